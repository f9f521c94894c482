using System.CommandLine;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Checking;

/// <summary><c>model-registry check</c>: what the rules say of the registry files, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The registry files; without any, the nearest models.json at or above the current folder and every *.models.json beside it",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asOf = ToolOptions.AsOf();
        var enforceDates = new Option<bool>("--enforce-dates")
        {
            Description = "Take a model whose shutdown has passed for retired, and let --warn-as-error count what only the passing of time brings (LLM1009)",
        };
        var maxAgeDays = new Option<int?>("--max-age-days") { Description = "How many days a verification holds, whatever the files say", HelpName = "N" };
        maxAgeDays.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--max-age-days is a whole number from 1 on.");
            }
        });
        var json = ToolOptions.Json();
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to a file as SARIF 2.1.0", HelpName = "FILE" };
        var warnAsError = new Option<bool>("--warn-as-error") { Description = "Make errors of warnings, but for LLM1009 without --enforce-dates" };
        var command = new Command("check", "Checks the registry files: every rule LLM1001 to LLM1012, without a build. Ends with 1 where it finds an error.")
        {
            files, asOf, enforceDates, maxAgeDays, json, sarif, warnAsError,
        };
        command.SetAction(result =>
        {
            var today = result.GetValue(asOf) ?? host.Today;
            var policy = new GovernancePolicy(today, result.GetValue(enforceDates), result.GetValue(maxAgeDays));
            var set = RegistrySet.Read(result.GetValue(files) ?? [], host);
            var report = new CheckReport(today, [.. set.Files.Select(file => host.Shown(file.Path))], Findings(set, policy, result.GetValue(warnAsError), host));
            if (result.GetValue(sarif) is { } path)
            {
                using var stream = File.Create(host.FullPath(path));
                SarifLog.Write(stream, report);
            }

            if (result.GetValue(json))
            {
                host.Output.WriteLine(CheckJson.Write(report));
            }
            else
            {
                CheckTable.Write(host.Console, report);
            }

            return report.Count(DiagnosticSeverity.Error) > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    private static IReadOnlyList<Finding> Findings(RegistrySet set, GovernancePolicy policy, bool warnAsError, ToolHost host)
        => [.. from file in set.Files
               from diagnostic in RegistryFindings.Of(set.Registry, file.Path, policy)
               select Finding.From(diagnostic, SeverityOf(diagnostic, warnAsError, policy.EnforceDates), host)];

    /// <summary>A day that passes is to break no commit that nobody changed, here as in a build.</summary>
    private static DiagnosticSeverity SeverityOf(Diagnostic diagnostic, bool warnAsError, bool enforceDates)
        => warnAsError && diagnostic.Severity == DiagnosticSeverity.Warning && (enforceDates || diagnostic.Id != RuleIds.OldVerification)
            ? DiagnosticSeverity.Error
            : diagnostic.Severity;
}
