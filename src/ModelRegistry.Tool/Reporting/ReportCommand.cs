using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Settings;
using ModelRegistry.Tool.Tables;
using Spectre.Console;

namespace ModelRegistry.Tool.Reporting;

/// <summary><c>model-registry report</c>: what the registry says, for people who do not read JSON.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolHost host)
    {
        var html = new Option<string?>("--html") { Description = "Write a page with a chart of the price per tier to a file", HelpName = "FILE" };
        var markdown = new Option<string?>("--markdown") { Description = "Write the tables to a file as Markdown", HelpName = "FILE" };
        var traffic = TrafficOptions.File();
        var asOf = ToolOptions.AsOf();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "report",
            "Shows the models, prices, limits, readiness, tiers and coming dates of the registry in tables, with who verified what, and what is stale.",
            finds: null,
            (string.Empty, "The tables, here."),
            ("--traffic traffic.csv", "With what that traffic costs on each tier and model."),
            ("--html models.html --markdown models.md", "A page for the wall, which needs no other file and no network, and the same for a wiki."))
        {
            html, markdown, traffic, asOf, registry, json,
        };
        command.SetAction(result =>
        {
            var set = RegistrySet.Read(result.GetValue(registry) ?? [], host);
            set.RequireNoErrors();
            var page = result.GetValue(html);
            var notes = result.GetValue(markdown);
            var requests = result.GetValue(traffic);
            var read = set.Files.SelectMany(file => RuleSettings.PathsFor(file.Path).Append(file.Path));
            read = requests is null ? read : read.Append(host.FullPath(requests));
            OutputFile.Require(host, read, ("--html", page), ("--markdown", notes));
            var today = result.GetValue(asOf) ?? host.Today;
            var report = RegistryReport.Of(set, today, requests is null ? null : CostsOf(set, requests, today, host));
            List<string> written = [.. Save(page, HtmlReport.Write, report, host), .. Save(notes, MarkdownReport.Write, report, host)];
            if (result.GetValue(json))
            {
                host.Output.WriteLine(ReportJson.Write(report, written));
            }
            else if (page is null && notes is null)
            {
                Show(host.Console, report);
            }

            foreach (var path in written.Where(_ => !result.GetValue(json)))
            {
                var models = Shown.Count(report.Snapshot.Models.Count, "model");
                host.Output.WriteLine($"{path}: the report of {models} as of {MessageText.Iso(report.AsOf)} is written.");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static CostReport CostsOf(RegistrySet set, string file, DateTime today, ToolHost host)
    {
        var traffic = TrafficOptions.Of(file, period: null, host);
        return CostReport.Of(traffic, CostCommand.Scenarios(set, traffic, today, on: null, proposal: null, host));
    }

    /// <summary>The file that was written, as it is shown; none where none is asked for, or where it is a device.</summary>
    private static IEnumerable<string> Save(string? path, Func<RegistryReport, string> write, RegistryReport report, ToolHost host)
        => path is not null && OutputFile.Write(host, path, stream => stream.Write(Encoding.UTF8.GetBytes(write(report)))) is { } written
            ? [written]
            : [];

    private static void Show(IAnsiConsole console, RegistryReport report)
    {
        foreach (var shown in report.Tables.Where(table => table.Rows.Count > 0))
        {
            // Of what is long, a console has the width for an id, but not for a source, nor for a column that says nothing.
            var columns = shown.Columns.Select((name, index) => (name, index))
                .Where(column => column.name != ModelTables.Source && shown.Rows.Any(row => row[column.index].Text.Length > 0))
                .ToList();
            var sheet = new Sheet([.. columns.Select(column => new SheetColumn(column.name, IsWhole: column.name == ModelTables.Id))]);
            foreach (var row in shown.Rows)
            {
                sheet.Add([.. columns.Select(column => new SheetCell(row[column.index].Text, StyleOf(row[column.index].Mark)))]);
            }

            console.WriteLine(shown.Title);
            sheet.Write(console);
        }

        var figures = string.Join(", ", report.Figures.Select(figure => FormattableString.Invariant($"{figure.What} {figure.Count}")));
        console.WriteLine($"As of {MessageText.Iso(report.AsOf)}: {figures}.");
    }

    private static Style StyleOf(CellMark mark) => new(mark switch
    {
        CellMark.Good => Color.Green,
        CellMark.Caution => Color.Yellow,
        CellMark.Bad => Color.Red,
        _ => Color.Default,
    });
}
