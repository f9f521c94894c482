using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.CodeFixes;

/// <summary>From the place of a finding to the expression that a fix may change.</summary>
internal static class FlaggedExpression
{
    /// <summary>
    /// The expression that stands at the place and fills it; null where there is none, and in what Razor made of a page or component: an
    /// edit of that is lost, because it is made anew from its file. Nor is there one behind a variable's name, where C has its arguments and
    /// C# an error: what stands there is bound as nothing that an edit could keep.
    /// </summary>
    public static ExpressionSyntax? At(TextSpan place, SyntaxNode root, CancellationToken cancellationToken = default)
        => root.FullSpan.Contains(place)
            && root.FindNode(place, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && expression.Span == place
            && !expression.Ancestors().OfType<BracketedArgumentListSyntax>().Any(list => list.Parent is VariableDeclaratorSyntax)
            && !RazorCode.Is(root.SyntaxTree, cancellationToken)
                ? expression
                : null;
}
