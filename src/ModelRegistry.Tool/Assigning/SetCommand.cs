using System.CommandLine;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Assigning;

/// <summary><c>model-registry set</c>: sets properties of one or many entries.</summary>
internal static class SetCommand
{
    public static Command Create(ToolHost host)
    {
        var arguments = new Argument<string[]>("arguments")
        {
            Description = "The models, as ids, and the properties: access.api=granted, owner=platform, shutdown=2027-01-31, "
                + "fallback=gpt-5.5,gpt-5.4, pricing.input=2.50. null is what is not known",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all") { Description = "All models" };
        var provider = new Option<string?>("--provider") { Description = "The models of a provider", HelpName = "P" };
        var lifecycle = new Option<string?>("--lifecycle")
        {
            Description = $"The models of a lifecycle: preview, available, deprecated, retired or {ModelSelection.UnknownLifecycle}",
            HelpName = "L",
        };
        var tier = new Option<string?>("--tier") { Description = "The models of a tier's chain", HelpName = "T" };
        var scope = new Option<string?>("--scope")
        {
            Description = "The API organization or workspace, where access is recorded by scope",
            HelpName = "NAME",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the edit and write nothing" };
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "set",
            "Sets properties of entries in models.json and leaves everything else in it as it is.",
            finds: null,
            ("gpt-5.5 owner=ai-platform shutdown=2027-01-31", "Several properties of one model."),
            ("--provider openai access.api=granted", "One property of all models of a provider."),
            ("--lifecycle available owner=ai-platform --dry-run", "Only the edit that would be made."))
        {
            arguments, all, provider, lifecycle, tier, scope, dryRun, registry, json,
        };
        command.SetAction(result =>
        {
            string[] given = result.GetRequiredValue(arguments);
            var selection = new ModelSelection(
                [.. given.Where(argument => !Assignment.IsOne(argument))],
                result.GetValue(all),
                result.GetValue(provider),
                result.GetValue(lifecycle),
                result.GetValue(tier));
            selection.Require();
            var assignments = Assignments(given);
            if (result.GetValue(scope) is not null && assignments.All(assignment => assignment.Property.Surface is null))
            {
                throw new ToolException("--scope is for access only: set a property such as access.api, or leave it out.");
            }

            string[] files = result.GetValue(registry) ?? [];
            using var open = result.GetValue(dryRun) ? null : LockedRegistry.Open(files, host);
            var set = open?.Set ?? RegistrySet.Read(files, host);
            var edits = new PendingEdits(set);
            var settings = Apply(set, selection.In(set), assignments, result.GetValue(scope), edits);
            edits.RequireNoNewConflict();
            if (open is not null)
            {
                edits.Write(open, "Set it in its own repository, or add an overlay here.");
            }

            new SetReport(edits, settings, IsDryRun: open is null).Write(host, result.GetValue(json));
            return ExitCode.Fine;
        });
        return command;
    }

    private static IReadOnlyList<Assignment> Assignments(IEnumerable<string> given)
    {
        var assignments = given.Where(Assignment.IsOne).Select(Assignment.Parse).ToList();
        var twice = assignments.GroupBy(assignment => assignment.Property.Name).FirstOrDefault(same => same.Count() > 1);
        return assignments.Count == 0 ? throw new ToolException("No property is given: write one such as access.api=granted.")
            : twice is null ? assignments
            : throw new ToolException($"{twice.Key} is given twice. Nothing is changed.");
    }

    /// <summary>One property after another: each is written into the text that the one before it leaves.</summary>
    private static List<PropertySetting> Apply(
        RegistrySet set, IReadOnlyList<PlacedModel> models, IReadOnlyList<Assignment> assignments, string? scope, PendingEdits edits)
    {
        var settings = new List<PropertySetting>();
        foreach (var assignment in assignments)
        {
            var now = models.Select(model => PropertySetting.Of(set, model, assignment, scope, edits)).ToList();
            foreach (var inFile in now.Where(setting => setting.Change is not null).GroupBy(setting => setting.Place.File))
            {
                edits.Set(inFile.Key, [.. inFile.Select(setting => setting.Change!)], assignment.Shown);
            }

            settings.AddRange(now);
        }

        return settings;
    }
}
