using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

internal sealed partial class Destinations
{
    /// <summary>What was asked before: the scans for literals, sinks and names meet at the same expressions.</summary>
    private readonly Dictionary<TextSpan, Destination> _known = new();
    private Deployments? _deployments;

    private Deployments Deployments => _deployments ??= new Deployments(model, uses, _sources, cancellationToken);

    /// <summary>Where the value of the expression goes.</summary>
    public Destination Of(ExpressionSyntax expression)
    {
        // On the way along a variable the answer depends on where the way began.
        if (_depth > 0)
        {
            return Find(expression);
        }

        if (!_known.TryGetValue(expression.Span, out var destination))
        {
            destination = Find(expression);
            _known[expression.Span] = destination;
        }

        return destination;
    }

    private Destination Find(ExpressionSyntax expression)
    {
        var taker = Taker(expression);
        return taker is { Kind: DestinationKind.Sink, Sink: { } sink, Variable: null or IPropertySymbol } && Deployments.Takes(expression, sink)
            ? taker with { Kind = DestinationKind.Deployment }
            : taker;
    }

    /// <summary>What takes the value; of one that stands in for a setting, what the setting's key says of it.</summary>
    private Destination Taker(ExpressionSyntax expression)
    {
        var taken = Named(expression);
        if (taken.Kind == DestinationKind.OwnName && IsInRow(expression))
        {
            // What a row of a list of providers holds beside the provider is no name of one.
            taken = Destination.Other;
        }

        if (taken.Kind is not (DestinationKind.Other or DestinationKind.ModelNamed)
            || Trail.Whole(expression) is not { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced } whole
            || coalesced.Left == whole)
        {
            return taken;
        }

        var keyed = Comparisons.With(coalesced.Left);
        return taken.Kind == DestinationKind.Other || keyed.Kind == DestinationKind.Deployment ? keyed : taken;
    }

    /// <summary>Whether more than one list is between the value and what has the name.</summary>
    private static bool IsInRow(SyntaxNode node)
    {
        var lists = 0;
        for (; Passed(node) is { } outer; node = outer)
        {
            lists += Trail.Of(outer, node) == TrailStep.Same ? 0 : 1;
        }

        return lists > 1;
    }

    /// <summary>What the other side of a comparison tells; of a literal also where the variable goes that it is compared with.</summary>
    private Func<ExpressionSyntax, Destination> Compared(SyntaxNode node) => other =>
    {
        var named = Comparisons.With(other) is { Kind: not DestinationKind.Other } told ? told : OfNameOfModel(other);
        return named.Kind == DestinationKind.ModelNamed
            && node is LiteralExpressionSyntax
            && other is IdentifierNameSyntax
            && model.GetSymbolInfo(other, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IParameterSymbol)
            && OfVariable(symbol) is { Kind: DestinationKind.Deployment } deployment
                ? deployment
                : named;
    };

    /// <summary>What is compared with the id or the name of an object of a type that describes models: <c>models.First(m => m.Id == "o3")</c>.</summary>
    private Destination OfNameOfModel(ExpressionSyntax other)
        => Trail.Innermost(other) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Expression: { } owner }
            && ModelNames.IsName(member)
            && model.GetTypeInfo(owner, cancellationToken).Type?.Name is { } type
            && DataNames.IsDescription(type) && !ModelNames.IsOther(type)
                ? new Destination(DestinationKind.ModelNamed)
                : Destination.Other;

    /// <summary>Whether a variable is looked at here and goes nowhere.</summary>
    private static bool IsOnlyCompared(IdentifierNameSyntax name) => name.Parent
        is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
        or IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax;
}
