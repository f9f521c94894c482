using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Takes the value of a call out of the run that the call becomes, wherever the code wants it.</summary>
/// <param name="model">The document's semantic model.</param>
/// <param name="edits">What is changed so far.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class ResultWriter(SemanticModel model, TextEdits edits, CancellationToken cancellationToken)
{
    private const string Value = ".Value";

    /// <summary>Writes what comes around the run; false where the code keeps the task itself, which a run's cannot replace.</summary>
    public bool TryWrite(SendingCall call)
    {
        var expression = call.Invocation;
        switch (call.Kind)
        {
            case CallKind.Stream:
                return true;
            case CallKind.Sync:
                WriteInPlace(expression, call.HasValue && IsUsed(expression));
                return true;
        }

        var configured = expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax outer }
            ? outer
            : expression;
        if (configured.Parent is AwaitExpressionSyntax awaited)
        {
            if (call.HasValue && IsUsed(awaited))
            {
                WriteAwaited(awaited);
            }

            return true;
        }

        return configured == expression && TryWriteTask(call);
    }

    private bool TryWriteTask(SendingCall call)
    {
        var expression = call.Invocation;
        if (expression.Parent is MemberAccessExpressionSyntax access && access.Expression == expression)
        {
            return TryWriteBlocking(call, access);
        }

        var isDropped = expression.Parent is ExpressionStatementSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };
        if (call.Kind == CallKind.Task && (isDropped || !call.HasValue || TaskTypes.IsPlainTask(model.GetTypeInfo(expression, cancellationToken).ConvertedType)))
        {
            return true;
        }

        if (Function.Around(expression, model, cancellationToken) is not { IsAsync: false } function || !Function.Returns(expression))
        {
            return false;
        }

        if (!call.HasValue)
        {
            return TaskTypes.IsPlainValueTask(function.ReturnType) && TryWriteValueTask(expression, function);
        }

        if (!TaskTypes.HasResult(function.ReturnType) || !function.TryMakeAsync(expression, edits))
        {
            return false;
        }

        edits.Insert(expression.SpanStart, "(await ");
        edits.InsertLast(expression.Span.End, ")" + Value);
        return true;
    }

    /// <summary>Code that waits for a task does so for the run's.</summary>
    private bool TryWriteBlocking(SendingCall call, MemberAccessExpressionSyntax access)
    {
        switch (access.Name.Identifier.ValueText)
        {
            case "Wait" when call.Kind == CallKind.Task:
                return true;
            case "Result":
                edits.InsertLast(access.Span.End, Value);
                return true;
            case "GetAwaiter" when access.Parent is InvocationExpressionSyntax
            {
                Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax result },
            }:
                if (call.HasValue && IsUsed(result))
                {
                    edits.InsertLast(result.Span.End, Value);
                }

                return true;
            default:
                return false;
        }
    }

    private void WriteAwaited(AwaitExpressionSyntax awaited)
    {
        if (awaited.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            edits.InsertLast(parenthesized.Span.End, Value);
            return;
        }

        edits.Insert(awaited.SpanStart, "(");
        edits.InsertLast(awaited.Span.End, ")" + Value);
    }

    /// <summary>In the hole of an interpolated string, the colons of a name in full would begin a format.</summary>
    private void WriteInPlace(ExpressionSyntax expression, bool hasValue)
    {
        var isHole = expression.Parent is InterpolationSyntax;
        edits.Insert(expression.SpanStart, isHole ? "(" : string.Empty);
        edits.InsertLast(expression.Span.End, (hasValue ? Value : string.Empty) + (isHole ? ")" : string.Empty));
    }

    /// <summary>A task can be wrapped, with the type as the method writes it.</summary>
    private bool TryWriteValueTask(ExpressionSyntax expression, Function function)
    {
        var type = function.Node switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        };
        if (type is null)
        {
            return false;
        }

        edits.Insert(expression.SpanStart, $"new {type}(");
        edits.InsertLast(expression.Span.End, ")");
        return true;
    }

    private bool IsUsed(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax or ForStatementSyntax => false,
        ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => Function.Around(expression, model, cancellationToken)?.ReturnsNothing != true,
        _ => true,
    };
}
