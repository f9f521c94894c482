using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <content>Which variables and members hold a client, or what is sent with one.</content>
internal sealed partial class TreeModels
{
    private const TrailStep Carried = TrailStep.Same | TrailStep.Element | TrailStep.Asked | TrailStep.Made | TrailStep.Passed;

    /// <summary>
    /// The variable, field, property or method that what is made at a place ends up in: through calls on it, decorators around it
    /// and conversions; null where it is used up in place.
    /// </summary>
    public ISymbol? CarrierOf(SyntaxNode node)
    {
        if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } filled } })
        {
            return SymbolOf(filled);
        }

        var step = 0;
        for (var current = node; step++ < LongestChain; current = current.Parent!)
        {
            switch (current.Parent)
            {
                // What is sent or awaited has been asked already: its answer holds no model.
                case InvocationExpressionSyntax call when IsSender(call) || GivesAnswer(call):
                case AwaitExpressionSyntax awaited when IsAnswer(awaited, node):
                    return null;
                case ForEachStatementSyntax loop when loop.Expression == current:
                    return _model.GetDeclaredSymbol(loop, _cancellationToken);
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax added } }
                    when added.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert":
                    return SymbolOf(added.Expression);
                case EqualsValueClauseSyntax { Parent: { } declared }:
                    return _model.GetDeclaredSymbol(declared, _cancellationToken);
                case AssignmentExpressionSyntax { Left: not ImplicitElementAccessSyntax } assignment when assignment.Right == current:
                    return SymbolOf(assignment.Left);
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                    return MemberAround(current) is { } member ? _model.GetDeclaredSymbol(member, _cancellationToken) : null;
                case MemberAccessExpressionSyntax:
                case { } parent when (Trail.Of(parent, current) & Carried) != 0:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool GivesAnswer(InvocationExpressionSyntax call)
        => SymbolOf(call) is IMethodSymbol method && AnswerTypes.IsText(method.ReturnType);

    /// <summary>Whether what is awaited is an answer of the client at a place, rather than that client or one that is made of it.</summary>
    private bool IsAnswer(AwaitExpressionSyntax awaited, SyntaxNode node)
    {
        var type = _model.GetTypeInfo(awaited, _cancellationToken).Type;
        var operand = awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax configured }
            && configured.Name.Identifier.ValueText == "ConfigureAwait"
                ? configured.Expression
                : awaited.Expression;
        return type is null || AnswerTypes.IsText(type)
            || (operand is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } }
                && client.Span.Contains(node.Span)
                && _model.GetTypeInfo(client, _cancellationToken).Type is { } made
                && !_model.Compilation.ClassifyConversion(made, type).IsImplicit);
    }

    private Dictionary<ISymbol, ImmutableArray<ModelSite>> FindCarriers()
    {
        var carriers = new Dictionary<ISymbol, ImmutableArray<ModelSite>>(SymbolEqualityComparer.Default);
        foreach (var site in Sites.Where(site => !site.Models.IsEmpty && site.Kind != SiteKind.Request))
        {
            Spread(CarrierOf(site.Node), site, FarthestMethod);
        }

        return carriers;

        void Spread(ISymbol? symbol, ModelSite site, int steps)
        {
            if (symbol?.OriginalDefinition is not { } carrier || (carriers.TryGetValue(carrier, out var holds) && holds.Contains(site)))
            {
                return;
            }

            var known = carriers.TryGetValue(carrier, out var others) ? others : ImmutableArray<ModelSite>.Empty;
            carriers[carrier] = known.Add(site);
            foreach (var use in steps > 0 ? WorkOf(carrier) : [])
            {
                Spread(PassedOnTo(use, site.Kind), site, steps - 1);
            }
        }
    }

    /// <summary>What takes over what a variable or method holds; null where it is only used.</summary>
    private ISymbol? PassedOnTo(IdentifierNameSyntax use, SiteKind kind) => use.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use
            => SymbolOf(call) is IMethodSymbol { IsExtensionMethod: true } or IMethodSymbol { Name: "Build" } ? CarrierOf(use) : null,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } when kind != SiteKind.Client => null,
        _ => CarrierOf(use),
    };
}
