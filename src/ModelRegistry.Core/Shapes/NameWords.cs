namespace ModelRegistry.Core.Shapes;

/// <summary>The words of a name or key, however they are joined: <c>OpenAIModelId</c>, <c>OPEN_AI_MODEL_ID</c> and <c>open-ai.model-id</c> hold the same.</summary>
internal static class NameWords
{
    /// <summary>
    /// The words in their own case. A number at the end only tells one name from the next (<c>Model2</c>) and is left out, but
    /// where it is all there is.
    /// </summary>
    public static IReadOnlyList<string> Of(string key)
    {
        var words = new List<string>();
        var start = 0;
        for (var position = 0; position <= key.Length; position++)
        {
            if (position > start && (position == key.Length || !char.IsLetterOrDigit(key[position]) || StartsWord(key, position)))
            {
                AddWord(key.Substring(start, position - start), words);
                start = position;
            }

            if (position < key.Length && !char.IsLetterOrDigit(key[position]))
            {
                start = position + 1;
            }
        }

        while (words.Count > 1 && words[words.Count - 1].All(char.IsDigit))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary>At a change of case, where the last capital of several begins the next word (<c>AIModel</c>), and between letters and digits.</summary>
    private static bool StartsWord(string key, int position)
    {
        var (previous, current) = (key[position - 1], key[position]);
        if (char.IsDigit(previous) != char.IsDigit(current))
        {
            return true;
        }

        return char.IsUpper(current)
            && (!char.IsUpper(previous) || (position + 1 < key.Length && char.IsLower(key[position + 1])));
    }

    /// <summary>Two are often written as one word.</summary>
    private static void AddWord(string word, List<string> words)
    {
        if (word.Equals("modelid", StringComparison.OrdinalIgnoreCase) || word.Equals("modelname", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(word.Substring(0, "model".Length));
            words.Add(word.Substring("model".Length));
            return;
        }

        words.Add(word);
    }
}
