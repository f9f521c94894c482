namespace ModelRegistry.Core.Shapes;

/// <summary>The number of parameters that open models have in their names: "7b", "1.5B", "8x22b".</summary>
internal static class ParameterCount
{
    private const int TellingCount = 3;
    private const int TellingFamily = 6;
    private const int LongestCount = 8;

    /// <summary>
    /// Whether the number behind the name of a family leaves no doubt: one that is long, or one that has a further part or a long word
    /// beside it. "step-1b" could also be the second half of a step.
    /// </summary>
    public static bool IsTelling(in IdText id)
    {
        int parts = 0, count = 0, family = 0;
        for (var start = id.Start; start < id.End; parts++)
        {
            var end = EndOfPart(id.Text, start, id.End);
            if (parts == 0)
            {
                family = end - start;
            }
            else if (Is(id.Text, start, end))
            {
                count = Math.Max(count, end - start);
            }

            start = end + 1;
        }

        return count > 0 && (count >= TellingCount || parts > 2 || family >= TellingFamily);
    }

    /// <summary>Whether a part behind the first of a name is such a number.</summary>
    public static bool IsIn(in IdText id)
    {
        for (var start = EndOfPart(id.Text, id.Start, id.End) + 1; start < id.End; start = EndOfPart(id.Text, start, id.End) + 1)
        {
            if (Is(id.Text, start, EndOfPart(id.Text, start, id.End)))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfPart(string text, int start, int end)
    {
        while (start < end && text[start] is not ('-' or '_'))
        {
            start++;
        }

        return start;
    }

    /// <summary>Digits, with a point, a "p" or an "x" between them, and a "b" behind.</summary>
    private static bool Is(string text, int start, int end)
    {
        if (end - start is < 2 or > LongestCount || Characters.Lower(text[end - 1]) != 'b' || !Characters.IsDigit(text[end - 2]))
        {
            return false;
        }

        for (var position = start; position < end - 1; position++)
        {
            if (!Characters.IsDigit(text[position]) && (position == start || Characters.Lower(text[position]) is not ('.' or 'x' or 'p')))
            {
                return false;
            }
        }

        return true;
    }
}
