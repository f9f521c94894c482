using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Pairs the variables on the left of <c>(a, b) = (x, y)</c> with what stands on the right.</summary>
internal static class Deconstructions
{
    /// <summary>What is put into the target; null where it is in no deconstruction, or the other side is not written out.</summary>
    /// <param name="target">A variable that is declared or named on the left side.</param>
    public static ExpressionSyntax? SourceOf(SyntaxNode target)
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
                    return At(assignment.Right, places);
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
