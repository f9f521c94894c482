using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Recognises what is written for no value: <c>null</c> and <c>default</c>.</summary>
internal static class NullValues
{
    public static bool Is(ExpressionSyntax value)
        => value is DefaultExpressionSyntax
            || value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);
}
