using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Looks for what catches one call when its model does not answer, in the tree that it stands in.</summary>
internal sealed class NetFinder(
    TreeModels tree, NetPolicy policy, CatchPaths paths, OwnFallbacks own, Questions questions, FailoverClients failover, TierRunners tiers)
{
    private const int FarthestStep = 4;
    private const int MostNeighbors = 16;

    /// <summary>Of a hundred nested tries nobody means the outermost to stand in for the innermost call.</summary>
    private const int MostTries = 16;

    /// <summary>The method of a builder that puts a function around the client.</summary>
    private const string Middleware = "Use";

    private readonly ClientPurposes _purposes = new(tree, questions);

    private readonly Dictionary<SyntaxNode, ILookup<RegisteredModel, ModelSite>> _sitesByModel = new();

    /// <summary>The places that are fallbacks of another: they are judged with it and need no net of their own.</summary>
    private readonly HashSet<ModelSite> _fallbacks = new();

    /// <summary>The names by which fallbacks are used.</summary>
    private readonly HashSet<SyntaxNode> _fallbackNames = new();

    /// <summary>Whether a place is the fallback of another, or names the model once more that a client of the same request has.</summary>
    public bool IsJudgedElsewhere(ModelSite site, HashSet<ModelSite> missing)
        => _fallbacks.Contains(site)
            || (site.Kind == SiteKind.Client && tree.UsesOf(site).ToList() is { Count: > 0 } uses && uses.All(_fallbackNames.Contains))
            || _purposes.ClientsOf(site).Any(client => missing.Contains(client) && client.Models.SequenceEqual(site.Models))
            || missing.Any(inner => IsMadeOf(site, inner));

    /// <summary>Whether what is passed at a place is an SDK's model type around what is passed at the other.</summary>
    private static bool IsMadeOf(ModelSite site, ModelSite inner)
        => inner != site && site.Use.Value is BaseObjectCreationExpressionSyntax made && made.Span.Contains(inner.Use.Value.Span) && inner.Models.SequenceEqual(site.Models);

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
        var tries = 0;
        for (var current = node; current is not null; current = current.Parent)
        {
            if (search.Site.Kind == SiteKind.Options && tiers.Run(current, node))
            {
                return Net.Safe;
            }

            switch (current)
            {
                case TryStatementSyntax attempt when !isKept && tries < MostTries && attempt.Block.Span.Contains(node.Span) && paths.Sees(call, attempt):
                    tries++;
                    best = best.Or(Judge(AfterFailure(attempt, call, node, search.Site), search.Site, search.Model));
                    break;
                case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax runner } }:
                    best = own.RunsWithFallback(runner) || own.FailsOver(runner) ? Net.Safe : best;
                    call = runner;
                    break;
                case ArgumentSyntax argument when failover.Behind(argument, search.Site) is { } behind:
                    best = best.Or(Judge(behind, search.Site, search.Model));
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax around } middleware
                    when around.Name.Identifier.ValueText == Middleware && around.Span.Contains(node.Span)
                        && failover.InMiddleware(middleware, search.Site) is { } behind:
                    best = best.Or(Judge(behind, search.Site, search.Model));
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

    /// <summary>What runs after the call in a try has failed. What runs after a success too has to ask the same again.</summary>
    private IEnumerable<Reached> AfterFailure(TryStatementSyntax attempt, SyntaxNode call, SyntaxNode node, ModelSite site)
    {
        var asked = node == site.Node ? site.Use.Value : node;
        return tree.ReachedFrom(paths.Of(attempt, call).SelectMany(PartsOf), site);

        IEnumerable<SyntaxNode> PartsOf(FailurePath path)
            => path.IsAfterSuccess ? tree.PartsOf(path.Node).Where(part => questions.AreSame(asked, part)) : Enumerable.Repeat(path.Node, 1);
    }

    private Net OfCallers(SyntaxNode declaration, Search search, int steps)
        => tree.DeclaredBy(declaration) is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.Ordinary } method
            && method is { MethodKind: MethodKind.LocalFunction } or { DeclaredAccessibility: Accessibility.Private }
                ? OfAll(tree.WorkOf(method), search, steps)
                : Net.None;

    /// <summary>A client or an object of options has a net where everything that is done with it has one.</summary>
    private Net OfCarrier(SyntaxNode node, Search search, int steps)
        => tree.CarrierOf(node) is { } carrier
            ? OfBuilder(carrier, search)
                .Or(OfAll(tree.WorkOf(carrier).Where(use => !IsRefilled(use, carrier, search.Model)), search, steps))
            : Net.None;

    /// <summary>A builder in a variable keeps the middleware that one of its uses adds.</summary>
    private Net OfBuilder(ISymbol carrier, Search search)
    {
        var net = Net.None;
        foreach (var use in tree.WorkOf(carrier))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } around
                && around.Name.Identifier.ValueText == Middleware
                && failover.InMiddleware(call, search.Site) is { } behind)
            {
                net = net.Or(Judge(behind, search.Site, search.Model));
            }
        }

        return net;
    }

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

    /// <summary>The type also makes a client, for the same work, of a model that the registry names as the fallback.</summary>
    private Net BesideInType(ModelSite site, RegisteredModel model)
    {
        SyntaxNode scope = site.Node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? tree.Root;
        var fallbacks = policy.FallbacksOf(model);
        var beside = fallbacks.SelectMany(fallback => SitesByModel(scope)[fallback]).Where(other => other != site).Distinct().Take(MostNeighbors);
        var net = Net.None;
        foreach (var other in beside.Where(other => !_purposes.Differ(site, other)))
        {
            var by = other.Models.First(fallbacks.Contains);
            if (policy.IsSafe(by))
            {
                return Net.Safe;
            }

            net = net.Or(new Net(NetState.Unsafe, other.Use.Value, by));
        }

        return net;
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
                var isRetry = isOwn || one.Site?.Models.Length > 1 || (one.Site is null && !one.IsMember && tree.Holds(one.At, site));
                net = isRetry ? net : net.Or(Claim(one, new Net(NetState.Unsafe, one.At, model)));
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
            if (one.Site is null)
            {
                _fallbackNames.Add(one.At);
            }
            else if (one.Site != site)
            {
                _fallbacks.Add(one.Site);
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
