using System.Collections.Immutable;

namespace ModelRegistry.Core.Shared;

/// <summary>Words that are compared in any case, under every culture alike.</summary>
internal static class WordSet
{
    /// <param name="list">The words with a blank between them.</param>
    public static ImmutableHashSet<string> Of(string list) => list.Split(' ').ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}
