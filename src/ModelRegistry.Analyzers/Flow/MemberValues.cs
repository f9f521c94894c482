using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Finds what was put into a member of an object that is made in the tree: in its initializer, by its constructor, as a part of a tuple, or later.</summary>
internal sealed class MemberValues(SemanticModel model, SymbolSources sources, NameUses uses, CancellationToken cancellationToken)
{
    private const int FarthestObject = 6;
    private const int MostObjects = 16;
    private const string TupleField = "Item";

    /// <summary>The expressions that the member was given; none where no object is seen that it is a member of.</summary>
    /// <param name="access">The member, asked of an object.</param>
    /// <param name="member">What it stands for.</param>
    public IReadOnlyList<ExpressionSyntax> Of(MemberAccessExpressionSyntax access, ISymbol member)
    {
        var values = new List<ExpressionSyntax>();
        if (member is { IsStatic: false } and (IPropertySymbol or IFieldSymbol) && access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax))
        {
            Collect(access.Expression, member, values, FarthestObject);
        }

        return values;
    }

    /// <summary>The expressions that a member of an object was given; none where no object is seen, or nothing sets the member.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="member">The member.</param>
    public IReadOnlyList<ExpressionSyntax> Of(ExpressionSyntax instance, ISymbol member)
    {
        var values = new List<ExpressionSyntax>();
        Collect(instance, member, values, FarthestObject);
        return values;
    }

    private void Collect(SyntaxNode instance, ISymbol member, List<ExpressionSyntax> values, int steps)
    {
        if (steps <= 0 || values.Count >= MostObjects)
        {
            return;
        }

        switch (instance)
        {
            case AnonymousObjectCreationExpressionSyntax made:
                Add(values, made.Initializers.FirstOrDefault(part => NameOf(part) == member.Name)?.Expression);
                break;
            case TupleExpressionSyntax tuple:
                Add(values, PlaceOf(member) is { } place && place < tuple.Arguments.Count ? tuple.Arguments[place].Expression : null);
                break;
            case WithExpressionSyntax copy:
                if (!Add(values, SetIn(copy.Initializer, member)))
                {
                    Collect(copy.Expression, member, values, steps - 1);
                }

                break;
            case BaseObjectCreationExpressionSyntax made:
                Add(values, SetIn(made.Initializer, member) ?? PassedTo(made, member));
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax:
                OfNamed((ExpressionSyntax)instance, member, values, steps);
                break;
            default:
                foreach (var inner in Trail.In(instance, TrailStep.Same | TrailStep.Assigned))
                {
                    Collect(inner, member, values, steps - 1);
                }

                break;
        }
    }

    private void OfNamed(ExpressionSyntax name, ISymbol member, List<ExpressionSyntax> values, int steps)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol || symbol is INamespaceOrTypeSymbol)
        {
            return;
        }

        var known = sources.Of(symbol);
        if (!known.AreCollections)
        {
            foreach (var source in known.Expressions)
            {
                Collect(source, member, values, steps - 1);
            }
        }

        if (symbol is not IMethodSymbol)
        {
            values.AddRange(SetOn(symbol, member).Take(MostObjects));
        }
    }

    /// <summary>What is assigned to the member of a variable.</summary>
    private IEnumerable<ExpressionSyntax> SetOn(ISymbol variable, ISymbol member)
        => uses.Of(variable.Name)
            .Select(use => use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : (SyntaxNode)use)
            .Where(use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var set, Parent: AssignmentExpressionSyntax assignment } target
                && set == member.Name && target.Expression == use && assignment.Left == target
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, variable))
            .Select(use => ((AssignmentExpressionSyntax)use.Parent!.Parent!).Right);

    private static ExpressionSyntax? SetIn(InitializerExpressionSyntax? initializer, ISymbol member)
        => initializer?.Expressions.OfType<AssignmentExpressionSyntax>().LastOrDefault(set => set.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name)?.Right;

    /// <summary>The argument of a constructor's parameter that is called like the member, as in every record.</summary>
    private ExpressionSyntax? PassedTo(BaseObjectCreationExpressionSyntax made, ISymbol member)
    {
        if (made.ArgumentList is not { Arguments: { Count: > 0 } arguments } || model.GetSymbolInfo(made, cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index].NameColon?.Name.Identifier.ValueText ?? (index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null);
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return arguments[index].Expression;
            }
        }

        return null;
    }

    private static int? PlaceOf(ISymbol member)
        => member is IFieldSymbol field
            && (field.CorrespondingTupleField ?? field).Name is var name && name.StartsWith(TupleField, StringComparison.Ordinal)
            && int.TryParse(name.Substring(TupleField.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number - 1
                : null;

    private static string? NameOf(AnonymousObjectMemberDeclaratorSyntax part) => part.NameEquals?.Name.Identifier.ValueText ?? part.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool Add(List<ExpressionSyntax> values, ExpressionSyntax? value)
    {
        if (value is null)
        {
            return false;
        }

        values.Add(value);
        return true;
    }
}
