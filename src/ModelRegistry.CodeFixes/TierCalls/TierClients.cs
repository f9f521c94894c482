using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>
/// Finds what is made for a tier in code that goes through it since some changes: in its call, or in a function that makes one for
/// each model.
/// </summary>
internal static class TierClients
{
    /// <summary>The objects, in the order of the text.</summary>
    /// <param name="root">The root of the changed document.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="tier">The tier.</param>
    public static IEnumerable<BaseObjectCreationExpressionSyntax> In(SyntaxNode root, IReadOnlyList<TextChange> changes, TierTarget tier)
    {
        var runs = TextEdits.Inserted(changes, tier.TiersName + ".")
            .Select(span => root.FindNode(span).FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList as SyntaxNode);
        var functions = TextEdits.Inserted(changes, tier.ModelName + " ")
            .Select(span => root.FindNode(span).FirstAncestorOrSelf<LocalFunctionStatementSyntax>() as SyntaxNode);
        var fields = TextEdits.Inserted(changes, tier.ModelName + ",")
            .Select(span => root.FindNode(span).FirstAncestorOrSelf<FieldDeclarationSyntax>())
            .OfType<FieldDeclarationSyntax>()
            .SelectMany(field => ValuesOf(field));
        return runs.Concat(functions).Concat(fields).OfType<SyntaxNode>()
            .SelectMany(node => node.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
            .Distinct()
            .OrderBy(made => made.SpanStart);
    }

    /// <summary>What a field is declared with, and what its type assigns to it.</summary>
    private static IEnumerable<SyntaxNode> ValuesOf(FieldDeclarationSyntax field)
    {
        var name = field.Declaration.Variables[0].Identifier.ValueText;
        var assigned = field.Parent!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => (assignment.Left as MemberAccessExpressionSyntax)?.Name is var member
                && (member ?? assignment.Left) is IdentifierNameSyntax left
                && left.Identifier.ValueText == name);
        return assigned.Select(assignment => assignment.Right as SyntaxNode).Append(field);
    }
}
