using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells ids that only name a model from those that a model is called by: nothing fails where a retired model is looked for.</summary>
internal static class Mentions
{
    private static readonly string[] Lookups =
    [
        "nameof", "Equals", "Equal", "NotEqual", "AreEqual", "AreNotEqual", "Contains", "DoesNotContain", "ContainsKey", "TryGetValue",
        "TryFind", "IndexOf", "Remove", "TryRemove", "EqualTo", "Be", "NotBe", "ShouldBe", "ShouldNotBe",
    ];

    /// <summary>What an id is there for that goes to a place.</summary>
    public static UsePurpose PurposeOf(ExpressionSyntax expression, Destination destination)
        => destination.IsLabel || Is(expression) ? UsePurpose.Mention : destination.Sink is null ? UsePurpose.Value : UsePurpose.Call;

    /// <summary>Whether the expression is compared, looked up, or the key under which something is kept.</summary>
    public static bool Is(ExpressionSyntax expression)
    {
        var node = Trail.Outermost(expression, TrailStep.Same);
        return node.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
            PatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax => true,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Array.IndexOf(Lookups, NameOf(call.Expression)) >= 0,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => pair.Expressions[0] == node,
            _ => false,
        };
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
