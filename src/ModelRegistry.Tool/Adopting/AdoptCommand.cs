using System.CommandLine;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Adopting;

/// <summary><c>model-registry adopt</c>: one registry for a code base that has none, with the ids that its build finds.</summary>
internal static class AdoptCommand
{
    public static Command Create(ToolHost host)
    {
        var solution = new Argument<string?>("solution")
        {
            Description = "A solution or project, or its folder; by default the nearest solution at or above the current folder",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lifecycle = new Option<string?>("--lifecycle")
        {
            Description = "What the new entries say; by default null: not known",
            HelpName = "WORD",
        };
        lifecycle.AcceptOnlyFromAmong([.. Enum.GetValues<Lifecycle>().Select(Words.Of)]);
        var access = new Option<string?>("--access") { Description = "Their access.api; by default null: not known", HelpName = "WORD" };
        access.AcceptOnlyFromAmong([.. Enum.GetValues<AccessState>().Select(Words.Of)]);
        var owner = new Option<string?>("--owner") { Description = "Their owner; by default null: not known", HelpName = "NAME" };
        var schema = new Option<bool>("--copy-schema")
        {
            Description = "Copy the schema beside the registry, instead of naming its address",
        };
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Write no baseline: the findings that remain are reported" };
        var noRestore = new Option<bool>("--no-restore") { Description = "Do not restore packages first" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing" };
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "adopt",
            "Builds a solution with the rules, and enters every model id that they find into one models.json at its root. "
                + "What is not known of a model is null. The findings that remain go into the baselines of the projects.",
            "A project does not compile, so that ids of it may be missing.",
            ("--dry-run", "Shows what would be written."),
            ("--lifecycle available --access granted --owner ai-platform", "For a team that calls all of its models today."))
        {
            solution, lifecycle, access, owner, schema, noBaseline, noRestore, dryRun, json,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(owner) is { } name && (name.Length == 0 || name.Trim() != name))
            {
                throw new ToolException("--owner is empty or has white space at its ends: name a team or a person.");
            }

            var run = new AdoptionRun(host, SolutionFile.Of(result.GetValue(solution), host))
            {
                Facts = new AdoptedRegistry.Facts(result.GetValue(lifecycle), result.GetValue(access), result.GetValue(owner)),
                CopiesSchema = result.GetValue(schema),
                WritesBaselines = !result.GetValue(noBaseline),
                Restores = !result.GetValue(noRestore),
                IsDryRun = result.GetValue(dryRun),
            };
            var report = run.Adopt();
            report.Write(host, result.GetValue(json));
            return report.NotCompiled.Count > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }
}
