using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Writes calls as the runs of a tier.</summary>
/// <param name="model">The document's semantic model.</param>
/// <param name="tier">The tier.</param>
/// <param name="edits">What is changed so far.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class RunWriter(SemanticModel model, TierTarget tier, TextEdits edits, CancellationToken cancellationToken)
{
    /// <summary>Puts the call into a lambda, and takes its value out of the run; false where that does not work at this place.</summary>
    /// <param name="call">The call.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="modelName">The name of the lambda's model.</param>
    /// <param name="moved">Statements that come before the call in the lambda; null where there are none.</param>
    public bool TryWrite(SendingCall call, FreshNames names, string modelName, MovedStatement? moved)
    {
        var hasToken = call.Token is not null;
        var tokenName = hasToken || names.IsTaken("_") ? names.Take("token") : "_";
        if (!new ResultWriter(model, edits, cancellationToken).TryWrite(call))
        {
            return false;
        }

        var outerToken = WriteToken(call, tokenName);
        var isAsync = Deferral.Awaits(call.Invocation);
        var head = $"{tier.Expression}.{call.RunMethod}({(isAsync ? "async " : string.Empty)}({modelName}, {tokenName}) =>";
        var tail = outerToken is null ? ")" : $", cancellationToken: {outerToken})";
        var result = isAsync ? "await " : string.Empty;
        var asTask = call.Kind == CallKind.ValueTask && !isAsync ? ".AsTask()" : string.Empty;
        if (moved is null)
        {
            edits.Insert(call.Invocation.SpanStart, head + " " + result);
            edits.Insert(call.Invocation.Span.End, asTask + tail);
            return true;
        }

        var returns = call.HasValue || (call.Kind is not CallKind.Sync && !isAsync) ? "return " : string.Empty;
        edits.Insert(call.Invocation.SpanStart, head + moved.Open + returns + result);
        moved.Indent(call.Invocation, edits);
        edits.Insert(call.Invocation.Span.End, asTask + ";" + moved.Close + tail);
        return true;
    }

    /// <summary>Passes the lambda's token to the call; of the one that it had, or that its method has, the text.</summary>
    private string? WriteToken(SendingCall call, string tokenName)
    {
        if (call.Token is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax { Expression: var given } })
        {
            edits.Replace(given, tokenName);
            return IsNoToken(given) ? null : given.ToString();
        }

        if (call.Token is { Parameter: { } parameter })
        {
            edits.Insert(call.Invocation.ArgumentList.CloseParenToken.SpanStart, call.NewArgument(parameter, tokenName));
        }

        var inScope = model.LookupSymbols(call.Invocation.SpanStart)
            .OfType<IParameterSymbol>()
            .Where(symbol => TaskTypes.IsCancellationToken(symbol.Type) && symbol.RefKind == RefKind.None)
            .ToList();
        return inScope.Count == 1 ? inScope[0].Name : null;
    }

    private bool IsNoToken(ExpressionSyntax expression)
        => expression is DefaultExpressionSyntax
            || expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            || model.GetSymbolInfo(expression, cancellationToken).Symbol is IPropertySymbol { Name: "None", ContainingType.Name: "CancellationToken" };
}
