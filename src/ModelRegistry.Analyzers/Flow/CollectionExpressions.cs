using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Knows <c>[a, b]</c> of C# 12 by its kind: the Roslyn that this is built against has no types for it.</summary>
internal static class CollectionExpressions
{
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;
    private const int SpreadElement = 9078;

    public static bool Is(SyntaxNode node) => node.RawKind == CollectionExpression;

    /// <summary>Whether the node is an element of one, other than a spread.</summary>
    public static bool IsElement(SyntaxNode node) => node.RawKind == ExpressionElement;

    /// <summary>Whether the node is the spread of another collection in one.</summary>
    public static bool IsSpread(SyntaxNode node) => node.RawKind == SpreadElement;

    /// <summary>The elements; none where the node is no collection expression.</summary>
    public static IEnumerable<ExpressionSyntax> ElementsOf(SyntaxNode node)
        => Is(node) ? node.ChildNodes().Where(IsElement).SelectMany(element => element.ChildNodes()).OfType<ExpressionSyntax>() : [];
}
