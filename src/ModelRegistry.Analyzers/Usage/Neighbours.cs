using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>In a list of ids the short and the plain ones are ids too: an "o3" beside a "gpt-4o", in a collection, a switch or the data of a test.</summary>
internal static class Neighbours
{
    private const int Most = 64;

    /// <summary>Whether one of the texts that stand in the same list is unmistakably an id.</summary>
    public static bool HaveIds(ExpressionSyntax text) => ListAround(text) is { } list && list.DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal != text)
        .Take(Most)
        .Any(literal => ModelIdShapes.Of(literal.Token.ValueText).Strength == ShapeStrength.Unmistakable);

    private static SyntaxNode? ListAround(ExpressionSyntax text)
    {
        for (var node = text.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case InitializerExpressionSyntax { RawKind: not ((int)SyntaxKind.ComplexElementInitializerExpression or (int)SyntaxKind.WithInitializerExpression) }:
                case SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax:
                case { } collection when CollectionExpressions.Is(collection):
                    return node;
                case AttributeSyntax { Parent.Parent: { } member }:
                    return member is MemberDeclarationSyntax ? member : null;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
