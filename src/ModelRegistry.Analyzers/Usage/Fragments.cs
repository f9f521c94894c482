using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells the beginning of a text from a whole one: what a variable is given before something is added to it, whatever happens.</summary>
internal static class Fragments
{
    private const int FarthestStatement = 8;

    /// <summary>Whether a variable holds the text only until it grows: <c>var model = "gpt-5.6"; model += "-" + tier;</c>.</summary>
    public static bool Is(ExpressionSyntax text)
    {
        var (name, statement) = text.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } variable }
                => (variable.Identifier.ValueText, declaration),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax assignment }
                => (target.Identifier.ValueText, assignment),
            _ => (string.Empty, (StatementSyntax?)null),
        };
        if (statement?.Parent is not BlockSyntax { Statements: var statements })
        {
            return false;
        }

        var start = statements.IndexOf(statement) + 1;
        for (var index = start; index < statements.Count && index - start < FarthestStatement; index++)
        {
            if (statements[index] is ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax grown, Right: var added },
                }
                && grown.Identifier.ValueText == name)
            {
                return GoesOn(added);
            }

            if (statements[index].DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether what is added can go on with an id: it does not begin with a text that no id holds.</summary>
    private static bool GoesOn(ExpressionSyntax added)
    {
        while (added is BinaryExpressionSyntax sum)
        {
            added = sum.Left;
        }

        return added is not LiteralExpressionSyntax { Token.Value: string text } || (text.Length > 0 && ModelIdText.IsIdCharacter(text[0]));
    }
}
