using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Files;

/// <summary>Edits of registry files, worked out and read again before any file is written.</summary>
/// <param name="set">The registry as it is.</param>
internal sealed class PendingEdits(RegistrySet set)
{
    private readonly Dictionary<string, RegistryFile> _edited = new(StringComparer.Ordinal);

    /// <summary>The files whose text changes, in the order of the registry.</summary>
    public IReadOnlyList<TextFile> ChangedFiles => [.. set.Files.Where(file => After(file).Text != file.Text)];

    /// <summary>The file with all edits so far.</summary>
    public RegistryFile After(TextFile file) => _edited.TryGetValue(file.Path, out var edited) ? edited : set.Registry.Files[file.Path];

    /// <summary>Records the verification of one fact for several models.</summary>
    public void Stamp(IEnumerable<PlacedModel> models, VerifiedFact fact, Verification verification)
    {
        foreach (var inFile in models.GroupBy(model => model.File))
        {
            var file = After(inFile.Key);
            var result = RegistryEditor.Stamp(file, [.. inFile.Select(model => model.Entry)], fact, verification);
            if (result.Refusal is { } reason)
            {
                var refused = inFile.FirstOrDefault(
                    model => RegistryEditor.Stamp(file, model.Entry, fact, verification).Refusal is not null,
                    inFile.First());
                throw new ToolException($"{inFile.Key.Path} cannot take a stamp of \"{refused.Shown}\": {reason}. Correct it first.");
            }

            _edited[inFile.Key.Path] = result.File;
        }
    }

    /// <summary>Sets properties of an object in a model's entry.</summary>
    public void Set(PlacedModel model, Pointer target, IReadOnlyList<NewProperty> properties)
    {
        var result = RegistryEditor.SetProperties(After(model.File), target, properties);
        _edited[model.File.Path] = result.Refusal is { } reason
            ? throw new ToolException($"{model.File.Path} cannot take the edit of \"{model.Shown}\": {reason}. Correct it first.")
            : result.File;
    }

    /// <summary>Sets properties of objects in one file: of all of them, or of none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="changes">The objects, each once, and what they get.</param>
    /// <param name="what">What is set, as a message names it.</param>
    public void Set(TextFile file, IReadOnlyList<PropertyChange> changes, string what)
    {
        var result = RegistryEditor.SetProperties(After(file), changes);
        if (result.Refusal is { } reason)
        {
            var sentence = reason.EndsWith('?') ? reason : reason + ".";
            throw new ToolException($"{file.Path} cannot take {what}: {sentence} Nothing is changed.");
        }

        _edited[file.Path] = result.File;
    }

    /// <summary>Throws where the files would contradict each other after the edits, and did not before.</summary>
    public void RequireNoNewConflict()
    {
        var after = MergedRegistry.Create(set.Files.Select(After));
        foreach (var file in set.Files)
        {
            var known = set.Registry.ProblemsOf(file.Path).Select(problem => problem.Message).ToHashSet(StringComparer.Ordinal);
            if (after.ProblemsOf(file.Path).FirstOrDefault(problem => !known.Contains(problem.Message)) is { } conflict)
            {
                throw new ToolException($"{file.Path} would have an error: {conflict.Message}. Nothing is changed.");
            }
        }
    }

    /// <summary>The lines of a model's entry that change; none where the entry stays as it is.</summary>
    public IReadOnlyList<(char Sign, string Line)> LinesOf(PlacedModel model)
        => LineDiff.Of(LinesOf(set.Registry.Files[model.File.Path], model.Entry), LinesOf(After(model.File), model.Entry));

    /// <summary>Writes the changed files; where one of them is read-only, none.</summary>
    /// <param name="registry">The locked registry.</param>
    /// <param name="advice">What to do about a file that is read-only.</param>
    public void Write(LockedRegistry registry, string advice)
    {
        var changed = ChangedFiles;
        foreach (var file in changed)
        {
            registry.RequireWritable(file, () => advice);
        }

        foreach (var file in changed)
        {
            registry.Write(file, After(file).Text);
        }
    }

    /// <summary>The whole lines that an entry stands on.</summary>
    private static string[] LinesOf(RegistryFile file, Pointer entry)
    {
        if (entry.Find(file.Root) is not JsonObject { Span: var span })
        {
            return [];
        }

        var start = file.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var end = file.Text.IndexOf('\n', span.End);
        return [.. file.Text[start..(end < 0 ? file.Text.Length : end)].Split('\n').Select(line => line.TrimEnd('\r'))];
    }
}
