namespace ModelRegistry.Analyzers.Scanning;

/// <summary>The key of the model in the body of a request, as text.</summary>
internal static class BodyKeys
{
    private const string Key = "model";
    private const int FarthestMember = 16;

    /// <summary>Whether the key of a model stands here, alone, in JSON text or as a JSON path.</summary>
    public static bool IsAt(char[] buffer, int length, int start)
    {
        if (buffer[start] == '$' && start + 1 < length && buffer[start + 1] == '.')
        {
            start += 2;
        }

        if (start + Key.Length >= length)
        {
            return false;
        }

        for (var index = 0; index < Key.Length; index++)
        {
            if ((buffer[start + index] | 0x20) != Key[index])
            {
                return false;
            }
        }

        return buffer[start + Key.Length] is '"' or '\\' or '_' or 'I' or 'N';
    }

    /// <summary>Whether the literal is given to a member called "model", as in an anonymous object that becomes JSON.</summary>
    public static bool IsBefore(char[] buffer, int quote)
    {
        var position = quote - 1;
        while (position > Key.Length && quote - position < FarthestMember && buffer[position] is ' ' or '$' or '@' or '"')
        {
            position--;
        }

        if (position <= Key.Length || buffer[position] != '=')
        {
            return false;
        }

        position--;
        while (position > Key.Length && quote - position < FarthestMember && buffer[position] == ' ')
        {
            position--;
        }

        for (var index = 0; index < Key.Length; index++)
        {
            if (buffer[position - Key.Length + 1 + index] != Key[index])
            {
                return false;
            }
        }

        return true;
    }
}
