using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>
/// Pairs the variables on the left of <c>(a, b) = (x, y)</c> with what stands on the right, and those of a loop over tuples with
/// what stands in each.
/// </summary>
internal static class Deconstructions
{
    private const int MostElements = 64;

    /// <summary>What is put into the target; null where it is in no deconstruction, or the other side is not written out.</summary>
    /// <param name="target">A variable that is declared or named on the left side.</param>
    public static ExpressionSyntax? SourceOf(SyntaxNode target) => PlaceOf(target) is (AssignmentExpressionSyntax { Right: var source }, var places) ? At(source, places) : null;

    /// <summary>What a variable of a loop is given in turn; empty where it is of none, or the tuples are not written out.</summary>
    /// <param name="target">A variable that the loop declares.</param>
    public static IReadOnlyList<ExpressionSyntax> SourcesOf(SyntaxNode target)
        => PlaceOf(target) is (ForEachVariableStatementSyntax { Expression: var collection }, var places)
            ? Elements(collection).Take(MostElements).Select(element => At(element, places)).OfType<ExpressionSyntax>().ToList()
            : [];

    private static IEnumerable<ExpressionSyntax> Elements(SyntaxNode collection)
        => Trail.In(collection, TrailStep.Same | TrailStep.Element)
            .SelectMany(inner => Trail.Of(collection, inner) == TrailStep.Element && inner is ExpressionSyntax element ? [element] : Elements(inner));

    /// <summary>The assignment or loop that the target belongs to, and its place in the tuple; null where there is none.</summary>
    private static (SyntaxNode Deconstruction, Stack<int> Places)? PlaceOf(SyntaxNode target)
    {
        var places = new Stack<int>();
        for (var node = target; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedVariableDesignationSyntax list:
                    places.Push(list.Variables.IndexOf((VariableDesignationSyntax)node));
                    break;
                case TupleExpressionSyntax tuple:
                    places.Push(tuple.Arguments.IndexOf((ArgumentSyntax)node));
                    break;
                case DeclarationExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }:
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == node && places.Count > 0:
                    return (assignment, places);
                case ForEachVariableStatementSyntax loop when loop.Variable == node && places.Count > 0:
                    return (loop, places);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ExpressionSyntax? At(ExpressionSyntax source, Stack<int> places)
    {
        foreach (var place in places)
        {
            if (Trail.Innermost(source) is not TupleExpressionSyntax { Arguments: var arguments } || place < 0 || place >= arguments.Count)
            {
                return null;
            }

            source = arguments[place].Expression;
        }

        return source;
    }
}
