using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>From the name of an option to what is set under it.</summary>
internal static class NamedValues
{
    /// <summary>What is assigned to a member of that name, or passed as an argument of it; null where the name sets nothing.</summary>
    public static ExpressionSyntax? SetUnder(SyntaxNode? name)
    {
        var target = TargetOf(name);
        return target?.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment.Right,
            NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => member.Expression,
            AnonymousObjectMemberDeclaratorSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } member
                => member.Expression,
            NameColonSyntax { Parent: ArgumentSyntax argument } => argument.Expression,
            _ => null,
        };
    }

    /// <summary>What is added to a list of that name; null where nothing is.</summary>
    public static ExpressionSyntax? AddedTo(SyntaxNode? name)
        => TargetOf(name) is { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } add } list
            && add.Name.Identifier.ValueText is "Add" or "AddRange"
            && add.Expression == list
            && call.ArgumentList.Arguments.Count > 0
                ? call.ArgumentList.Arguments[0].Expression
                : null;

    private static SyntaxNode? TargetOf(SyntaxNode? name)
        => name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
