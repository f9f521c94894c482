using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>What became of an edit: the file with it, or the reason why the file is left alone.</summary>
internal sealed record EditResult
{
    private EditResult(RegistryFile file, EditedText edited, string? refusal) => (File, Edited, Refusal) = (file, edited, refusal);

    /// <summary>The file after the edit, read again; without one, as it was.</summary>
    public RegistryFile File { get; }

    /// <summary>The text after the edit and the changes; none where the file says it already or is left alone.</summary>
    public EditedText Edited { get; }

    /// <summary>Why the file cannot be edited, as a clause to follow its name and a colon; null where it can.</summary>
    public string? Refusal { get; }

    public bool IsChanged => !Edited.Edits.IsEmpty;

    public static EditResult Changed(RegistryFile file, EditedText edited) => new(file, edited, null);

    public static EditResult Unchanged(RegistryFile file) => new(file, EditedText.Of(file.Text, []), null);

    public static EditResult Refused(RegistryFile file, string reason) => new(file, EditedText.Of(file.Text, []), reason);
}
