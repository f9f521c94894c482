using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Knows what is another text at each run, such as a GUID: nothing that others know by its name has it as a part.</summary>
internal sealed class UniqueTexts(SemanticModel model, NameUses uses, CancellationToken cancellationToken)
{
    private const int FarthestStep = 16;

    private readonly SymbolSources _sources = new(model, uses, cancellationToken);

    /// <summary>Whether a part of the text is unique.</summary>
    public bool AreIn(Composition composition) => composition.Parts.Any(part => part.Source is { } source && Is(source, FarthestStep));

    private bool Is(ExpressionSyntax expression, int steps)
    {
        if (steps <= 0)
        {
            return false;
        }

        var inner = Trail.Innermost(expression);
        return IsOfGuid(expression) || IsOfGuid(inner) || inner switch
        {
            InvocationExpressionSyntax call => IsMadeBy(call, steps),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => IsNamed(inner, steps),
            _ => Trail.In(inner, TrailStep.Part | TrailStep.Asked)
                .Concat(Trail.In(inner, TrailStep.Same).OfType<InterpolationSyntax>().Select(hole => hole.Expression))
                .Any(part => part is ExpressionSyntax text && Is(text, steps - 1)),
        };
    }

    private bool IsOfGuid(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellationToken).Type
            is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What the framework makes of a unique value is unique as well, and so is a random one.</summary>
    private bool IsMadeBy(InvocationExpressionSyntax call, int steps)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type } method)
        {
            return false;
        }

        if (type.Name is "Random" or "RandomNumberGenerator" || method.Name == "GetRandomFileName")
        {
            return true;
        }

        return type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            ? (call.Expression is MemberAccessExpressionSyntax member && Is(member.Expression, steps - 1))
                || call.ArgumentList.Arguments.Any(argument => Is(argument.Expression, steps - 1))
            : AreSources(method, steps);
    }

    private bool IsNamed(ExpressionSyntax expression, int steps)
        => model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol && AreSources(symbol, steps);

    private bool AreSources(ISymbol symbol, int steps)
        => _sources.Of(symbol) is { AreCollections: false, Expressions: { Count: > 0 } expressions }
            && expressions.All(source => Is(source, steps - 1));
}
