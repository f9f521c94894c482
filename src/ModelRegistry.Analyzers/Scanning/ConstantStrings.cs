using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>From a place in a text to the constant string that stands there. Symbols are asked only where syntax does not settle it.</summary>
internal sealed class ConstantStrings(SemanticModel model, CancellationToken cancellationToken)
{
    private const int NearestTokens = 8;

    private SyntaxToken _last;

    /// <summary>The string literal or interpolated string around a quote; null where it is none (in a comment, in code that is switched off).</summary>
    public ExpressionSyntax? At(SyntaxNode root, int quote)
    {
        var token = TokenAt(root, quote);
        if (!token.Span.Contains(quote))
        {
            return null;
        }

        return token.Parent switch
        {
            LiteralExpressionSyntax literal when IsString(literal) => literal,
            InterpolatedStringExpressionSyntax interpolated => interpolated,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            _ => null,
        };
    }

    /// <summary>From one operand of a chain of a thousand to the next: from the root each would be a thousand nodes deep.</summary>
    private SyntaxToken TokenAt(SyntaxNode root, int position)
    {
        // In a long list the next token is searched for from the list's beginning, in a long sum the token at a place through all of it.
        var token = _last.Parent?.Parent is BinaryExpressionSyntax ? _last : default;
        for (var step = 0; step < NearestTokens && token.RawKind != 0 && token.SyntaxTree == root.SyntaxTree && token.SpanStart <= position; step++)
        {
            if (token.Span.Contains(position))
            {
                return _last = token;
            }

            token = token.GetNextToken();
        }

        return _last = root.FindToken(position);
    }

    /// <summary>The string that the expression always is; null where it is none, or differs from run to run.</summary>
    public string? ValueOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when IsString(literal) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated when !IsStringItself(interpolated) => null,
        BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax
            => model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string value } ? value : null,
        _ => null,
    };

    /// <summary>What a name stands for; null where that is unknown.</summary>
    public ISymbol? SymbolOf(SimpleNameSyntax name) => model.GetSymbolInfo(name, cancellationToken).Symbol;

    /// <summary>The next larger expression that the expression could be a constant part of; null where there is none.</summary>
    public ExpressionSyntax? Around(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => sum,
        ParenthesizedExpressionSyntax { Parent: BinaryExpressionSyntax or ParenthesizedExpressionSyntax or InterpolationSyntax } parenthesized => parenthesized,
        InterpolationSyntax { AlignmentClause: null, FormatClause: null, Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>An interpolated string can also become a FormattableString or a handler, which no constant replaces.</summary>
    private bool IsStringItself(InterpolatedStringExpressionSyntax interpolated)
    {
        SyntaxNode outer = interpolated;
        while (outer.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            outer = parenthesized;
        }

        return IsStringOrObject(model.GetTypeInfo(interpolated, cancellationToken).ConvertedType)
            && (outer.Parent is not CastExpressionSyntax cast || IsStringOrObject(model.GetTypeInfo(cast, cancellationToken).Type));
    }

    private static bool IsStringOrObject(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    private static bool IsString(LiteralExpressionSyntax literal)
        => literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
}
