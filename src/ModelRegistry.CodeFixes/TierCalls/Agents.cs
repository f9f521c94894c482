using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Knows how Microsoft's Agent Framework makes an agent of an SDK's own client.</summary>
internal static class Agents
{
    private static readonly string[] Methods = ["AsAIAgent", "CreateAIAgent"];

    /// <summary>
    /// Whether a method that makes an agent is called on a chat client of OpenAI's. The package that has the method need not be there:
    /// that of the other one, for any chat client, is enough.
    /// </summary>
    public static bool IsMadeBy(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
        => Array.IndexOf(Methods, access.Name.Identifier.ValueText) >= 0
            && model.GetTypeInfo(access.Expression, cancellationToken).Type is INamedTypeSymbol { Name: "ChatClient" } client
            && client.ContainingNamespace.ToDisplayString() == "OpenAI.Chat";
}
