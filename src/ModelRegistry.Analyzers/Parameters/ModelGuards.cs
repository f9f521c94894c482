using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>Recognises code that runs for some models only, because it asks first which model it has or what that can do.</summary>
internal static class ModelGuards
{
    private static readonly ImmutableHashSet<string> Words =
        WordSet.Of("model models reasoning support supports supported capability capabilities");

    /// <summary>Whether a condition about the model stands around a node, within its function.</summary>
    public static bool Stand(SyntaxNode node)
    {
        for (var inner = node; inner.Parent is { } outer && !IsFunction(outer); inner = outer)
        {
            if (ConditionOf(outer, inner) is { } condition && AsksAboutModel(condition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFunction(SyntaxNode node)
        => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static SyntaxNode? ConditionOf(SyntaxNode outer, SyntaxNode inner) => outer switch
    {
        IfStatementSyntax branch => branch.Condition == inner ? null : branch.Condition,
        ConditionalExpressionSyntax choice => choice.Condition == inner ? null : choice.Condition,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } => choice.Expression,
        _ => null,
    };

    private static bool AsksAboutModel(SyntaxNode condition)
        => condition.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && NameWords.Of(token.ValueText).Any(Words.Contains));
}
