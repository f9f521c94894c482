using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Retries;

/// <summary>
/// Finds the clients with retries of their own that a tier with retries uses: those that its call makes, and those that come from
/// variables and methods of the same tree. Of what comes in from elsewhere it says nothing.
/// </summary>
internal sealed class RetryFinder
{
    private const int FarthestSource = 4;

    private readonly SemanticModel _model;
    private readonly GeneratedIds _generated;
    private readonly RegistrySnapshot _registry;
    private readonly SymbolSources _sources;
    private readonly ClientRetries _clients;
    private readonly CancellationToken _cancellationToken;

    /// <summary>What was found, by where the client is made.</summary>
    private readonly SortedDictionary<int, MultipliedRetries> _found = new();

    private RetryFinder(
        SemanticModel model, ProjectCode code, RegistrySnapshot registry, SyntaxNode root, CancellationToken cancellationToken)
    {
        _model = model;
        _generated = code.Generated;
        _registry = registry;
        _cancellationToken = cancellationToken;
        var names = new NameUses(root);
        _sources = new SymbolSources(model, names, cancellationToken);
        _clients = new ClientRetries(model, names, _sources, cancellationToken);
    }

    /// <summary>Whether a registry has a tier that retries.</summary>
    public static bool CanFind(RegistrySnapshot registry) => registry.Tiers.Any(tier => tier.Tier.Retries > 0);

    /// <summary>The clients, in the order of the tree's text, each once.</summary>
    public static IEnumerable<MultipliedRetries> In(
        SemanticModel model, ProjectCode code, RegistrySnapshot registry, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var finder = new RetryFinder(model, code, registry, root, cancellationToken);
        foreach (var run in TierRuns.In(root, finder.TierOf))
        {
            if (run.Call is { } call && finder.RegisteredTierOf(run.Member) is { Retries: > 0 } tier)
            {
                finder.Walk(call, tier, isOfTier: true, new HashSet<ISymbol>(SymbolEqualityComparer.Default), FarthestSource);
            }
        }

        return finder._found.Values;
    }

    private Tier? RegisteredTierOf(ISymbol member)
        => _registry.Tiers.FirstOrDefault(tier => tier.Tier.MemberName.TrimStart('@') == member.Name)?.Tier;

    /// <summary>The tier itself, or a variable that always holds one.</summary>
    private ISymbol? TierOf(ExpressionSyntax expression) => TierOf(expression, FarthestSource);

    private ISymbol? TierOf(ExpressionSyntax expression, int steps)
    {
        if (steps <= 0
            || expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax)
            || _model.GetSymbolInfo(expression, _cancellationToken).Symbol is not { } symbol)
        {
            return null;
        }

        return _generated.IsTier(symbol) ? symbol
            : symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol
                && _sources.Of(symbol) is { IsComplete: true, Expressions: { Count: 1 } only }
                ? TierOf(only[0], steps - 1)
            : null;
    }

    private void Walk(SyntaxNode node, Tier tier, bool isOfTier, HashSet<ISymbol> visited, int steps)
    {
        foreach (var inner in node.DescendantNodesAndSelf())
        {
            switch (inner)
            {
                case BaseObjectCreationExpressionSyntax made:
                    Add(made, tier, isOfTier);
                    break;
                case SimpleNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax) } name when steps > 0:
                    Follow(name, tier, isOfTier, visited, steps - 1);
                    break;
            }
        }
    }

    private void Follow(SimpleNameSyntax name, Tier tier, bool isOfTier, HashSet<ISymbol> visited, int steps)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_model.GetSymbolInfo(name, _cancellationToken).Symbol is not { } symbol
            || symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol)
            || _sources.Declaration(symbol.OriginalDefinition) is not { } declaration
            || !visited.Add(symbol.OriginalDefinition))
        {
            return;
        }

        if (symbol is IMethodSymbol)
        {
            Walk(declaration, tier, isOfTier, visited, steps);
            return;
        }

        foreach (var source in _sources.Of(symbol.OriginalDefinition).Expressions)
        {
            Walk(source, tier, isOfTier && Trail.Innermost(source) is AnonymousFunctionExpressionSyntax, visited, steps);
        }
    }

    private void Add(BaseObjectCreationExpressionSyntax made, Tier tier, bool isOfTier)
    {
        if (!_found.ContainsKey(made.SpanStart)
            && _model.GetTypeInfo(made, _cancellationToken).Type is { } type
            && SdkRetries.Of(type) is { } sdk
            && _clients.Of(made, sdk) is > 0 and var retries)
        {
            _found.Add(made.SpanStart, new MultipliedRetries(made, type, sdk, retries, tier, isOfTier));
        }
    }
}
