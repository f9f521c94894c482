using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Looks for what catches one call when its model does not answer, in the tree that it stands in.</summary>
internal sealed class NetFinder(TreeModels tree, NetPolicy policy, CatchPaths paths, OwnFallbacks own)
{
    private const int FarthestStep = 4;

    private readonly Dictionary<SyntaxNode, ILookup<RegisteredModel, ModelSite>> _sitesByModel = new();

    /// <summary>The places that are fallbacks of another: they are judged with it and need no net of their own.</summary>
    public HashSet<ModelSite> Fallbacks { get; } = new();

    /// <summary>What catches the call at a place.</summary>
    public Net Of(ModelSite site, RegisteredModel model)
    {
        if (own.CoverMember(site.Node))
        {
            return Net.Safe;
        }

        if (own.BesideModel(site) is { } beside)
        {
            var net = Judge(tree.ReachedFrom([beside], site), site, model);
            return net.State == NetState.None ? Net.Safe : net;
        }

        var search = new Search(site, model, new HashSet<SyntaxNode>());
        var isKept = site.Kind != SiteKind.Request && tree.CarrierOf(site.Node) is not null;
        var found = Around(site.Node, search, FarthestStep, isKept);
        if (found.State != NetState.Safe)
        {
            found = found.Or(InsideCallee(search));
        }

        if (found.State != NetState.Safe && site.Kind != SiteKind.Request)
        {
            found = found.Or(OfCarrier(site.Node, search, FarthestStep));
        }

        return found.State != NetState.Safe && site.Kind == SiteKind.Client ? found.Or(BesideInType(site, model)) : found;
    }

