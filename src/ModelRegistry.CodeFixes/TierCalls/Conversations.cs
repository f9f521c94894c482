using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>
/// Tells clients that remember what was said, such as OllamaSharp's Chat and a thread of Anthropic's, from those that do not: one
/// that is made anew for each request has forgotten it.
/// </summary>
internal static class Conversations
{
    private static readonly string[] Memories = ["Messages", "History", "ChatHistory", "Conversation", "Turns"];
    private static readonly string[] Endings = ["Session", "Thread", "Conversation"];

    /// <summary>Whether one client is to send all of these requests.</summary>
    /// <param name="client">The client's type.</param>
    /// <param name="calls">The requests.</param>
    /// <param name="made">Where it is made.</param>
    public static bool Span(ITypeSymbol client, IReadOnlyList<SendingCall> calls, SyntaxNode made)
        => calls.Any(call => Begins(call.Operation.TargetMethod))
            || (Remembers(client) && (calls.Count > 1 || RepetitionOf(calls[0].Invocation) != RepetitionOf(made)));

    /// <summary>Whether the type has what was said before.</summary>
    private static bool Remembers(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (Memories.Any(memory => declaring.GetMembers(memory).Any(member => member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.None })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call begins what the further ones go on with.</summary>
    private static bool Begins(IMethodSymbol method)
    {
        var type = method.ReturnType is INamedTypeSymbol task && TaskTypes.HasResult(task) ? task.TypeArguments[0] : method.ReturnType;
        return Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>What makes the code around a node run again: a loop, or a function that is called.</summary>
    private static SyntaxNode? RepetitionOf(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
}
