using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows what the body of a decorator turns to when the client that it stands before has failed.</summary>
internal sealed class TurnedTo(TreeModels tree, CatchPaths paths, Questions questions)
{
    private const string Inner = "InnerClient";

    /// <summary>What a type or a function turns to in a catch; null where it turns to nothing.</summary>
    public IReadOnlyList<Reached>? In(SyntaxNode body, ModelSite site)
    {
        foreach (var attempt in body.DescendantNodes().OfType<TryStatementSyntax>())
        {
            var asked = CallsIn(attempt.Block).ToList();
            var clients = new HashSet<string>(asked.Select(ReceiverOf), StringComparer.Ordinal);
            var turns = asked.Where(call => paths.Sees(call, attempt)).SelectMany(call => TurnsFrom(call, attempt, clients, site)).ToList();
            if (turns.Count > 0)
            {
                return turns;
            }
        }

        return null;
    }

    private IEnumerable<Reached> TurnsFrom(
        InvocationExpressionSyntax asked, TryStatementSyntax attempt, HashSet<string> clients, ModelSite site)
    {
        foreach (var path in paths.Of(attempt, asked))
        {
            foreach (var call in CallsIn(path.Node).Where(call => IsSameRequest(asked, call)))
            {
                if (path.IsAfterSuccess && !questions.AreSame(asked, call))
                {
                    continue;
                }

                // The same client with another model turns to that, as does another client.
                var named = tree.ReachedFrom([call], site).Where(reached => reached.Model is not null && reached.Site != site).ToList();
                foreach (var reached in named)
                {
                    yield return reached;
                }

                if (named.Count == 0 && (!clients.Contains(ReceiverOf(call)) || IsNextOf(path.Node, call)))
                {
                    yield return new Reached(null, call, null);
                }
            }
        }
    }

    private bool IsSameRequest(InvocationExpressionSyntax asked, InvocationExpressionSyntax call)
        => NameOf(asked) == NameOf(call) || (tree.IsSender(asked) && tree.IsSender(call));

    /// <summary>Whether the next round of a loop asks the next of several clients.</summary>
    private static bool IsNextOf(SyntaxNode loop, InvocationExpressionSyntax call)
        => SuccessFlow.IsLoop(loop)
            && (((MemberAccessExpressionSyntax)call.Expression).Expression is ElementAccessExpressionSyntax
                || (loop is ForEachStatementSyntax each && each.Identifier.ValueText == ReceiverOf(call)));

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxNode code)
        => code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax);

    private static string NameOf(InvocationExpressionSyntax call)
        => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;

    /// <summary>The client that is asked; the one inside a decorator has three names.</summary>
    private static string ReceiverOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression switch
    {
        BaseExpressionSyntax => Inner,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        var receiver => receiver.ToString(),
    };
}
