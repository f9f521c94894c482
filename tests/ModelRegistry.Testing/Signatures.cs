using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing;

/// <summary>
/// Generated files as those see them who use them: every member, with no code in it and no comment on it. A verifier judges the user's
/// code, and binding what a generator wrote is most of the time that this takes; whether that compiles and does what it shall is for
/// <see cref="GeneratorRunner"/>, which leaves it as it is.
/// </summary>
public sealed class Signatures : CSharpSyntaxRewriter
{
    // The generated files of a registry are the same in a hundred tests.
    private static readonly ConcurrentDictionary<string, SourceText> Known = new(StringComparer.Ordinal);

    private static readonly ExpressionSyntax Nothing = SyntaxFactory.ParseExpression("throw null");

    private static readonly BlockSyntax Body = SyntaxFactory.ParseStatement("{ throw null; }") as BlockSyntax ?? throw new InvalidOperationException();

    /// <summary>The text of a generated tree.</summary>
    public static SourceText Of(SyntaxTree tree)
        => Known.GetOrAdd(tree.ToString(), _ => TestProject.Text(new Signatures().Visit(tree.GetRoot()).ToFullString()));

    public override SyntaxNode VisitBlock(BlockSyntax node)
        => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax ? Body.WithTriviaFrom(node) : node;

    public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia)
        => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) ? SyntaxFactory.ElasticMarker : trivia;

    public override SyntaxNode VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
        => node.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax ? node.WithExpression(Nothing.WithTriviaFrom(node.Expression)) : node;
}
