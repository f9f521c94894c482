using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Retiring;
using ModelRegistry.Tool.Settings;
using ModelRegistry.Tool.Tables;
using Spectre.Console;

namespace ModelRegistry.Tool.Reporting;

/// <summary><c>model-registry report</c>: what the registry says, for people who do not read JSON.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolHost host)
    {
        var html = new Option<string?>("--html")
        {
            Description = "Write a page with a chart of the price per tier, and of the costs of --traffic, to a file",
            HelpName = "FILE",
        };
        var markdown = new Option<string?>("--markdown") { Description = "Write the tables to a file as Markdown", HelpName = "FILE" };
        var traffic = TrafficOptions.File();
        var uses = UsesFile.Option();
        var asOf = ToolOptions.AsOf();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "report",
            "Shows in tables who serves each tier today, what is shut down within 90 days, and the models, access, prices, limits, "
                + "evals, readiness and coming dates of the registry, with who verified what, and what is stale.",
            finds: null,
            (string.Empty, "The tables, here."),
            ("--traffic traffic.csv", "With what that traffic costs on each tier and model."),
            (
                "--html models.html --markdown models.md",
                "A page for the wall, which needs no other file and no network, and the same for a wiki."
            ))
        {
            html, markdown, traffic, uses, asOf, registry, json,
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
            var listed = result.GetValue(uses);
            read = listed is null ? read : read.Append(host.FullPath(listed));
            OutputFile.Require(host, read, ("--html", page), ("--markdown", notes));
            var today = result.GetValue(asOf) ?? host.Today;
            var costs = requests is null ? null : CostsOf(set, requests, today, host);
            var report = RegistryReport.Of(set, today, costs, UsesFile.Read(listed, host));
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
        return CostReport.Of(traffic, CostCommand.Scenarios(set, traffic, today, on: null));
    }

    /// <summary>The file that was written, as it is shown; none where none is asked for, or where it is a device.</summary>
    private static IEnumerable<string> Save(string? path, Func<RegistryReport, string> write, RegistryReport report, ToolHost host)
        => path is not null && OutputFile.Write(host, path, stream => stream.Write(Encoding.UTF8.GetBytes(write(report)))) is { } written
            ? [written]
            : [];

    private static void Show(IAnsiConsole console, RegistryReport report)
    {
        foreach (var table in report.Tables)
        {
            // A console has the width for an id, but not for a source.
            ConsoleTable.Write(console, table.Without(ModelTables.Source), whole: ModelTables.Id);
        }

        var figures = string.Join(", ", report.Figures.Select(figure => FormattableString.Invariant($"{figure.What} {figure.Count}")));
        console.WriteLine($"As of {MessageText.Iso(report.AsOf)}: {figures}.");
    }
}
