using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// The one way to change a registry file. Each edit leaves everything else in the text as it is. A file with a syntax error anywhere,
/// behind its end included, is left alone. The reader has the last word: it finds what was written, and no problem that was not there.
/// </summary>
internal static class RegistryEditor
{
    /// <summary>Enters those of the models that the file does not have.</summary>
    public static EditResult AddModels(RegistryFile file, IReadOnlyList<NewModel> models, CancellationToken cancellationToken = default)
    {
        var known = IdsOf(file);
        var missing = models.Where(model => known.Add(model.Id)).ToList();
        return missing.Count == 0
            ? EditResult.Unchanged(file)
            : Edit(file, text => new ModelInsertion(text, missing).Changes(), "\"models\" is not an array", Check, cancellationToken);

        string? Check(RegistryFile after)
            => missing.Select(model => model.Id).All(IdsOf(after).Contains) ? null : "the entry would not be read";
    }

    /// <summary>Enters tiers, which have names that no tier of the file has.</summary>
    public static EditResult AddTiers(RegistryFile file, IReadOnlyList<NewTier> tiers, CancellationToken cancellationToken = default)
    {
        return tiers.Count == 0
            ? EditResult.Unchanged(file)
            : Edit(file, text => new TierInsertion(text, tiers).Changes(), "\"tiers\" is not an object", Check, cancellationToken);

        string? Check(RegistryFile after)
            => after.Content.Tiers.Count == file.Content.Tiers.Count + tiers.Count ? null : "a tier of the same name is there";
    }

    /// <summary>Sets properties of an object, whatever they are now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="target">The object. It is there, or can be written into an object that is.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static EditResult SetProperties(
        RegistryFile file, Pointer target, IReadOnlyList<NewProperty> properties, CancellationToken cancellationToken = default)
        => SetProperties(file, [new PropertyChange(target, properties)], cancellationToken);

    /// <summary>Sets properties of several objects: of all of them, or of none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="changes">The objects, each once, and what they get.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static EditResult SetProperties(
        RegistryFile file, IReadOnlyList<PropertyChange> changes, CancellationToken cancellationToken = default)
    {
        var wrong = changes.FirstOrDefault(change => !CanTake(change.Target))?.Target ?? changes[0].Target;
        return Edit(file, Changes, $"{wrong.Path} is not an object", _ => null, cancellationToken);

        IReadOnlyList<TextEdit>? Changes(RegistryText text)
        {
            var edit = new PropertyEdit(text);
            var edits = changes.Select(change => CanTake(change.Target) ? edit.Set(change.Target, change.Properties) : null).ToList();
            return edits.Contains(null) ? null : edits.SelectMany(made => made!).ToList();
        }

        bool CanTake(Pointer target) => IsObject(target) || (target.Path.Length > 0 && IsObject(target.Parent));

        bool IsObject(Pointer pointer) => pointer.Find(file.Root) is JsonObject;
    }

    /// <summary>Makes the change that repairs what a finding says.</summary>
    public static EditResult Repair(RegistryFile file, IRegistryEdit edit, CancellationToken cancellationToken = default)
        => Edit(file, edit.ChangesOf, "the entry is not there", _ => null, cancellationToken);

    /// <summary>Writes down that a fact of an entry was verified.</summary>
    public static EditResult Stamp(RegistryFile file, Pointer entry, VerifiedFact fact, Verification verification)
        => Stamp(file, [entry], fact, verification);

    /// <summary>Writes down that the same fact of several entries was verified: all of them, or none.</summary>
    public static EditResult Stamp(RegistryFile file, IReadOnlyList<Pointer> entries, VerifiedFact fact, Verification verification)
    {
        return Edit(file, Changes, $"\"{fact.Shown}\" is not a verification", Check, default);

        IReadOnlyList<TextEdit>? Changes(RegistryText text)
        {
            var changes = entries.Select(entry => StampEdit.Changes(text, entry, fact, verification)).ToList();
            return changes.Contains(null) ? null : changes.SelectMany(change => change!).ToList();
        }

        string? Check(RegistryFile after)
        {
            var models = after.Content.Models.ToDictionary(model => Pointer.ToModel(model.Index), model => model.Model);
            return entries.All(entry => models.TryGetValue(entry, out var model) && fact.In(model) == verification)
                ? null
                : $"\"{fact.Shown}\" would not be read: the entry has a property twice, or one that is wrong";
        }
    }

    private static EditResult Edit(
        RegistryFile file,
        Func<RegistryText, IReadOnlyList<TextEdit>?> change,
        string noPlace,
        Func<RegistryFile, string?> check,
        CancellationToken cancellationToken)
    {
        if (ErrorIn(file) is { } error)
        {
            return EditResult.Refused(file, error);
        }

        if (file.Root is not JsonObject root || change(new RegistryText(file, root)) is not { } changes)
        {
            return EditResult.Refused(file, noPlace);
        }

        var edited = EditedText.Of(file.Text, changes);
        var read = RegistryReader.Read(file.Content.Path, edited.Text, cancellationToken: cancellationToken);
        var after = read with { Content = read.Content with { IsNamed = file.Content.IsNamed } };
        return (NewProblem(file, after) ?? check(after)) is { } refusal
            ? EditResult.Refused(file, refusal)
            : EditResult.Changed(after, edited);
    }

    /// <summary>What makes every edit unsafe; a key that stands twice leaves no doubt about where the text's parts end.</summary>
    private static string? ErrorIn(RegistryFile file)
    {
        var error = file.Problems.FirstOrDefault(problem
            => problem is { Kind: ProblemKind.Unreadable } or { Kind: ProblemKind.InvalidJson, First: null });
        if (error is null)
        {
            return null;
        }

        var place = file.Lines.PositionOf(Math.Min(error.Span.Start, file.Text.Length));
        return error.Kind == ProblemKind.Unreadable
            ? error.Message
            : string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", place.Line + 1, place.Column + 1, error.Message);
    }

    /// <summary>What the reader says of the file now and did not say before; null where it says nothing new.</summary>
    private static string? NewProblem(RegistryFile before, RegistryFile after)
    {
        var known = before.Problems.GroupBy(problem => problem.Message, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        return after.Problems.GroupBy(problem => problem.Message, StringComparer.Ordinal)
            .FirstOrDefault(same => !known.TryGetValue(same.Key, out var count) || same.Count() > count)?.Key;
    }

    private static HashSet<string> IdsOf(RegistryFile file)
        => new(file.Content.Models.SelectMany(entry => entry.Model.Aliases.Append(entry.Model.Id ?? string.Empty)), StringComparer.Ordinal);
}
