using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

#pragma warning disable RS0030 // No compiler waits here, and an expression without backtracking takes linear time.

namespace ModelRegistry.Tool.Settings;

/// <summary>
/// The name of a section of an .editorconfig as a pattern for paths: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>{a,b}</c> and
/// <c>{1..9}</c>. A pattern without a slash stands for names in any folder.
/// </summary>
internal sealed class EditorConfigPattern
{
    private readonly Regex _expression;

    /// <summary>The bounds of each number range, in the order of the groups.</summary>
    private readonly List<(long Least, long Most)> _ranges = [];

    private EditorConfigPattern(string pattern)
    {
        var expression = new StringBuilder("^");
        expression.Append(pattern.IndexOf('/', StringComparison.Ordinal) switch { < 0 => ".*/", 0 => string.Empty, _ => "/" });
        var position = 0;
        AppendUntil(expression, pattern, ref position, isInBraces: false);
        _expression = new Regex(expression.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>Whether the pattern stands for a file.</summary>
    /// <param name="pattern">The name of the section.</param>
    /// <param name="folder">The folder of the configuration file, with slashes and none at its end.</param>
    /// <param name="path">The full path of the file, with slashes.</param>
    public static bool Matches(string pattern, string folder, string path)
        => path.StartsWith(folder + "/", StringComparison.Ordinal) && IsWellFormed(pattern) && new EditorConfigPattern(pattern).Matches(path[folder.Length..]);

    private bool Matches(string relative)
    {
        var match = _expression.Match(relative);
        return match.Success && _ranges.Select((range, index) => (range, Text: match.Groups[index + 1].Value)).All(number =>
            long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= number.range.Least && value <= number.range.Most);
    }

    private void AppendUntil(StringBuilder expression, string pattern, ref int position, bool isInBraces)
    {
        while (position < pattern.Length && !(isInBraces && pattern[position] is ',' or '}'))
        {
            var character = pattern[position++];
            switch (character)
            {
                case '*' when position < pattern.Length && pattern[position] == '*':
                    position++;
                    expression.Append(".*");
                    break;
                case '*':
                    expression.Append("[^/]*");
                    break;
                case '?':
                    expression.Append('.');
                    break;
                case '[':
                    AppendClass(expression, pattern, ref position);
                    break;
                case '{':
                    AppendBraces(expression, pattern, ref position);
                    break;
                case '\\' when position < pattern.Length:
                    AppendLiteral(expression, pattern[position++]);
                    break;
                default:
                    AppendLiteral(expression, character);
                    break;
            }
        }
    }

    private void AppendBraces(StringBuilder expression, string pattern, ref int position)
    {
        var end = pattern.IndexOf('}', position);
        if (RangeIn(pattern[position..end]) is { } range)
        {
            _ranges.Add(range);
            expression.Append("(-?[0-9]+)");
            position = end + 1;
            return;
        }

        expression.Append("(?:");
        while (true)
        {
            AppendUntil(expression, pattern, ref position, isInBraces: true);
            if (pattern[position++] == '}')
            {
                break;
            }

            expression.Append('|');
        }

        expression.Append(')');
    }

    private static (long Least, long Most)? RangeIn(string text)
        => text.Split("..") is [var first, var last]
            && long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
            && long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to)
                ? (Math.Min(from, to), Math.Max(from, to))
                : null;

    private static void AppendClass(StringBuilder expression, string pattern, ref int position)
    {
        expression.Append('[');
        if (pattern[position] == '!')
        {
            expression.Append('^');
            position++;
        }

        for (; pattern[position] != ']'; position++)
        {
            if (pattern[position] == '\\')
            {
                position++;
            }

            expression.Append(pattern[position] == '-' ? "-" : @"\u" + ((int)pattern[position]).ToString("X4", CultureInfo.InvariantCulture));
        }

        position++;
        expression.Append(']');
    }

    private static void AppendLiteral(StringBuilder expression, char character) => expression.Append(Regex.Escape(character.ToString()));

    /// <summary>Whether every bracket and brace is closed; the compiler ignores a section whose name is not.</summary>
    private static bool IsWellFormed(string pattern)
    {
        var depth = 0;
        for (var position = 0; position < pattern.Length; position++)
        {
            switch (pattern[position])
            {
                case '\\' when ++position == pattern.Length:
                    return false;
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return false;
                case '[' when pattern.IndexOf(']', position + 1) is var end:
                    if (end <= position + 1 || (pattern[position + 1] == '!' && end == position + 2) || pattern.IndexOf('/', position, end - position) >= 0)
                    {
                        return false;
                    }

                    position = end;
                    break;
            }
        }

        return depth == 0;
    }
}
