using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Registry;
using Spectre.Console;

namespace ModelRegistry.Tool.Checking;

/// <summary>The findings as a table for people, and what they come to in a sentence.</summary>
internal static class CheckTable
{
    public static void Write(IAnsiConsole console, CheckReport report)
    {
        if (report.Findings.Count > 0)
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumn(new TableColumn("Place").NoWrap()).AddColumn(new TableColumn("Rule").NoWrap()).AddColumn("What is wrong, and what to write");
            foreach (var finding in report.Findings)
            {
                var start = finding.Place.Start;
                table.AddRow(
                    new Text(FormattableString.Invariant($"{finding.Path}({start.Line + 1},{start.Character + 1})")),
                    new Text($"{finding.Word} {finding.Rule.Id}", StyleOf(finding.Severity)),
                    new Text(finding.Message));
            }

            console.Write(table);
        }

        console.WriteLine(Summary(report));
    }

    private static string Summary(CheckReport report)
    {
        var files = string.Join(", ", report.Files);
        var counts = new[]
        {
            Shown.Count(report.Count(DiagnosticSeverity.Error), "error"),
            Shown.Count(report.Count(DiagnosticSeverity.Warning), "warning"),
            Shown.Count(report.Count(DiagnosticSeverity.Info), "suggestion"),
        };
        var found = report.Findings.Count == 0 ? "nothing to say" : string.Join(", ", counts);
        return $"{files} as of {MessageText.Iso(report.AsOf)}: {found}.";
    }

    private static Style StyleOf(DiagnosticSeverity severity) => new(severity switch
    {
        DiagnosticSeverity.Error => Color.Red,
        DiagnosticSeverity.Warning => Color.Yellow,
        _ => Color.Aqua,
    });
}
