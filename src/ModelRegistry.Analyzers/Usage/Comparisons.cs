using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What is said of a text by what it is compared with. A comparison as such is no sink.</summary>
internal static class Comparisons
{
    /// <summary>A case label or a pattern, compared with what the switch or the test looks at.</summary>
    public static Destination OfPattern(SyntaxNode pattern)
    {
        for (var node = pattern.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case IsPatternExpressionSyntax test:
                    return With(test.Expression);
                case SwitchExpressionSyntax choice:
                    return With(choice.GoverningExpression);
                case SubpatternSyntax { NameColon.Name.Identifier.ValueText: var name }:
                    return Destination.OfName(name) is { Kind: DestinationKind.Deployment } deployment ? deployment : Destination.Other;
            }
        }

        return pattern.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } statement ? With(statement.Expression) : Destination.Other;
    }

    /// <summary>What is compared with the name of a deployment is one; a comparison as such is no sink.</summary>
    public static Destination With(ExpressionSyntax other)
        => other.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } name && ModelNames.IsDeployment(name.Identifier.ValueText)
            ? new Destination(DestinationKind.Deployment)
            : Destination.Other;

    /// <summary>What a test expects of the name of a deployment is one.</summary>
    public static Destination OfAsserted(ArgumentSyntax argument, SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equal" or "AreEqual" }, ArgumentList.Arguments: { Count: 2 } both }
            ? With(both[0] == argument ? both[1].Expression : both[0].Expression)
            : Destination.Other;
}