    /// <summary>What stands around a node up to its member, and around each call of that member where only this tree can call it.</summary>
    /// <param name="node">Where the search begins.</param>
    /// <param name="search">What is searched for.</param>
    /// <param name="steps">How far it may go on from member to member.</param>
    /// <param name="isKept">Whether the node only makes what is used elsewhere, so that a try around it catches nothing.</param>
    private Net Around(SyntaxNode node, Search search, int steps, bool isKept = false)
    {
        if (steps <= 0 || !search.Visited.Add(node))
        {
            return Net.None;
        }

        var best = Net.None;
        var call = node;
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case TryStatementSyntax attempt when !isKept && attempt.Block.Span.Contains(node.Span) && paths.Sees(call, attempt):
                    best = best.Or(Judge(tree.ReachedFrom(paths.Of(attempt), search.Site), search.Site, search.Model));
                    break;
                case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax runner } }:
                    best = own.RunsWithFallback(runner) || own.FailsOver(runner) ? Net.Safe : best;
                    call = runner;
                    break;
                case ArgumentSyntax { Parent.Parent: { } taker } when own.FailsOver(taker):
                    best = Net.Safe;
                    break;
                case AnonymousFunctionExpressionSyntax:
                    return best.Or(tree.CarrierOf(current) is { } function ? OfAll(tree.WorkOf(function), search, steps) : Net.None);
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return best.Or(OfCallers(current, search, steps));
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return best;
            }

            if (best.State == NetState.Safe)
            {
                return best;
            }
        }

        return best;
    }

    private Net OfCallers(SyntaxNode declaration, Search search, int steps)
        => tree.DeclaredBy(declaration) is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.Ordinary } method
            && method is { MethodKind: MethodKind.LocalFunction } or { DeclaredAccessibility: Accessibility.Private }
                ? OfAll(tree.WorkOf(method), search, steps)
                : Net.None;

    /// <summary>A client or an object of options has a net where everything that is done with it has one.</summary>
    private Net OfCarrier(SyntaxNode node, Search search, int steps)
        => tree.CarrierOf(node) is { } carrier ? OfAll(tree.WorkOf(carrier).Where(use => !IsRefilled(use, carrier, search.Model)), search, steps) : Net.None;

    /// <summary>Whether a catch has put another model into the variable that is used in it.</summary>
    private bool IsRefilled(IdentifierNameSyntax use, ISymbol carrier, RegisteredModel model)
        => use.Ancestors().OfType<CatchClauseSyntax>().Any(clause => tree.SitesIn(clause).Any(
            site => clause.Span.Contains(site.Node.Span) && site.Models.Any(other => other != model) && SymbolEqualityComparer.Default.Equals(tree.CarrierOf(site.Node), carrier)));

    private Net OfAll(IEnumerable<IdentifierNameSyntax> uses, Search search, int steps)
    {
        Net? all = null;
        foreach (var use in steps > 0 ? uses : [])
        {
            var one = Around(use, search, steps - 1);
            if (one.State == NetState.None)
            {
                one = OfCarrier(use, search, steps - 1);
            }

            all = all is null ? one : all.And(one);
            if (all.State == NetState.None)
            {
                break;
            }
        }

        return all ?? Net.None;
    }

    /// <summary>A method of the user's that takes the model can catch the failure itself.</summary>
    private Net InsideCallee(Search search)
    {
        if (search.Site.Use.Value.Parent is not ArgumentSyntax argument
            || tree.SymbolOf(search.Site.Node) is not IMethodSymbol method
            || tree.BodyOf(method) is not { } body
            || tree.ParameterOf(argument, search.Site.Node) is not { } parameter)
        {
            return Net.None;
        }

        Net? all = null;
        foreach (var inner in tree.SitesIn(body).Where(inner => body.Span.Contains(inner.Node.Span) && inner.Use.Value is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name))
        {
            var one = Around(inner.Node, search with { Site = inner }, FarthestStep);
            all = all is null ? one : all.And(one);
        }

        return all ?? Net.None;
    }

    /// <summary>The type that makes the client also makes one of a model that the registry names as the fallback.</summary>
    private Net BesideInType(ModelSite site, RegisteredModel model)
    {
        SyntaxNode scope = site.Node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? tree.Root;
        var fallbacks = policy.FallbacksOf(model);
        return fallbacks.Any(fallback => SitesByModel(scope)[fallback].Any(other => other != site)) ? Net.Safe : Net.None;
    }

    /// <summary>The places in a type that pass each model: a type with a thousand clients is read once.</summary>
    private ILookup<RegisteredModel, ModelSite> SitesByModel(SyntaxNode scope)
    {
        if (!_sitesByModel.TryGetValue(scope, out var sites))
        {
            sites = tree.SitesIn(scope)
                .Where(site => scope.Span.Contains(site.Node.Span))
                .SelectMany(site => site.Models, (site, model) => (Site: site, Model: model))
                .ToLookup(pair => pair.Model, pair => pair.Site);
            _sitesByModel.Add(scope, sites);
        }

        return sites;
    }

    private Net Judge(IEnumerable<Reached> reached, ModelSite site, RegisteredModel model)
    {
        var net = Net.None;
        foreach (var one in reached)
        {
            var isOwn = one.Site == site;
            if (ReferenceEquals(one.Model, model))
            {
                // Only a second call that names the model again was meant as a fallback; the same client again is a retry.
                net = isOwn || one.Site is null || one.Site.Models.Length > 1 ? net : net.Or(Claim(one, new Net(NetState.Unsafe, one.At, model)));
                continue;
            }

            // A model for other work is called there for another purpose.
            if (one.Model is { } other && ModelKinds.Differ(other.Model, model.Model))
            {
                continue;
            }

            net = one.Model is null || policy.IsSafe(one.Model) ? Claim(one, Net.Safe) : Claim(one, UnsafeUnlessKnown(net, one));
        }

        return net;

        Net Claim(Reached one, Net judged)
        {
            if (one.Site is not null && one.Site != site)
            {
                Fallbacks.Add(one.Site);
            }

            return judged;
        }
    }

    private static Net UnsafeUnlessKnown(Net net, Reached one) => net.State == NetState.Safe ? net : new Net(NetState.Unsafe, one.At, one.Model);

    /// <param name="Site">The place that is asked about.</param>
    /// <param name="Model">The model that needs a net.</param>
    /// <param name="Visited">The places that were looked at already.</param>
    private sealed record Search(ModelSite Site, RegisteredModel Model, HashSet<SyntaxNode> Visited);
}
