using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

internal sealed partial class Destinations
{
    private Deployments? _deployments;

    private Deployments Deployments => _deployments ??= new Deployments(model, uses, _sources, cancellationToken);

    /// <summary>Where the value of the expression goes.</summary>
    public Destination Of(ExpressionSyntax expression)
    {
        var taker = Taker(expression);
        return taker is { Kind: DestinationKind.Sink, Sink: { } sink, Variable: null or IPropertySymbol } && Deployments.Takes(expression, sink)
            ? taker with { Kind = DestinationKind.Deployment }
            : taker;
    }

    /// <summary>What the other side of a comparison tells; of a literal also where the variable goes that it is compared with.</summary>
    private Func<ExpressionSyntax, Destination> Compared(SyntaxNode node) => other =>
    {
        var named = Comparisons.With(other);
        return named.Kind == DestinationKind.ModelNamed
            && node is LiteralExpressionSyntax
            && other is IdentifierNameSyntax
            && model.GetSymbolInfo(other, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IParameterSymbol)
            && OfVariable(symbol) is { Kind: DestinationKind.Deployment } deployment
                ? deployment
                : named;
    };

    /// <summary>Whether a variable is looked at here and goes nowhere.</summary>
    private static bool IsOnlyCompared(IdentifierNameSyntax name) => name.Parent
        is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
        or IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax;
}
