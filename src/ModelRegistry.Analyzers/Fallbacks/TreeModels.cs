using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Where models are passed in one tree, which variables hold a client of theirs, and what a piece of its code reaches.</summary>
internal sealed partial class TreeModels
{
    private const int FarthestMethod = 3;

    /// <summary>Of a chain of a thousand calls nobody asks for each where it ends.</summary>
    private const int LongestChain = 64;

    /// <summary>What catches a hundred calls is looked at for each of them.</summary>
    private readonly Dictionary<SyntaxNode, ISymbol?> _symbols = new();

    /// <summary>The uses of a symbol that were asked about: options that are set a thousand times are followed once.</summary>
    private readonly Dictionary<ISymbol, List<IdentifierNameSyntax>> _work = new(SymbolEqualityComparer.Default);

    private readonly ProjectCode _code;
    private readonly NetPolicy _policy;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<Dictionary<ISymbol, ImmutableArray<ModelSite>>> _carriers;
    private readonly Lazy<ILookup<SyntaxNode, ModelSite>> _sitesByNode;

    public TreeModels(ProjectCode code, NetPolicy policy, SemanticModel model, ImmutableArray<ModelSite> sites, CancellationToken cancellationToken)
    {
        _code = code;
        _policy = policy;
        _model = model;
        _cancellationToken = cancellationToken;
        Sites = sites;
        Root = model.SyntaxTree.GetRoot(cancellationToken);
        Names = new NameUses(Root);
        _carriers = new(FindCarriers);
        _sitesByNode = new(() => Sites.ToLookup(site => site.Node));
    }

    public ImmutableArray<ModelSite> Sites { get; }

    public SyntaxNode Root { get; }

    public NameUses Names { get; }

    /// <summary>What the name or call stands for; null where it does not bind.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        if (!_symbols.TryGetValue(node, out var symbol))
        {
            symbol = _model.GetSymbolInfo(node, _cancellationToken).Symbol;
            _symbols.Add(node, symbol);
        }

