using System.CommandLine;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Scanning.Fixing;
using ModelRegistry.Tool.Scanning.Reports;

namespace ModelRegistry.Tool.Scanning;

/// <summary><c>model-registry scan</c>: the model ids in all text files of a repository, each judged by the registry.</summary>
internal static class ScanCommand
{
    private static readonly string[] Levels = ["error", "warning"];

    public static Command Create(ToolHost host)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder to scan; the default is the current one",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scope = new ScanOptions();
        var registry = ToolOptions.Registry();
        var asOf = ToolOptions.AsOf();
        var enforceDates = new Option<bool>("--enforce-dates") { Description = "Treat models whose shutdown date has passed as retired" };
        var level = new Option<string>("--level")
        {
            Description = "The severity from which on a finding ends the command with 1: error (retired models) or warning",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => "warning",
        };
        level.AcceptOnlyFromAmong(Levels);
        var baseline = new Option<string?>("--baseline") { Description = "A file of known findings, which are not reported again", HelpName = "FILE" };
        var writeBaseline = new Option<string?>("--write-baseline")
        {
            Description = "Write all findings to a baseline, and end with 0",
            HelpName = "FILE",
        };
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to a file as SARIF 2.1.0", HelpName = "FILE" };
        var fix = new Option<bool>("--fix")
        {
            Description = "Replace the ids of models that are no longer served, where the registry names a replacement of the same provider and kind",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: show the edits and write nothing" };
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "scan",
            "Finds the model ids in the text files of a repository (what git tracks), and judges each by the registry. C# is checked by the build.",
            "It found something of the level, or worse.",
            (string.Empty, "What the settings, workflows and scripts of this repository name."),
            ("--level error --sarif scan.sarif", "For a CI server: fails for retired models only, and a code host shows all findings."),
            ("--write-baseline scan.baseline.txt", "Known findings that will be fixed later."),
            ("--fix --dry-run", "What a replacement of retired ids would change."))
        {
            folder, registry, asOf, enforceDates, level, baseline, writeBaseline, sarif, fix, dryRun, json,
        };
        scope.AddTo(command);
        command.SetAction(result =>
        {
            var root = ScanOptions.FolderOf(host, result.GetValue(folder));
            var set = ScannedRegistry.Find(result.GetValue(registry) ?? [], root, host);
            var today = result.GetValue(asOf) ?? host.Today;
            var named = result.GetValue(baseline) is { } name ? host.FullPath(name) : null;
            OutputFile.Require(
                host,
                [.. set?.Files.Select(file => file.Path) ?? [], .. named is null ? Array.Empty<string>() : [named]],
                ("--sarif", result.GetValue(sarif)),
                ("--write-baseline", named == (result.GetValue(writeBaseline) is { } own ? host.FullPath(own) : null) ? null : result.GetValue(writeBaseline)));
            var snapshot = set?.Registry.Snapshot ?? RegistrySnapshot.Empty;
            var scan = new RepositoryScan(snapshot, new JudgingPolicy(today, result.GetValue(enforceDates)));
            var found = scan.Run(root, scope.Of(result), host.Shown, ScannedRegistry.PathsOf(set), host.Interruption());
            found = named is null ? found : found with { Uses = ScanBaseline.Mark(found.Uses, named) };
            if (result.GetValue(fix) || result.GetValue(dryRun))
            {
                return Fix(host, found, new IdReplacement(snapshot, scan.Judge), result.GetValue(dryRun), result.GetValue(json));
            }

            var outputs = new ScanOutputs(
                [.. ScannedRegistry.PathsOf(set).Select(host.Shown)],
                result.GetValue(sarif) is { } log ? OutputFile.Write(host, log, stream => SarifLog.Write(stream, ModelUse.Rules, Results(found))) : null,
                result.GetValue(writeBaseline) is { } written ? ScanBaseline.Write(host, written, found.Uses) : null);
            Report(host, found, outputs, set is null, today, result.GetValue(json));
            var least = result.GetValue(level) == Levels[0] ? RuleSeverity.Error : RuleSeverity.Warning;
            return found.LeftOut.Any(file => file.State == Files.FileState.Unreadable) ? ExitCode.Failed
                : result.GetValue(writeBaseline) is null && found.Findings.Any(use => use.Rule!.Severity >= least) ? ExitCode.Found
                : ExitCode.Fine;
        });
        return command;
    }

    private static void Report(ToolHost host, ScanResult found, ScanOutputs outputs, bool hasNoRegistry, DateTime today, bool isJson)
    {
        if (isJson)
        {
            host.Output.WriteLine(ScanJson.Write(found, outputs, today));
            return;
        }

        ScanTable.Write(host.Console, found, today);
        if (hasNoRegistry)
        {
            host.Output.WriteLine(
                "There is no models.json, so every id is unregistered. Run \"model-registry init\", then add the models that you use.");
        }

        if (outputs.Sarif is { } sarif)
        {
            host.Output.WriteLine($"{sarif}: {Shown.Count(Results(found).Count(), "finding")} as SARIF 2.1.0, written.");
        }

        if (outputs.Baseline is { } baseline)
        {
            host.Output.WriteLine($"{baseline}: {Shown.Count(Results(found).Count(), "known finding")}, written.");
        }
    }

    private static int Fix(ToolHost host, ScanResult found, IdReplacement replacement, bool isDry, bool isJson)
    {
        var files = ScanFix.Plan(found, replacement);
        if (!isDry)
        {
            ScanFix.Write(files, host.Folder);
        }

        if (isJson)
        {
            host.Output.WriteLine(FixJson.Write(files, isDry));
        }
        else
        {
            ScanFix.Show(host.Console, files);
            host.Output.WriteLine(ScanFix.Summary(files, isDry));
        }

        return ExitCode.Fine;
    }

    private static IEnumerable<SarifResult> Results(ScanResult found)
        => found.Uses.Where(use => use.Rule is not null)
            .Select(use => new SarifResult(
                use.Rule!, use.Rule!.Severity, use.Message, new SarifPlace(use.Path, use.Start, use.End), null, use.IsKnown));
}
