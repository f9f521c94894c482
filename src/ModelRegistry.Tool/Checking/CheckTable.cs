using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Retiring;
using ModelRegistry.Tool.Tables;
using Spectre.Console;

namespace ModelRegistry.Tool.Checking;

/// <summary>The findings as a table for people, and what they come to in a sentence.</summary>
internal static class CheckTable
{
    public static void Write(IAnsiConsole console, CheckReport report)
    {
        if (report.Findings.Count > 0)
        {
            var sheet = new Sheet(
                new SheetColumn("Place", IsWhole: true),
                new SheetColumn("Rule", IsWhole: true, IsPlain: true),
                new SheetColumn("What is wrong, and what to write", IsPlain: true));
            foreach (var finding in report.Findings)
            {
                var start = finding.Finding.Place.Start;
                sheet.Add(
                    FormattableString.Invariant($"{finding.Path}({start.Line + 1},{start.Column + 1})"),
                    new SheetCell($"{finding.Word} {finding.Rule.Id}", StyleOf(finding.Severity)),
                    finding.Finding.Text);
            }

            sheet.Write(console);
        }

        if (report.Retirements.Count > 0)
        {
            ConsoleTable.Write(console, RetirementTable.Of(report.Retirements, report.AsOf));
        }

        console.WriteLine(Summary(report));
    }

    private static string Summary(CheckReport report)
    {
        var files = string.Join(", ", report.Files);
        var counts = new[]
        {
            Shown.Count(report.Count(RuleSeverity.Error), "error"),
            Shown.Count(report.Count(RuleSeverity.Warning), "warning"),
            Shown.Count(report.Count(RuleSeverity.Info), "suggestion"),
        };
        var found = report.Findings.Count == 0 ? "no problems found" : string.Join(", ", counts);
        var known = report.Known > 0 ? $" {Shown.Count(report.Known, "known finding")} of the baseline not counted." : string.Empty;
        return $"{files} as of {MessageText.Iso(report.AsOf)}: {found}.{known}";
    }

    private static Style StyleOf(RuleSeverity severity) => new(severity switch
    {
        RuleSeverity.Error => Color.Red,
        RuleSeverity.Warning => Color.Yellow,
        _ => Color.Aqua,
    });
}
