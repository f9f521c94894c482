using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes;

/// <summary>Tells where C# accepts nothing but a constant.</summary>
internal static class ConstantPosition
{
    /// <summary>Whether the expression is in an attribute, a case label, a pattern, a parameter's default value or a constant's value.</summary>
    public static bool Requires(ExpressionSyntax expression)
    {
        for (SyntaxNode? node = expression; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AttributeArgumentSyntax or CaseSwitchLabelSyntax or PatternSyntax or GotoStatementSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or ArgumentSyntax:
                    return false;
            }
        }

        return false;
    }
}
