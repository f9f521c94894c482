using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>From a name in the text to the expressions that it is called, constructed, declared or assigned with.</summary>
internal static class SinkSyntax
{
    /// <summary>None where the name stands in no such place, such as in a comment.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (token.SpanStart != position)
        {
            return [];
        }

        return token.Parent switch
        {
            ImplicitObjectCreationExpressionSyntax creation => ArgumentsOf(creation.ArgumentList),
            ConstructorInitializerSyntax initializer => ArgumentsOf(initializer.ArgumentList),
            SimpleNameSyntax name => OfName(name),
            PropertyDeclarationSyntax { Initializer.Value: { } value } => [value],
            VariableDeclaratorSyntax { Initializer.Value: { } value } => [value],
            ParameterSyntax { Default.Value: { } value } => [value],
            _ => [],
        };
    }

    private static IEnumerable<ExpressionSyntax> OfName(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax || (node.Parent is MemberAccessExpressionSyntax access && access.Name == node))
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            InvocationExpressionSyntax invocation when invocation.Expression == node => ArgumentsOf(invocation.ArgumentList),
            ObjectCreationExpressionSyntax creation => ArgumentsOf(creation.ArgumentList),
            PrimaryConstructorBaseTypeSyntax primary => ArgumentsOf(primary.ArgumentList),
            AssignmentExpressionSyntax assignment when assignment.Left == node => [assignment.Right],
            _ => [],
        };
    }

    private static IEnumerable<ExpressionSyntax> ArgumentsOf(ArgumentListSyntax? list)
        => list is null ? [] : list.Arguments.Select(argument => RazorCode.Unchecked(argument.Expression)).Where(CanBeText);

    private static bool CanBeText(ExpressionSyntax expression)
        => expression is not (AnonymousFunctionExpressionSyntax or LiteralExpressionSyntax { RawKind: not ((int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression) });
}
