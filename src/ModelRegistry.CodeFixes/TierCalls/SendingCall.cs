using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>A call that sends a request, and that a tier can make.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Operation">What the compiler makes of it.</param>
/// <param name="Kind">How the result comes.</param>
internal sealed record SendingCall(InvocationExpressionSyntax Invocation, IInvocationOperation Operation, CallKind Kind)
{
    /// <summary>Null where the call cannot be moved into a lambda without meaning something else.</summary>
    public static SendingCall? Of(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
        => model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
            && TaskTypes.KindOf(operation.TargetMethod.ReturnType) is { } kind
            && !(kind is CallKind.Task or CallKind.ValueTask && TaskTypes.HoldsStream(operation.TargetMethod.ReturnType))
            && !TaskTypes.SaysWhetherItFailed(operation.TargetMethod.ReturnType)
            && !operation.TargetMethod.ReturnsByRef
            && !operation.TargetMethod.ReturnsByRefReadonly
            && Function.Around(invocation, model, cancellationToken) is not null
            && IsReachedAlways(invocation)
            && !IsInTreeOrTier(invocation, model, cancellationToken)
            && Deferral.CanMove(invocation)
            && !(Deferral.Awaits(invocation) && kind is CallKind.Sync or CallKind.Stream)
                ? new SendingCall(invocation, operation, kind)
                : null;

    /// <summary>Whether a result comes with it, and not only the end of the call.</summary>
    public bool HasValue => Kind switch
    {
        CallKind.Sync => !Operation.TargetMethod.ReturnsVoid,
        CallKind.Stream => false,
        _ => TaskTypes.HasResult(Operation.TargetMethod.ReturnType),
    };

    /// <summary>The method of a tier that makes such calls.</summary>
    public string RunMethod => Kind switch
    {
        CallKind.Sync => "Run",
        CallKind.Stream => "RunStreamingAsync",
        _ => "RunAsync",
    };

    /// <summary>The argument that is the call's token; null where it has no parameter for one.</summary>
    public IArgumentOperation? Token => Operation.Arguments.FirstOrDefault(argument => TaskTypes.IsCancellationToken(argument.Parameter?.Type));

    /// <summary>How the lambda's token is written as another argument of the call.</summary>
    /// <param name="parameter">The call's parameter, which it has not been given.</param>
    /// <param name="token">The name of the lambda's token.</param>
    public string NewArgument(IParameterSymbol parameter, string token)
    {
        var arguments = Invocation.ArgumentList.Arguments;
        var place = Operation.TargetMethod is { IsExtensionMethod: true, ReducedFrom: null } && !IsStaticCall ? parameter.Ordinal - 1 : parameter.Ordinal;
        var isNext = place == arguments.Count && arguments.All(argument => argument.NameColon is null);
        return (arguments.Count == 0 ? string.Empty : ", ") + (isNext ? token : $"{parameter.Name}: {token}");
    }

    private bool IsStaticCall => Operation.Arguments.Count(argument => argument.ArgumentKind == ArgumentKind.Explicit) == Invocation.ArgumentList.Arguments.Count;

    /// <summary>What stands behind a <c>?.</c> cannot be moved without what stands before it; a query is a lambda that is not seen.</summary>
    private static bool IsReachedAlways(InvocationExpressionSyntax invocation)
        => !invocation.DescendantNodes().Any(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
                && node.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(node.Span))?.SpanStart < invocation.SpanStart)
            && !invocation.Ancestors().TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is QueryExpressionSyntax);

    /// <summary>Whether it is in an expression tree, which holds no such lambda, or in a call that a tier makes already.</summary>
    public static bool IsInTreeOrTier(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => expression.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(lambda =>
            model.GetTypeInfo(lambda, cancellationToken).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" }
            || (lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer }
                && model.GetSymbolInfo(outer, cancellationToken).Symbol is IMethodSymbol { ReceiverType.Name: "ModelTier" }));
}
