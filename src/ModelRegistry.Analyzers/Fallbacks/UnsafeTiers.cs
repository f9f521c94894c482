using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Finds the runs of a tier in whose chain there is no model that can be counted on.</summary>
internal static class UnsafeTiers
{
    public static IEnumerable<(ExpressionSyntax At, ImmutableArray<RegisteredModel> Chain)> In(ProjectCode code, NetPolicy policy, TreeModels tree)
    {
        if (!policy.HasUnsafeTiers)
        {
            yield break;
        }

        foreach (var run in TierRuns.In(tree.Root, at => tree.SymbolOf(at) is { } symbol && code.Generated.IsTier(symbol) ? symbol : null))
        {
            if (policy.ChainOf(run.Member.Name).ToImmutableArray() is { IsEmpty: false } chain && !chain.Any(policy.IsSafe))
            {
                yield return (run.Tier, chain);
            }
        }
    }
}
