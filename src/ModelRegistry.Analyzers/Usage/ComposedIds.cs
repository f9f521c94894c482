using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which texts that are put together at run time are ids. One long chain is judged once, and not for each of its parts.</summary>
/// <remarks><c>isGenerated</c> tells the constants of the registry, which are no parts of another id.</remarks>
internal sealed class ComposedIds(Compositions compositions, ValueFlow flow, UniqueTexts unique, IdJudge judge, Func<FlowValue, bool> isGenerated)
{
    private readonly Dictionary<ExpressionSyntax, bool> _known = new();

    /// <summary>Whether the literal is a part of an id that is put together.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="read">Reads a text that is put together around it, and tells whether that is an id.</param>
    public bool HavePart(ExpressionSyntax literal, Func<Composition, ExpressionSyntax, bool> read)
    {
        var around = new List<ExpressionSyntax>();
        var isPart = false;
        var first = literal is InterpolatedStringExpressionSyntax ? literal : Compositions.Around(literal);
        for (var expression = first; expression is not null && !_known.TryGetValue(expression, out isPart); expression = Compositions.Around(expression))
        {
            around.Add(expression);
        }

        for (var index = around.Count - 1; index >= 0; index--)
        {
            isPart |= !Compositions.IsOfLiterals(around[index])
                && compositions.Of(around[index]) is { Parts: var parts } composition
                && parts.Any(part => part.Text is null)
                && read(composition, around[index]);
            _known.Add(around[index], isPart);
        }

        return isPart;
    }

    /// <summary>Whether the text is an id where it goes.</summary>
    public bool Are(Composition composition, Destination destination) => judge.IsComposedId(composition, destination, GoesOn) && !unique.AreIn(composition);

    /// <summary>The text of a wrapper whose parts are all known; null where one is not, or is a constant of the registry.</summary>
    public string? WholeOf(Composition composition)
    {
        var whole = string.Empty;
        foreach (var part in composition.Parts)
        {
            var values = part.Hole is null ? null : flow.Of(part.Hole);
            if ((part.Text ?? values?.OnlyText) is not { } text || values?.Values.Any(isGenerated) == true)
            {
                return null;
            }

            whole += text;
        }

        return whole;
    }

    private bool GoesOn(ExpressionSyntax hole) => flow.Of(hole).Values.Any(value => value.Text is { Length: > 0 } text && text[0] is '-' or '.');
}
