using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>
/// Says whether a value always sets a parameter: null leaves it to the provider, and an SDK does not send it. A value that can be
/// null may be so for the models that refuse the parameter.
/// </summary>
internal sealed class SetValues(SemanticModel model, SymbolSources sources, CancellationToken cancellationToken)
{
    private const int FarthestSource = 4;

    public bool IsSet(ExpressionSyntax value) => IsSet(value, FarthestSource);

    private bool IsSet(ExpressionSyntax value, int steps)
    {
        var inner = Trail.Innermost(value);
        switch (inner)
        {
            case var _ when NullValues.Is(inner):
                return false;
            case LiteralExpressionSyntax or ThrowExpressionSyntax:
                return true;
            case ConditionalExpressionSyntax conditional:
                return IsSet(conditional.WhenTrue, steps) && IsSet(conditional.WhenFalse, steps);
            case SwitchExpressionSyntax choice:
                return choice.Arms.All(arm => IsSet(arm.Expression, steps));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced:
                return IsSet(coalesced.Right, steps);
            case AssignmentExpressionSyntax assignment:
                return IsSet(assignment.Right, steps);
            case InitializerExpressionSyntax list:
                return list.Expressions.Count > 0;
            case BaseObjectCreationExpressionSyntax made:
                return made.ArgumentList is { Arguments.Count: > 0 } || made.Initializer is { Expressions.Count: > 0 };
            case var _ when CollectionExpressions.Is(inner):
                return inner.ChildNodes().Any();
            default:
                return IsKnown(inner, steps);
        }
    }

    /// <summary>A value that cannot be null, or that this tree gives nothing but values.</summary>
    private bool IsKnown(ExpressionSyntax value, int steps)
    {
        var info = model.GetTypeInfo(value, cancellationToken);
        if (info.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        {
            return true;
        }

        // A choice that a type offers of itself: ChatToolMode.Auto.
        var symbol = value is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            ? model.GetSymbolInfo(value, cancellationToken).Symbol
            : null;
        if (symbol is { IsStatic: true, ContainingType: { } owner } and (IPropertySymbol or IFieldSymbol)
            && SymbolEqualityComparer.Default.Equals(owner, info.Type))
        {
            return true;
        }

        return steps > 0
            && symbol is not null
            && sources.Of(symbol).Expressions is { Count: > 0 } given
                ? given.All(source => IsSet(source, steps - 1))
                : value is ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax
                    || info.Nullability.FlowState == NullableFlowState.NotNull;
    }
}
