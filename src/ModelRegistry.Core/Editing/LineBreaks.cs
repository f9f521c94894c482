namespace ModelRegistry.Core.Editing;

/// <summary>The line breaks of a JSON text: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
internal static class LineBreaks
{
    private static readonly char[] Characters = ['\r', '\n'];

    public static bool IsIn(string text) => text.IndexOfAny(Characters) >= 0;

    public static int Count(string text)
        => text.Where((character, index) => character == '\n' || (character == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'))).Count();

    /// <summary>The first one of a text, which counts as the file's; <c>\n</c> where the text has only one line.</summary>
    public static string FirstOf(string text)
    {
        var at = text.IndexOfAny(Characters);
        return at < 0 ? "\n" : text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>What follows the last line break; all where there is none.</summary>
    public static string LastLine(string text) => text.Substring(text.LastIndexOfAny(Characters) + 1);

    /// <summary>The white space at the beginning of the line that the position is in.</summary>
    public static string IndentationAt(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOfAny(Characters, position - 1) + 1;
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