        return symbol;
    }

    /// <summary>What the node declares.</summary>
    public ISymbol? DeclaredBy(SyntaxNode declaration) => _model.GetDeclaredSymbol(declaration, _cancellationToken);

    /// <summary>The parameter that takes an argument; null where the call does not bind.</summary>
    public IParameterSymbol? ParameterOf(ArgumentSyntax argument, SyntaxNode call) => Calls.ParameterOf(argument, call, _model, _cancellationToken);

    /// <summary>The uses of a variable or method in the tree that make it do something.</summary>
    public IEnumerable<IdentifierNameSyntax> WorkOf(ISymbol symbol)
    {
        if (!_work.TryGetValue(symbol.OriginalDefinition, out var work))
        {
            work = Names.Of(symbol.Name, ScopeOf(symbol))
                .Where(name => IsWork(name) && SymbolEqualityComparer.Default.Equals(SymbolOf(name)?.OriginalDefinition, symbol.OriginalDefinition))
                .ToList();
            _work.Add(symbol.OriginalDefinition, work);
        }

        return work;
    }

    /// <summary>A local is used in its member alone: a thousand methods with a client of one name each look at their own.</summary>
    private SyntaxNode ScopeOf(ISymbol symbol)
        => symbol is ILocalSymbol or IParameterSymbol && symbol.ContainingSymbol?.DeclaringSyntaxReferences.FirstOrDefault() is { } member && member.SyntaxTree == _model.SyntaxTree
            ? member.GetSyntax(_cancellationToken)
            : Root;

    /// <summary>The places within a piece of code where a model is passed, in the order of the source.</summary>
    public IEnumerable<ModelSite> SitesIn(SyntaxNode node)
    {
        var (low, high) = (0, Sites.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sites[middle].Use.Value.SpanStart < node.SpanStart ? (middle + 1, high) : (low, middle);
        }

        for (; low < Sites.Length && Sites[low].Use.Value.SpanStart < node.Span.End; low++)
        {
            yield return Sites[low];
        }
    }

    /// <summary>The places where a node itself passes a model.</summary>
    public IEnumerable<ModelSite> SitesOf(SyntaxNode node) => _sitesByNode.Value[node];

    /// <summary>
    /// The models that some pieces of code send to, other than the one that is to be caught: passed there, held by a client that is
    /// used there, or a tier's. A place that passes that model itself counts where it is another one.
    /// </summary>
    public IEnumerable<Reached> ReachedFrom(IEnumerable<SyntaxNode> nodes, ModelSite own) => ReachedFrom(nodes, own, new HashSet<ISymbol>(SymbolEqualityComparer.Default), FarthestMethod);

    /// <summary>The places and names in some code by which it can reach a model.</summary>
    public IEnumerable<ExpressionSyntax> PartsOf(SyntaxNode code)
        => Sites.Where(site => code.Span.Contains(site.Use.Value.Span)).Select(site => site.Use.Value)
            .Concat(code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>());

    /// <summary>Whether the call sends a request, as far as an SDK is known.</summary>
    public bool IsSender(InvocationExpressionSyntax call) => SymbolOf(call) is IMethodSymbol method && _code.IsSender(method);

    /// <summary>The method, property or local function that a piece of code stands in; null in a lambda.</summary>
    public static SyntaxNode? MemberAround(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(outer => outer is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is var around and not AnonymousFunctionExpressionSyntax
            ? around
            : null;

    private IEnumerable<Reached> ReachedFrom(IEnumerable<SyntaxNode> nodes, ModelSite own, HashSet<ISymbol> visited, int steps)
    {
        foreach (var node in nodes)
        {
            foreach (var site in SitesIn(node).Where(site => node.Span.Contains(site.Use.Value.Span)))
            {
                foreach (var model in site.Models)
                {
                    yield return new Reached(model, site.Use.Value, site);
                }
            }

            foreach (var name in node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                foreach (var reached in ReachedBy(name, own, visited, steps))
                {
                    yield return reached;
                }
            }
        }
    }

    private IEnumerable<Reached> ReachedBy(IdentifierNameSyntax name, ModelSite own, HashSet<ISymbol> visited, int steps)
    {
        if (!IsWork(name) || SymbolOf(name) is not { } symbol)
        {
            return [];
        }

        if (_code.Generated.IsTier(symbol))
        {
            return _policy.ChainOf(symbol.Name).Select(model => new Reached(model, name, null));
        }

        if (_carriers.Value.TryGetValue(symbol.OriginalDefinition, out var sites))
        {
            return sites.SelectMany(site => site.Models).Distinct().Select(model => new Reached(model, name, null));
        }

        if (symbol is IMethodSymbol method)
        {
            return steps > 0 && visited.Add(method.OriginalDefinition) && BodyOf(method) is { } body ? ReachedFrom([body], own, visited, steps - 1) : [];
        }

        // Another client, of which nothing here says what model it has, was put there to stand in.
        return name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } && IsSender(call) && !SymbolEqualityComparer.Default.Equals(symbol, ReceiverOf(own.Node))
            ? [new Reached(null, name, null)]
            : [];
    }

    private ISymbol? ReceiverOf(SyntaxNode node)
        => (node as InvocationExpressionSyntax ?? node.FirstAncestorOrSelf<InvocationExpressionSyntax>()) is { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } } ? SymbolOf(receiver) : null;

    /// <summary>The declaration of a method in this tree; null where it has none.</summary>
    public SyntaxNode? BodyOf(IMethodSymbol method)
        => method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == _model.SyntaxTree)?.GetSyntax(_cancellationToken);

    /// <summary>Whether something is done with the name, other than to let it go or to write it.</summary>
    private static bool IsWork(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax { Name: var last } qualified && last == name ? qualified : name;
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right == node,
            MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax filled } member when filled.Left == member => false,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync" or "ToString" or "GetType" } => false,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange" or "Insert" or "Count" or "Length" } => false,
            BinaryExpressionSyntax or IsPatternExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
            _ => true,
        };
    }

    /// <summary>Whether what is made at a place ends up in what the expression names.</summary>
    public bool Holds(ExpressionSyntax expression, ModelSite site)
        => expression.Span.Contains(site.Node.Span) || HeldBy(expression).Contains(site);

    /// <summary>The places at which what the names of an expression hold is made.</summary>
    public IEnumerable<ModelSite> HeldBy(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Select(name => SymbolOf(name)?.OriginalDefinition).OfType<ISymbol>()
            .SelectMany(symbol => _carriers.Value.TryGetValue(symbol, out var sites) ? sites : ImmutableArray<ModelSite>.Empty);

    /// <summary>The uses of what is made at a place, by all the names that it has.</summary>
    public IEnumerable<IdentifierNameSyntax> UsesOf(ModelSite site)
        => _carriers.Value.Where(held => held.Value.Contains(site))
            .SelectMany(held => WorkOf(held.Key))
            .Where(use => PassedOnTo(use, site.Kind)?.OriginalDefinition is not { } next || !_carriers.Value.ContainsKey(next));
}
