using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Compares what two requests ask: the arguments of their calls but for the model, the client and a token.</summary>
internal sealed class Questions(TreeModels tree, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _questions = new();

    /// <summary>Whether the requests that two nodes are a part of ask the same.</summary>
    public bool AreSame(SyntaxNode one, SyntaxNode other) => one == other || Of(one).SetEquals(Of(other));

    private HashSet<string> Of(SyntaxNode node)
    {
        if (!_questions.TryGetValue(node, out var question))
        {
            question = Read(node);
            _questions.Add(node, question);
        }

        return question;
    }

    private HashSet<string> Read(SyntaxNode node)
    {
        var calls = node.AncestorsAndSelf()
            .TakeWhile(outer => outer is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax))
            .OfType<InvocationExpressionSyntax>()
            .ToList();
        var call = calls.FirstOrDefault(tree.IsSender) ?? calls.FirstOrDefault(outer => Beside(outer, node).Any());
        return new HashSet<string>(call is null ? [] : Beside(call, node), StringComparer.Ordinal);
    }

    private IEnumerable<string> Beside(InvocationExpressionSyntax call, SyntaxNode node)
        => call.ArgumentList.Arguments
            .Where(argument => !argument.Span.Contains(node.Span))
            .Where(argument => model.GetTypeInfo(argument.Expression, cancellationToken).Type?.Name != "CancellationToken")
            .Select(argument => argument.Expression.WithoutTrivia().ToString());
}
