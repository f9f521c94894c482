using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Finds the runs of a tier in whose chain there is no model that can be counted on.</summary>
internal static class UnsafeTiers
{
    private static readonly string[] Runs = ["Run", "RunAsync", "RunStreamingAsync", "AsChatClient"];

    private static readonly NameScanner Scanner = new(Runs);

    public static IEnumerable<(ExpressionSyntax At, ImmutableArray<RegisteredModel> Chain)> In(ProjectCode code, NetPolicy policy, TreeModels tree)
    {
        if (!policy.HasUnsafeTiers || Scanner.Scan(tree.Root.GetText()) is not { } positions)
        {
            yield break;
        }

        foreach (var position in positions)
        {
            if (tree.Root.FindToken(position).Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: { } at } run } name
                && run.Name == name && Array.IndexOf(Runs, name.Identifier.ValueText) >= 0
                && tree.SymbolOf(at) is { } symbol && code.Generated.IsTier(symbol)
                && policy.ChainOf(symbol.Name).ToImmutableArray() is { IsEmpty: false } chain && !chain.Any(policy.IsSafe))
            {
                yield return (at, chain);
            }
        }
    }
}
