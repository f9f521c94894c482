namespace ModelRegistry.Core.Configuration;

/// <summary>A setting that is written within a text.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Start">Where its value begins in the text, without quotes.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct EmbeddedSetting(string Key, int Start, string Value);

/// <summary>
/// Finds the settings that one text holds: a connection string (<c>Endpoint=…;Model=…</c>), or the arguments of a command line
/// (<c>--Model=…</c>, <c>--model …</c>).
/// </summary>
internal static class EmbeddedSettings
{
    private const string Option = "--";

    /// <summary>The settings of the text, in its order; none of a text of another kind.</summary>
    public static IEnumerable<EmbeddedSetting> In(string text)
        => text.StartsWith(Option, StringComparison.Ordinal) || text.IndexOf(" " + Option, StringComparison.Ordinal) >= 0 ? OfArguments(text)
            : text.IndexOf('=') > 0 ? OfConnectionString(text)
            : [];

    private static IEnumerable<EmbeddedSetting> OfConnectionString(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var equals = text.IndexOf('=', position);
            if (equals < 0)
            {
                yield break;
            }

            // A part without a value has no say about the key of the next one.
            var key = text.Substring(position, equals - position);
            key = key.Substring(key.LastIndexOf(';') + 1).Trim();
            var (start, value, next) = ValueAt(text, SkipSpace(text, equals + 1), ';');
            if (IsKey(key))
            {
                yield return new EmbeddedSetting(key, start, value);
            }

            var end = text.IndexOf(';', next);
            position = end < 0 ? text.Length : end + 1;
        }
    }

    private static IEnumerable<EmbeddedSetting> OfArguments(string text)
    {
        for (var position = SkipSpace(text, 0); position < text.Length; position = SkipSpace(text, position))
        {
            var end = position;
            while (end < text.Length && text[end] != '=' && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            // What a value-less word leaves behind may begin with the sign itself.
            var key = text.Substring(position, end - position);
            position = Math.Max(end, position + 1);
            if (!key.StartsWith(Option, StringComparison.Ordinal) || !IsKey(key.Substring(Option.Length)))
            {
                continue;
            }

            var valueStart = SkipSpace(text, end < text.Length && text[end] == '=' ? end + 1 : end);
            var (start, value, next) = ValueAt(text, valueStart, ' ');
            if (!value.StartsWith(Option, StringComparison.Ordinal))
            {
                position = next;
                yield return new EmbeddedSetting(key.Substring(Option.Length), start, value);
            }
        }
    }

    /// <summary>The value that begins at a place, without its quotes, and the place behind it.</summary>
    private static (int Start, string Value, int Next) ValueAt(string text, int start, char separator)
    {
        if (start < text.Length && text[start] is '"' or '\'' && text.IndexOf(text[start], start + 1) is > 0 and var quote)
        {
            return (start + 1, text.Substring(start + 1, quote - start - 1), quote + 1);
        }

        var end = text.IndexOf(separator, start);
        end = end < 0 ? text.Length : end;
        return (start, text.Substring(start, end - start).TrimEnd(), end);
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether it is a name, and neither an address nor a piece of a secret.</summary>
    private static bool IsKey(string key) => key.Length > 0 && key.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or ':' or '.');
}
