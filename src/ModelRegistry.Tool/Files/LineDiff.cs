namespace ModelRegistry.Tool.Files;

/// <summary>The lines that an edit takes out of a text and puts into it.</summary>
internal static class LineDiff
{
    public const char Removed = '-';
    public const char Added = '+';

    /// <summary>Beyond that, the lines between the first and the last difference are shown as one block.</summary>
    private const int MostCompared = 1_000;

    /// <summary>The changed lines in the order of the text, by the longest common subsequence.</summary>
    public static IReadOnlyList<(char Sign, string Line)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var start = Enumerable.Range(0, shorter).TakeWhile(index => before[index] == after[index]).Count();
        var end = Enumerable.Range(1, shorter - start).TakeWhile(index => before[^index] == after[^index]).Count();
        string[] old = [.. before.Take(before.Count - end).Skip(start)];
        string[] now = [.. after.Take(after.Count - end).Skip(start)];
        return old.Length > MostCompared || now.Length > MostCompared
            ? [.. old.Select(line => (Removed, line)), .. now.Select(line => (Added, line))]
            : [.. Changes(old, now)];
    }

    private static IEnumerable<(char Sign, string Line)> Changes(string[] old, string[] now)
    {
        var common = CommonLengths(old, now);
        var (left, right) = (0, 0);
        while (left < old.Length || right < now.Length)
        {
            if (left < old.Length && right < now.Length && old[left] == now[right])
            {
                left++;
                right++;
            }
            else if (left < old.Length && (right == now.Length || common[left + 1, right] >= common[left, right + 1]))
            {
                yield return (Removed, old[left++]);
            }
            else
            {
                yield return (Added, now[right++]);
            }
        }
    }

    /// <summary>How many lines the two have in common from a line of each onwards.</summary>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var left = old.Length - 1; left >= 0; left--)
        {
            for (var right = now.Length - 1; right >= 0; right--)
            {
                lengths[left, right] = old[left] == now[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }
}
