using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>From the name of a limit to what is set under it.</summary>
internal static class NamedLimits
{
    private const int MostNumbers = 256;

    /// <summary>The name that is written at a place: an identifier, or the text of a key. Null in a comment.</summary>
    public static SyntaxToken? NameAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.Span.Contains(position) && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)) ? token : null;
    }

    /// <summary>What an assignment, an argument or an entry sets under the name; null where it sets nothing.</summary>
    public static ExpressionSyntax? SetUnder(SyntaxToken name)
    {
        var node = name.Parent;
        var target = node?.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        return target?.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } assignment when assignment.Left == target => assignment.Right,
            NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => member.Expression,
            NameColonSyntax { Parent: ArgumentSyntax { RefKindKeyword.RawKind: 0 } argument } => argument.Expression,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Arguments: { Count: 1 }, Parent: ExpressionSyntax { Parent: AssignmentExpressionSyntax entry } element } }
                when target is LiteralExpressionSyntax && entry.Left == element => entry.Right,
            _ => null,
        };
    }

    /// <summary>The declaration that has the name, with what it is given; null where the name declares nothing.</summary>
    public static (SyntaxNode Declaration, SyntaxNode Value)? DeclaredBy(SyntaxToken name) => name.Parent switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } variable when variable.Identifier == name => (variable, value),
        ParameterSyntax { Default.Value: { } value } parameter when parameter.Identifier == name => (parameter, value),
        PropertyDeclarationSyntax property when property.Identifier == name && (property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? (SyntaxNode?)property.AccessorList) is { } value => (property, value),
        MethodDeclarationSyntax method when method.Identifier == name && (method.ExpressionBody?.Expression ?? (SyntaxNode?)method.Body) is { } value => (method, value),
        LocalFunctionStatementSyntax function when function.Identifier == name && (function.ExpressionBody?.Expression ?? (SyntaxNode?)function.Body) is { } value => (function, value),
        _ => null,
    };

    /// <summary>The constant numbers in a value, each as a whole: of <c>400 * 1024</c> the product.</summary>
    public static IEnumerable<(ExpressionSyntax Expression, long Number)> NumbersIn(SyntaxNode value, WholeNumbers numbers)
        => value.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.Value is int or long or uint)
            .Take(MostNumbers)
            .Select(literal => WholeOf(literal, value))
            .Distinct()
            .Where(whole => IsValueOf(whole, value))
            .Select(whole => (whole, numbers.ConstantOf(whole)))
            .Where(found => found.Item2 > 0)
            .Select(found => (found.whole, found.Item2!.Value));

    private static ExpressionSyntax WholeOf(ExpressionSyntax literal, SyntaxNode value)
    {
        var whole = literal;
        while (whole != value && whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.LeftShiftExpression } or ParenthesizedExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>Whether the declaration can be the number, or hold it as an entry: a condition, an argument or another variable's number does not count.</summary>
    private static bool IsValueOf(ExpressionSyntax number, SyntaxNode value)
    {
        SyntaxNode node = number;
        while (node != value)
        {
            if (node.Parent is not { } outer || !PassesOn(outer, node))
            {
                return false;
            }

            if (outer is ReturnStatementSyntax or ArrowExpressionClauseSyntax)
            {
                return value is BlockSyntax or AccessorListSyntax;
            }

            node = outer;
        }

        return true;
    }

    private static bool PassesOn(SyntaxNode outer, SyntaxNode node)
        => outer is ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }
            || (Trail.Of(outer, node) & (TrailStep.Same | TrailStep.Element)) != 0;
}
