using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ModelRegistry.SdkSurface;

/// <summary>What looks like a sink and is none: the rows of "Passed over.txt", which says itself how it is written.</summary>
internal sealed class PassedOver
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private PassedOver(ImmutableArray<(string Row, Regex Pattern)> rows) => Rows = rows;

    /// <summary>The rows that have met no member yet.</summary>
    public IEnumerable<string> Unused => Rows.Select(row => row.Row).Where(row => !_used.Contains(row));

    private ImmutableArray<(string Row, Regex Pattern)> Rows { get; }

    public static PassedOver Read(string path)
        => new([
            .. File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split("  # ")[0])
                .Select(row => (row, new Regex("^" + Regex.Escape(row).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant))),
        ]);

    /// <summary>Whether a row speaks of the member, given as <c>Assembly Namespace.Type.Member(parameter)</c>.</summary>
    public bool Has(string member)
    {
        var found = false;
        foreach (var (row, _) in Rows.Where(row => row.Pattern.IsMatch(member)))
        {
            found = true;
            _used.Add(row);
        }

        return found;
    }
}
