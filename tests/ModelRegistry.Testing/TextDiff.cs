using System.Text;

namespace ModelRegistry.Testing;

/// <summary>The lines in which two texts differ, for the message of a failing test.</summary>
public static class TextDiff
{
    private const int Context = 2;

    public static string Of(string expected, string actual)
    {
        var (left, right) = (Lines(expected), Lines(actual));
        var common = CommonLengths(left, right);
        var lines = new List<(char Sign, string Text)>();
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
                (lines, i, j) = (Add(' ', left[i]), i + 1, j + 1);
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
                (lines, i) = (Add('-', left[i]), i + 1);
            else
                (lines, j) = (Add('+', right[j]), j + 1);
        }

        var diff = new StringBuilder("(- expected, + actual)\n");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Skip(i - Context).Take(i < Context ? i + Context + 1 : (2 * Context) + 1).Any(l => l.Sign != ' '))
                diff.Append(lines[i].Sign).Append(' ').Append(lines[i].Text).Append('\n');
        }

        return diff.ToString();

        List<(char, string)> Add(char sign, string text)
        {
            lines.Add((sign, text));
            return lines;
        }
    }

    // A line that differs only in how it ends would look the same on both sides.
    private static string[] Lines(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Split('\n');

    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
