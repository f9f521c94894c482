using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Recognises the arithmetic of a price for a million tokens, without a name that says tokens: <c>6_000 * 2.50m / 1_000_000</c>.</summary>
internal static class TokenProducts
{
    /// <summary>What is divided by.</summary>
    public const long Unit = 1_000_000;

    private const int MostFactors = 8;
    private const int MostVisits = 32;

    /// <summary>Whether the number is multiplied with a constant count and divided by a million, and with nothing that has a name.</summary>
    public static bool Have(LiteralExpressionSyntax price, Func<ExpressionSyntax, decimal?> valueOf)
    {
        ExpressionSyntax product = price;
        var count = 0;
        while (product.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression })
        {
            product = (ExpressionSyntax)product.Parent;
            if (++count > MostFactors)
            {
                return false;
            }
        }

        var (isPerMillion, isTimesCount, isOther) = (false, false, false);
        Collect(product, isDivisor: false);
        return isPerMillion && isTimesCount && !isOther;

        void Collect(ExpressionSyntax factor, bool isDivisor)
        {
            if (isOther || ++count > MostVisits)
            {
                isOther = true;
            }
            else if (factor is ParenthesizedExpressionSyntax parenthesized)
            {
                Collect(parenthesized.Expression, isDivisor);
            }
            else if (factor is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression } binary)
            {
                Collect(binary.Left, isDivisor);
                Collect(binary.Right, isDivisor != binary.IsKind(SyntaxKind.DivideExpression));
            }
            else if (factor != price)
            {
                var value = factor is LiteralExpressionSyntax ? valueOf(factor) : null;
                isPerMillion |= isDivisor && value == Unit;
                isTimesCount |= !isDivisor && value > 1 && value == decimal.Truncate(value.Value);
                isOther |= value is null || (isDivisor && value != Unit);
            }
        }
    }
}
