using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>Knows by its words what holds a name of the program's own, which may be that of a model: a preset, a service, a folder, a template.</summary>
internal static class OwnNames
{
    private static readonly ImmutableHashSet<string> Subjects = WordSet.Of(
        "arch architecture architectures connection connections directories directory encoding encodings file filename filenames files flag flags folder "
        + "folders format formats icon icons logo logos package packages plugin plugins provider providers route routes section sections service "
        + "services tags template templates tokenizer tokenizers voice voices");

    /// <summary>Whatever else the name says, it speaks of what somebody put together around a model.</summary>
    private static readonly ImmutableHashSet<string> Bundles = WordSet.Of("preset presets profile profiles");

    private static readonly ImmutableHashSet<string> Model = WordSet.Of("model models");

    /// <summary>Whether a collection of the name is asked by such names: "Providers", but not "ModelToEncoding".</summary>
    public static bool AreKeys(string name) => Is(name) && !NameWords.Of(name).Any(Model.Contains);

    /// <summary>Whether a type is that of presets or profiles, and the member what one is called.</summary>
    public static bool AreOf(string type, string member)
        => NameWords.Of(type).Any(Bundles.Contains) && (member is "Id" or "Name" or "Key" or "id" or "name" or "key");

    /// <summary>Whether the name holds such a name.</summary>
    public static bool Is(string name)
    {
        // What stands behind "for" only says whose it is: GetModelIdForProvider.
        IReadOnlyList<string> words = NameWords.Of(name).TakeWhile(word => !word.Equals("for", StringComparison.OrdinalIgnoreCase)).ToList();
        if (words.Count == 0)
        {
            return false;
        }

        var subject = words[ModelNames.SubjectOf(words)];
        return !Model.Contains(subject) && (Subjects.Contains(subject) || words.Any(Bundles.Contains));
    }
}
