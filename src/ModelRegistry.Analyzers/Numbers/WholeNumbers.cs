using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Says which whole number an expression can be at most, as far as one tree shows it: a constant, or a variable that is only given constants.</summary>
internal sealed class WholeNumbers(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
{
    private const int FarthestStep = 8;
    private const int MostSources = 16;

    private readonly SymbolSources _sources = new(model, new NameUses(root), cancellationToken);

    /// <summary>Null where the number is not known.</summary>
    public long? Of(ExpressionSyntax expression) => Of(expression, FarthestStep);

    /// <summary>The number that the expression always is; null where it is none.</summary>
    public long? ConstantOf(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        _ => null,
    };

    /// <summary>What the variable that an expression names is declared with; null where it names none of this tree.</summary>
    public ExpressionSyntax? InitializerOf(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol ? _sources.InitializerOf(symbol) : null;

    private long? Of(ExpressionSyntax expression, int steps)
    {
        if (steps <= 0 || expression is LiteralExpressionSyntax { RawKind: not (int)SyntaxKind.NumericLiteralExpression })
        {
            return null;
        }

        return ConstantOf(expression) ?? expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression, steps - 1),
            CastExpressionSyntax cast => Of(cast.Expression, steps - 1),
            ConditionalExpressionSyntax conditional => Greatest([conditional.WhenTrue, conditional.WhenFalse], steps),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced => Of(coalesced.Right, steps - 1),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => OfSymbol(model.GetSymbolInfo(expression, cancellationToken).Symbol, steps),
            _ => null,
        };
    }

    private long? OfSymbol(ISymbol? symbol, int steps)
        => symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol && _sources.Of(symbol) is { IsComplete: true, Expressions: { Count: <= MostSources } sources } ? Greatest(sources, steps) : null;

    private long? Greatest(IReadOnlyList<ExpressionSyntax> expressions, int steps)
    {
        long? greatest = null;
        foreach (var expression in expressions)
        {
            if (Of(expression, steps - 1) is { } number && !(number <= greatest))
            {
                greatest = number;
            }
        }

        return greatest;
    }
}
