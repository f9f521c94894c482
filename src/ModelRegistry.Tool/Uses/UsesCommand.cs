using System.CommandLine;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Scanning;
using ModelRegistry.Tool.Scanning.Files;
using ModelRegistry.Tool.Scanning.Reports;

namespace ModelRegistry.Tool.Uses;

/// <summary><c>model-registry uses</c>: which models one or many repositories name, by file and line.</summary>
internal static class UsesCommand
{
    private const int FarthestDay = 3_650;

    private static readonly string[] States = ["retired", "deprecated", "unregistered"];

    public static Command Create(ToolHost host)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "The repositories; the default is the current folder",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var scope = new ScanOptions();
        var registry = ToolOptions.Registry();
        var asOf = ToolOptions.AsOf();
        var failOn = new Option<string[]>("--fail-on") { Description = "End with 1 for models in this state: retired, deprecated or unregistered; repeat it", HelpName = "STATE" };
        failOn.AcceptOnlyFromAmong(States);
        var within = ToolOptions.Number("--within", "End with 1 for models that are shut down within so many days", 0, FarthestDay);
        var bom = new Option<string?>("--cyclonedx")
        {
            Description = "Also write the models to a file as a machine-learning bill of materials (CycloneDX 1.6)",
            HelpName = "FILE",
        };
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "uses",
            "Lists the models that one or many repositories name, in settings, scripts and code (C# too): state, purpose, tiers, owner and places.",
            "A model is in a state of --fail-on, or ends within the days of --within.",
            (string.Empty, "The models of this repository."),
            ("--fail-on retired --within 90 --json", "For an audit: what is retired, or is within a quarter."),
            ("--cyclonedx models.cdx.json", "For an auditor's tools."))
        {
            folders, registry, asOf, failOn, within, bom, json,
        };
        scope.AddTo(command, asksForCSharp: false);
        command.SetAction(result =>
        {
            string[] named = result.GetValue(folders) ?? [];
            var roots = (named.Length == 0 ? [host.Folder] : named.Select(name => ScanOptions.FolderOf(host, name))).Distinct(StringComparer.Ordinal).ToList();
            var set = ScannedRegistry.Find(result.GetValue(registry) ?? [], named.Length == 1 ? roots[0] : host.Folder, host);
            OutputFile.Require(host, ScannedRegistry.PathsOf(set), ("--cyclonedx", result.GetValue(bom)));
            var today = result.GetValue(asOf) ?? host.Today;
            var snapshot = set?.Registry.Snapshot ?? RegistrySnapshot.Empty;
            var scan = new RepositoryScan(snapshot, new JudgingPolicy(today, EnforceDates: true), namesMembers: true);
            var token = host.Interruption();
            var scans = roots.ConvertAll(root => scan.Run(root, scope.Of(result, includesCSharp: true), host.Shown, ScannedRegistry.PathsOf(set), token));
            var models = UsedModel.Of(scans.SelectMany(found => found.Uses), snapshot, scan.Judge);
            string[] states = result.GetValue(failOn) ?? [];
            var failing = models.Where(model => Fails(model, states, result.GetValue(within)))
                .Select(model => model.Name)
                .ToHashSet(StringComparer.Ordinal);
            var leftOut = scans.SelectMany(found => found.LeftOut).ToList();
            var written = result.GetValue(bom) is { } file
                ? OutputFile.Write(host, file, stream => ModelBom.Write(stream, models, roots.ConvertAll(root => Path.GetFileName(root)), today))
                : null;
            if (result.GetValue(json))
            {
                host.Output.WriteLine(UsesReport.Json(models, failing, today));
            }
            else
            {
                UsesReport.Write(host.Console, models, today);
                if (written is not null)
                {
                    host.Output.WriteLine($"{written}: {Shown.Count(models.Count, "model")} as CycloneDX 1.6, written.");
                }
            }

            foreach (var line in ScanTable.LeftOut(leftOut))
            {
                host.Errors.WriteLine(line);
            }

            return leftOut.Exists(file => file.State == FileState.Unreadable) ? ExitCode.Failed : failing.Count > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>What only names a model calls none.</summary>
    private static bool Fails(UsedModel model, IEnumerable<string> states, int? within)
        => (states.Contains(model.State) && (model.Calls > 0 || model.Verdict is null))
            || (model.Calls > 0 && within is { } days && model.Verdict?.DaysLeft <= days);
}
