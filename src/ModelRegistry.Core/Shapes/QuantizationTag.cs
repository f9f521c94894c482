namespace ModelRegistry.Core.Shapes;

/// <summary>The tag that llama.cpp writes behind the name of a model for how its weights are stored: ".Q8_0", ".IQ4_XS", ".i1-Q4_K_M", ".F16".</summary>
internal static class QuantizationTag
{
    private const string Imatrix = "i1-";

    /// <summary>Where the tag, its point included, starts in a text whose name starts at a place; null where the text does not end with one.</summary>
    public static int? StartIn(string text, int start)
    {
        var point = text.LastIndexOf('.');
        return point > start && IsTag(text, point + 1) ? point : null;
    }

    private static bool IsTag(string text, int start)
    {
        var position = Characters.Begins(text, start, text.Length, Imatrix) ? start + Imatrix.Length : start;
        return IsFloat(text.Substring(position)) || IsInteger(text, position);
    }

    private static bool IsFloat(string tag) => tag.ToUpperInvariant() is "F16" or "F32" or "BF16" or "FP16" or "FP8" or "MXFP4";

    /// <summary>"Q8_0", "Q4_K_M", "IQ2_XXS", "TQ1_0": a number of bits, and at least one part for the method behind it.</summary>
    private static bool IsInteger(string text, int position)
    {
        if (position < text.Length && Characters.Lower(text[position]) is 'i' or 't')
        {
            position++;
        }

        if (position + 3 >= text.Length || Characters.Lower(text[position]) != 'q' || !Characters.IsDigit(text[position + 1]) || text[position + 2] != '_')
        {
            return false;
        }

        for (position += 3; position < text.Length; position++)
        {
            if (!Characters.IsLetterOrDigit(text[position]) && (text[position] != '_' || text[position - 1] == '_'))
            {
                return false;
            }
        }

        return Characters.IsLetterOrDigit(text[text.Length - 1]);
    }
}
