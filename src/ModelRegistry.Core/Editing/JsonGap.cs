namespace ModelRegistry.Core.Editing;

/// <summary>What stands between two tokens of a JSON text: white space, comments and at most one comma.</summary>
/// <param name="BeforeComma">The white space that lays out what comes before the comma, or all of it where there is no comma.</param>
/// <param name="HasComma">Whether there is a comma.</param>
/// <param name="AfterComma">The white space that lays out what comes after the comma.</param>
/// <param name="ContentEnd">Where the last comment or the comma ends; where there is neither, the gap's start.</param>
/// <param name="EndsInLineComment">Whether what is inserted at <paramref name="ContentEnd"/> has to begin with a line break.</param>
internal sealed record JsonGap(string BeforeComma, bool HasComma, string AfterComma, int ContentEnd, bool EndsInLineComment)
{
    /// <summary>Null where anything else stands in the gap: then the text is not what the tree says.</summary>
    public static JsonGap? Read(string text, int start, int end)
    {
        var (before, after) = (new List<string>(), new List<string>());
        var (hasComma, contentEnd, endsInLineComment) = (false, start, false);
        for (var position = start; position < end;)
        {
            var next = EndOfPart(text, position, end);
            if (next < 0 || (text[position] == ',' && hasComma))
            {
                return null;
            }

            if (text[position] is ' ' or '\t' or '\r' or '\n')
            {
                (hasComma ? after : before).Add(text.Substring(position, next - position));
            }
            else
            {
                hasComma |= text[position] == ',';
                endsInLineComment = text[position] == '/' && text[position + 1] == '/';
                contentEnd = next;
            }

            position = next;
        }

        return new JsonGap(LayOut(before), hasComma, LayOut(after), contentEnd, endsInLineComment);
    }

    /// <summary>Where the white space, the comment or the comma ends that begins here; -1 where none begins.</summary>
    private static int EndOfPart(string text, int start, int end)
    {
        var isComment = text[start] == '/' && start + 1 < end;
        return text[start] switch
        {
            ',' => start + 1,
            ' ' or '\t' or '\r' or '\n' => EndOfRun(text, start, end, isWhiteSpace: true),
            '/' when isComment && text[start + 1] == '/' => EndOfRun(text, start, end, isWhiteSpace: false),
            '/' when isComment && text[start + 1] == '*' && text.IndexOf("*/", start + 2, StringComparison.Ordinal) is >= 0 and var closing
                && closing + 2 <= end => closing + 2,
            _ => -1,
        };
    }

    /// <summary>White space ends where something stands, a line comment where its line ends.</summary>
    private static int EndOfRun(string text, int start, int end, bool isWhiteSpace)
    {
        var position = start;
        while (position < end && (isWhiteSpace ? text[position] is ' ' or '\t' or '\r' or '\n' : text[position] is not ('\r' or '\n')))
        {
            position++;
        }

        return position;
    }

    /// <summary>As many line breaks as there are in one place, between comments, and the indentation of what comes last.</summary>
    private static string LayOut(List<string> runs)
    {
        var broken = runs.Where(LineBreaks.IsIn).ToList();
        if (broken.Count == 0)
        {
            return runs.OrderByDescending(run => run.Length).FirstOrDefault() ?? string.Empty;
        }

        var longest = broken.OrderByDescending(LineBreaks.Count).First();
        return longest.Substring(0, longest.Length - LineBreaks.LastLine(longest).Length) + LineBreaks.LastLine(broken[broken.Count - 1]);
    }
}
