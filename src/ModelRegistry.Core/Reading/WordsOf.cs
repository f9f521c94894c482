using System.Collections.Immutable;

namespace ModelRegistry.Core.Reading;

/// <summary>The words that a registry file has for the values of an enumeration: their names in lower case.</summary>
internal static class WordsOf<T>
    where T : struct, Enum
{
    /// <summary>The values, each at the place of its word.</summary>
    public static readonly ImmutableArray<T> Values = ((T[])Enum.GetValues(typeof(T))).ToImmutableArray();

    /// <summary>The words.</summary>
    public static readonly ImmutableArray<string> Names = Enum.GetNames(typeof(T)).Select(word => word.ToLowerInvariant()).ToImmutableArray();
}
