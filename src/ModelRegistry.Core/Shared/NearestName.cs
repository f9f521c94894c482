namespace ModelRegistry.Core.Shared;

/// <summary>Finds what someone meant who misspelled a name.</summary>
internal static class NearestName
{
    private const int ShortestBeginning = 3;

    /// <summary>
    /// The candidate that takes the fewest edits (insert, delete, replace, swap two neighbours) to become, the first of equals;
    /// otherwise the first that the name begins or that begins the name; null where even the nearest is too far to be meant.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = Math.Min(Math.Max(1, name.Length / 3) + 1, name.Length);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
            {
                continue;
            }

            var edits = Distance(name, candidate);
            if (edits < fewest)
            {
                fewest = edits;
                nearest = candidate;
            }
        }

        return nearest ?? candidates.FirstOrDefault(candidate => Begins(name, candidate) || Begins(candidate, name));
    }

    private static bool Begins(string start, string whole)
        => start.Length >= ShortestBeginning && whole.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The fewest edits (insert, delete, replace, swap two neighbours) from one text to another, in any case.</summary>
    public static int Distance(string from, string to)
    {
        var beforePrevious = new int[to.Length + 1];
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var same = AreSame(from[row - 1], to[column - 1]);
                var edits = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && AreSame(from[row - 1], to[column - 2]) && AreSame(from[row - 2], to[column - 1]))
                {
                    edits = Math.Min(edits, beforePrevious[column - 2] + 1);
                }

                current[column] = edits;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[to.Length];
    }

    private static bool AreSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
