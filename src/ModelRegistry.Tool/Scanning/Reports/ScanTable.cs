using System.Globalization;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Scanning.Files;
using Spectre.Console;

namespace ModelRegistry.Tool.Scanning.Reports;

/// <summary>The findings of a scan as a table for people, and what they come to in a few sentences.</summary>
internal static class ScanTable
{
    private const int MostNamed = 5;
    private const double Megabyte = 1_000_000;

    public static void Write(IAnsiConsole console, ScanResult result, DateTime asOf)
    {
        if (result.Findings.Count > 0)
        {
            var sheet = new Sheet(
                new SheetColumn("Place", IsWhole: true),
                new SheetColumn("Rule", IsWhole: true, IsPlain: true),
                new SheetColumn("What is wrong, and what to write", IsPlain: true));
            foreach (var use in result.Findings)
            {
                sheet.Add(
                    FormattableString.Invariant($"{use.Path}({use.Start.Line + 1},{use.Start.Column + 1})"),
                    new SheetCell($"{use.Word} {use.Rule!.Id}", new Style(use.Rule.Severity == RuleSeverity.Error ? Color.Red : Color.Yellow)),
                    use.Message);
            }

            sheet.Write(console);
        }

        foreach (var line in LeftOut(result.LeftOut))
        {
            console.WriteLine(line);
        }

        console.WriteLine(Summary(result, asOf));
    }

    /// <summary>What the scan did not read: in silence it would count as checked.</summary>
    public static IEnumerable<string> LeftOut(IReadOnlyList<LeftOutFile> files) => files.GroupBy(file => file.State).Select(group =>
    {
        var named = string.Join(", ", group.Take(MostNamed).Select(file => file.Path)) + (group.Count() > MostNamed ? ", …" : string.Empty);
        var reason = group.Key == FileState.TooLarge ? "larger than --max-size" : "not readable";
        return $"Not scanned, {reason}: {Shown.Count(group.Count(), "file")} ({named}).";
    });

    private static string Summary(ScanResult result, DateTime asOf)
    {
        var read = $"{Shown.Count(result.FileCount, "file")} ({(result.Bytes / Megabyte).ToString("0.0", CultureInfo.InvariantCulture)} MB)";
        var ids = $"{Shown.Count(result.Uses.Count, "model id")} of {Shown.Count(result.Uses.DistinctBy(use => use.Id).Count(), "name")}";
        var found = result.Findings.Count == 0
            ? "no problems found"
            : $"{Shown.Count(result.Count(RuleSeverity.Error), "error")}, {Shown.Count(result.Count(RuleSeverity.Warning), "warning")}";
        var known = result.Known > 0 ? $" {Shown.Count(result.Known, "known finding")} of the baseline not counted." : string.Empty;
        return $"{read} with {ids}, as of {MessageText.Iso(asOf)}: {found}.{known}";
    }
}
