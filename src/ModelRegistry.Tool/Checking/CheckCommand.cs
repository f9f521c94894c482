using System.CommandLine;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Retiring;
using ModelRegistry.Tool.Settings;

namespace ModelRegistry.Tool.Checking;

/// <summary><c>model-registry check</c>: what the rules say of the registry files, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The registry files; the default is the nearest models.json at or above the current folder "
                + "and every *.models.json beside it",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asOf = ToolOptions.AsOf();
        var enforceDates = new Option<bool>("--enforce-dates")
        {
            Description = "Treat models whose shutdown date has passed as retired, and apply --warn-as-error "
                + "to findings that appear only because time has passed (LLM1009)",
        };
        var maxAgeDays = ToolOptions.Days(
            "--max-age-days", "After how many days a verification is out of date; overrides the files and model_registry.max_age_days");
        var baseline = new Option<string?>("--baseline")
        {
            Description = "A file of known findings, which are not reported again; the default is every models.baseline.txt "
                + "beside the registry file and in the folders below it",
            HelpName = "FILE",
        };
        var uses = UsesFile.Option();
        var json = ToolOptions.Json();
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to a file as SARIF 2.1.0", HelpName = "FILE" };
        var warnAsError = new Option<bool>("--warn-as-error")
        {
            Description = "Turn warnings into errors; LLM1009 only together with --enforce-dates",
        };
        var command = new ToolVerb(
            "check",
            "Checks the registry files by the rules LLM1001 to LLM1017, without a build, and lists the models that are shut down within "
                + "90 days. Severities and the maximum age of a verification come from the .globalconfig and .editorconfig files in "
                + "the registry file's folder and above.",
            "It found an error.",
            (string.Empty, "The findings of a build, in a second."),
            (
                "--warn-as-error --enforce-dates --sarif models.sarif",
                "The scheduled job: old and missing verifications fail too, and a code host shows them in the file."
            ),
            ("--json", "For other programs: each finding with its place, rule and message."))
        {
            files, asOf, enforceDates, maxAgeDays, baseline, uses, json, sarif, warnAsError,
        };
        command.SetAction(result =>
        {
            var today = result.GetValue(asOf) ?? host.Today;
            var set = RegistrySet.Read(result.GetValue(files) ?? [], host);
            var known = result.GetValue(baseline) is { } named ? host.FullPath(named) : null;
            var baselines = set.Files.ToDictionary(file => file.Path, file => Baselines.Of(file, known), StringComparer.Ordinal);
            var read = set.Files.SelectMany(file => RuleSettings.PathsFor(file.Path).Append(file.Path).Concat(baselines[file.Path]));
            read = result.GetValue(uses) is { } listed ? read.Append(host.FullPath(listed)) : read;
            OutputFile.Require(host, read, ("--sarif", result.GetValue(sarif)));
            var lines = UsesFile.Read(result.GetValue(uses), host);
            var findings = new List<ReportedFinding>();
            foreach (var file in set.Files)
            {
                var settings = RuleSettings.For(file.Path);
                var policy = new GovernancePolicy(today, result.GetValue(enforceDates), result.GetValue(maxAgeDays) ?? settings.MaxAgeDays);
                var listedHere = new KnownInFile(file, baselines[file.Path]);
                findings.AddRange(Findings(file, set.Registry, policy, settings, listedHere, result.GetValue(warnAsError), host));
                foreach (var note in settings.Notes)
                {
                    host.Errors.WriteLine($"For {host.Shown(file.Path)}: {note}");
                }
            }

            var report = new CheckReport(today, [.. set.Files.Select(file => host.Shown(file.Path))], findings)
            {
                Retirements = RetirementRadar.Of(set.Registry, today, lines),
            };
            var log = result.GetValue(sarif) is { } path ? OutputFile.Write(host, path, stream => SarifLog.Write(stream, RegistryFindings.AllRules, report.All.Select(finding => finding.ForSarif))) : null;
            if (result.GetValue(json))
            {
                host.Output.WriteLine(CheckJson.Write(report, log));
            }
            else
            {
                CheckTable.Write(host.Console, report);
                if (log is not null)
                {
                    host.Output.WriteLine($"{log}: {Shown.Count(report.All.Count, "finding")} as SARIF 2.1.0, written.");
                }
            }

            return report.Count(RuleSeverity.Error) > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    private static IReadOnlyList<ReportedFinding> Findings(
        TextFile file,
        MergedRegistry registry,
        GovernancePolicy policy,
        RuleSettings settings,
        KnownInFile baseline,
        bool warnAsError,
        ToolHost host)
    {
        var found = RegistryFindings.InProject(registry, file.Path, policy, path => FileOwner.Of(path).Package ?? path).ToList();
        var known = baseline.In(found);
        return [.. from finding in found
                   let severity = settings.SeverityOf(finding)
                   where severity is not null
                   let raised = Raised(severity.Value, finding.Rule.Id, warnAsError, policy.EnforceDates)
                   orderby raised descending
                   select ReportedFinding.Of(finding, raised, host) with { IsKnown = known.Contains(finding) }];
    }

    /// <summary>A day that passes is to break no commit that nobody changed, here as in a build.</summary>
    private static RuleSeverity Raised(RuleSeverity severity, string ruleId, bool warnAsError, bool enforceDates)
        => warnAsError && severity == RuleSeverity.Warning && (enforceDates || ruleId != RuleIds.OldVerification)
            ? RuleSeverity.Error
            : severity;
}
