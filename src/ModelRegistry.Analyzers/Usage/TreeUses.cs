using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What one tree does with model ids.</summary>
/// <param name="Ids">The ids that are written in it, in the order of its text.</param>
/// <param name="Members">The members of the generated code that stand for a model that is called, in the order of its text.</param>
/// <param name="Sinks">The values that reach a sink, as far as they are known, in the order of its text.</param>
internal sealed record TreeUses(ImmutableArray<ModelUse> Ids, ImmutableArray<MemberUse> Members, ImmutableArray<SinkUse> Sinks)
{
    public static TreeUses None { get; } = new(ImmutableArray<ModelUse>.Empty, ImmutableArray<MemberUse>.Empty, ImmutableArray<SinkUse>.Empty);
}
