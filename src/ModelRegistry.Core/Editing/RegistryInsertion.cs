using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>Adds models to the text of a registry file, as the last of <c>models</c>.</summary>
internal sealed class RegistryInsertion : SectionInsertion
{
    private readonly IReadOnlyList<NewModel> _models;

    private RegistryInsertion(RegistryFile file, JsonObject root, IReadOnlyList<NewModel> models)
        : base(file, root, "models", "[]")
        => _models = models;

    /// <summary>
    /// The text with those of the models that it does not have yet; null where it has them all, or where it cannot be edited
    /// safely. The reader has the last word: the models are in it, and it has no problem that it had not before.
    /// </summary>
    public static EditedText? Add(string text, IReadOnlyList<NewModel> models, CancellationToken cancellationToken)
    {
        var file = Read(text, cancellationToken);
        var known = IdsOf(file);
        var missing = models.Where(model => known.Add(model.Id)).ToList();
        if (missing.Count == 0 || file.Root is not JsonObject root || new RegistryInsertion(file, root, missing).Apply(root) is not { } changed)
        {
            return null;
        }

        var result = Read(changed.Text, cancellationToken);
        var added = IdsOf(result);
        return result.Problems.Length <= file.Problems.Length && missing.All(model => added.Contains(model.Id)) ? changed : null;
    }

    /// <inheritdoc />
    protected override (IReadOnlyList<string> Items, string AfterComma) Like(JsonValue section, string indentation)
    {
        var entries = EntryLayout.Like(Text, ((JsonArray)section).Items) ?? NewEntries(indentation, Layout.IsBroken);
        return (Write(entries), entries.Entry.AfterComma);
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> New(string indentation, bool isBroken) => Write(NewEntries(indentation, isBroken));

    private static HashSet<string> IdsOf(RegistryFile file)
        => new(file.Content.Models.SelectMany(entry => entry.Model.Aliases.Append(entry.Model.Id ?? string.Empty)), StringComparer.Ordinal);

    /// <summary>Entries where there is none to follow: a file on one line stays on it, and its outermost object shows the spaces.</summary>
    private EntryLayout NewEntries(string indentation, bool isBroken)
        => isBroken
            ? EntryLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit, Layout.Colon)
            : EntryLayout.OnOneLine(Layout.Root!);

    private IReadOnlyList<string> Write(EntryLayout layout) => _models.Select(model => model.Write(layout)).ToList();
}
