namespace ModelRegistry.Core.Shapes;

/// <summary>The number of parameters as a tag, with which Ollama names models: "7b", "8x22b", "e4b-it", "135m".</summary>
internal static class SizeTag
{
    private const int MostDigits = 4;

    /// <summary>'b' or 'm' where such a tag follows the name, after which another part may come; null otherwise.</summary>
    public static char? UnitOf(in IdText id)
    {
        var text = id.Text;
        var position = id.End;
        if (position == text.Length || text[position] != ':')
        {
            return null;
        }

        position++;
        if (text[position] == 'e')
        {
            position++;
        }

        if (!SkipNumber(text, ref position) || (position < text.Length && text[position] == 'x' && !SkipFactor(text, ref position)))
        {
            return null;
        }

        var ends = position + 1 == text.Length || (position + 1 < text.Length && text[position + 1] == '-');
        return ends && text[position] is 'b' or 'm' ? text[position] : null;
    }

    private static bool SkipFactor(string text, ref int position)
    {
        position++;
        return SkipNumber(text, ref position);
    }

    private static bool SkipNumber(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (Characters.IsDigit(text[position]) || (text[position] == '.' && position > start)))
        {
            position++;
        }

        return position > start && position - start <= MostDigits;
    }
}
