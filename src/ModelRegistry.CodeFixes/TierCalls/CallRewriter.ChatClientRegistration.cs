using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes.TierCalls.SemanticKernel;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <content>How a registration of a chat client on a kernel builder, whose result may go on, becomes one on its services.</content>
internal sealed partial class CallRewriter
{
    private bool RewriteChatClientRegistration(KernelRegistration registration)
    {
        if (registration.Receiver is not { } receiver
            || registration.List.Arguments.Any(argument => !Deferral.CanBeLater(argument.Expression, _model, _cancellationToken))
            || new ChatClientPipeline(registration, _tier, _model, _cancellationToken).Write(
                FreshNames.In(registration.Node, RemoveVariable())) is not { } call
            || !new ExtensionImports(_model, _text, _cancellationToken).TryAdd(registration.Node.SpanStart, _edits, ChatClientPipeline.Imports))
        {
            return false;
        }

        _types.Add(ChatClientPipeline.Types);
        var rest = TextSpan.FromBounds(receiver.Span.End, registration.Node.Span.End);
        if (HasComment(registration.Node, rest))
        {
            return false;
        }

        if (registration.Method.ReturnType.Name != "IKernelBuilder")
        {
            _edits.Replace(SpanBehind(receiver, registration.Node), call);
            return true;
        }

        call = ".Services" + call;
        if (IsUnused(registration.Node))
        {
            _edits.Replace(SpanBehind(receiver, registration.Node), call);
            return true;
        }

        return TrySplit(registration.Node, receiver, rest, call);
    }

    /// <summary>The dot stays on the line where it is.</summary>
    private static TextSpan SpanBehind(ExpressionSyntax receiver, ExpressionSyntax node)
        => TextSpan.FromBounds(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).OperatorToken.SpanStart, node.Span.End);

    /// <summary>The registration becomes a statement of its own, before the one that goes on with the builder.</summary>
    private bool TrySplit(ExpressionSyntax node, ExpressionSyntax receiver, TextSpan rest, string call)
    {
        if (StatementThatBegins(node) is not { } statement
            || (statement.Parent is GlobalStatementSyntax ? statement.Parent.Parent : statement.Parent) is not (BlockSyntax or CompilationUnitSyntax))
        {
            return false;
        }

        var all = _text.ToString();
        var lineBreak = LineBreaks.FirstOf(all) + LineBreaks.IndentationAt(all, statement.SpanStart);
        if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables }
            && variables[0].Initializer?.Value == node)
        {
            _edits.Delete(rest);
            _edits.InsertLast(statement.Span.End, $"{lineBreak}{variables[0].Identifier.Text}{call};");
            return true;
        }

        if (receiver is IdentifierNameSyntax)
        {
            _edits.Insert(statement.SpanStart, $"{receiver}{call};{lineBreak}");
            _edits.Delete(rest);
            return true;
        }

        var builder = FreshNames.In(node).Take("builder");
        _edits.Insert(statement.SpanStart, $"var {builder} = {receiver};{lineBreak}{builder}{call};{lineBreak}");
        _edits.Replace(node.Span, builder);
        return true;
    }

    /// <summary>The statement that evaluates the expression before all else; null where something comes before it, or may.</summary>
    private static StatementSyntax? StatementThatBegins(ExpressionSyntax expression)
    {
        for (SyntaxNode node = expression; ; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case StatementSyntax statement and (LocalDeclarationStatementSyntax or ReturnStatementSyntax or ExpressionStatementSyntax):
                    return statement;
                case MemberAccessExpressionSyntax access when access.Expression == node:
                case InvocationExpressionSyntax call when call.Expression == node:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment when assignment.Right == node:
                case VariableDeclarationSyntax { Variables.Count: 1 }:
                case EqualsValueClauseSyntax or VariableDeclaratorSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax:
                    continue;
                default:
                    return null;
            }
        }
    }

    private bool IsUnused(ExpressionSyntax node) => node.Parent switch
    {
        ExpressionStatementSyntax => true,
        ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => Function.Around(node, _model, _cancellationToken)?.ReturnsNothing == true,
        _ => false,
    };

    private static bool HasComment(SyntaxNode node, TextSpan span)
        => node.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span)
            && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
