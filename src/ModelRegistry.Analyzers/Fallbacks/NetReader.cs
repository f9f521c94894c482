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
        var paths = new CatchPaths(model, cancellationToken);
        var questions = new Questions(tree, model, cancellationToken);
        var own = new OwnFallbacks(
            tree, model, options,
            () => code.Mentions("AddFallback", cancellationToken) || code.Mentions("FallbackAsync", cancellationToken), cancellationToken);
        var failover = new FailoverClients(tree, own, new TurnedTo(tree, paths, questions), model, cancellationToken);
        var finder = new NetFinder(tree, policy, paths, own, questions, failover, new TierRunners(tree, model, cancellationToken));
        var missing = new List<(ModelSite Site, MissingNet Net)>();
        var doubtful = new Dictionary<ExpressionSyntax, UnsafeNet>();
        var judgedFor = new Dictionary<ExpressionSyntax, ExpressionSyntax>();
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
                    judgedFor[at] = site.Use.Value;
                }
            }
        }

        // Of two that stand in for each other the later one is the fallback.
        foreach (var (at, of) in judgedFor.Select(pair => (pair.Key, pair.Value)))
        {
            if (at.SpanStart < of.SpanStart && judgedFor.TryGetValue(of, out var back) && back == at)
            {
                doubtful.Remove(at);
            }
        }

        foreach (var (at, chain) in UnsafeTiers.In(code, policy, tree))
        {
            doubtful[at] = new UnsafeNet(at, chain[chain.Length - 1], chain[0]);
        }

        var places = new HashSet<ModelSite>(missing.Select(found => found.Site));
        return new TreeNets(
            missing.Where(found => !finder.IsJudgedElsewhere(found.Site, places)).Select(found => found.Net).ToImmutableArray(),
            doubtful.Values.OrderBy(found => found.Value.SpanStart).ToImmutableArray());
    }
}
