using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>What is wrong with the nets of one tree.</summary>
/// <param name="Missing">The calls that have none, in the order of the text.</param>
/// <param name="Unsafe">The fallbacks that cannot be counted on.</param>
internal sealed record TreeNets(ImmutableArray<MissingNet> Missing, ImmutableArray<UnsafeNet> Unsafe)
{
    public static TreeNets None { get; } = new(ImmutableArray<MissingNet>.Empty, ImmutableArray<UnsafeNet>.Empty);
}
