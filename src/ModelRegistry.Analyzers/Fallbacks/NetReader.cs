using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Looks at every call of one tree that needs a net.</summary>
internal static class NetReader
{
    public static TreeNets Read(ProjectCode code, NetPolicy policy, SemanticModel model, CancellationToken cancellationToken)
    {
        var uses = policy.AsksAnything ? code.UsesIn(model, cancellationToken).Sinks : ImmutableArray<SinkUse>.Empty;
        if (uses.IsEmpty && !policy.HasUnsafeTiers)
        {
            return TreeNets.None;
        }

        var options = code.OptionsOf(model.SyntaxTree);
        var sites = uses.Select(use => ModelSite.Of(use, policy, model, cancellationToken)).OfType<ModelSite>().ToImmutableArray();
        var tree = new TreeModels(code, policy, model, sites, cancellationToken);
        var finder = new NetFinder(
            tree, policy, new CatchPaths(model, cancellationToken), new OwnFallbacks(tree, model, options, () => code.Mentions("AddFallback", cancellationToken) || code.Mentions("FallbackAsync", cancellationToken), cancellationToken));
        var missing = new List<(ModelSite Site, MissingNet Net)>();
        var doubtful = new Dictionary<ExpressionSyntax, UnsafeNet>();
        foreach (var site in sites)
        {
            if (site.IsCall && site.Models.FirstOrDefault(policy.NeedsNet) is { } needing)
            {
                var net = finder.Of(site, needing);
                if (net.State == NetState.None)
                {
                    missing.Add((site, new MissingNet(site.Use.Value, needing, IsWhole: !policy.HasSurroundings(site.Use))));
                }
                else if (net is { State: NetState.Unsafe, At: { } at, By: { } by })
                {
                    doubtful[at] = new UnsafeNet(at, by, needing);
                }
            }
        }

        foreach (var (at, chain) in UnsafeTiers.In(code, policy, tree))
        {
            doubtful[at] = new UnsafeNet(at, chain[chain.Length - 1], chain[0]);
        }

        return new TreeNets(
            missing.Where(found => !finder.Fallbacks.Contains(found.Site)).Select(found => found.Net).ToImmutableArray(),
            doubtful.Values.OrderBy(found => found.Value.SpanStart).ToImmutableArray());
    }
}
