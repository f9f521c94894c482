namespace ModelRegistry.Core.Baseline;

/// <summary>What a baseline lists. A line that cannot be read lists nothing, and is a problem.</summary>
internal sealed class KnownFindings
{
    private readonly Dictionary<KnownFinding, int> _counts = new();
    private readonly List<BaselineProblem> _problems = new();

    private KnownFindings()
    {
    }

    public IReadOnlyList<BaselineProblem> Problems => _problems;

    /// <summary>Reads the lines of a baseline, without what ends them.</summary>
    /// <param name="lines">The lines, in their order.</param>
    /// <param name="canWait">Whether findings of a rule may stand in a baseline.</param>
    public static KnownFindings Read(IEnumerable<string> lines, Func<string, bool> canWait)
    {
        var known = new KnownFindings();
        var number = 0;
        foreach (var line in lines)
        {
            if (known.Add(line, canWait) is { } message)
            {
                known._problems.Add(new BaselineProblem(number, message));
            }

            number++;
        }

        return known;
    }

    /// <summary>How many findings of that kind are known.</summary>
    public int CountOf(KnownFinding finding) => _counts.TryGetValue(finding, out var count) ? count : 0;

    private string? Add(string line, Func<string, bool> canWait)
    {
        if (line.Length == 0 || line[0] == BaselineLine.Comment)
        {
            return null;
        }

        if (BaselineLine.Parse(line) is not { } entry)
        {
            return "the line is not valid; expected a rule, a file, the text at the finding in quotes, and a number";
        }

        if (!canWait(entry.Finding.RuleId))
        {
            return $"{entry.Finding.RuleId} is not a rule that a baseline can list";
        }

        if (_counts.ContainsKey(entry.Finding))
        {
            return "the finding is listed twice; the first line counts";
        }

        _counts.Add(entry.Finding, entry.Count);
        return null;
    }
}
