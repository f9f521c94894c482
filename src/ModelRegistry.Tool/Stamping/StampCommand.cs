using System.CommandLine;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Stamping;

/// <summary><c>model-registry stamp</c>: writes down that somebody has verified a fact, where and when.</summary>
internal static class StampCommand
{
    public static Command Create(ToolHost host)
    {
        var id = new Argument<string>("id") { Description = "The model: its id, provider/id where several providers serve it, or its name where it has no id" };
        var source = new Option<string>("--source") { Description = "The page or file that was read", HelpName = "URL", Required = true };
        var what = new Option<string[]>("--what")
        {
            Description = $"What was verified, and once more for each other fact: {string.Join(", ", VerifiedFact.Names)}",
            HelpName = "fact",
            DefaultValueFactory = _ => [VerifiedFact.Id],
        };
        var on = ToolOptions.Date("--on", "The day of the check, yyyy-MM-dd; without it, today (UTC)");
        var by = new Option<string?>("--by") { Description = "Who checked; without it the stamp names nobody", HelpName = "NAME" };
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "stamp",
            "Writes the verification of a fact into models.json and leaves everything else in it as it is.",
            finds: null,
            ("gpt-5.5 --source https://example.com/models", "Somebody has read today that this is the id."),
            ("gpt-5.5 --what pricing --what limits --source https://example.com/pricing --by Jo --on 2026-08-03", "Two facts of one page, and who read it when."),
            ("openai/gpt-5.5 --what testCall --source logs/2026-08-03.txt", "A readiness check that is done."))
        {
            id, source, what, on, by, registry, json,
        };
        command.SetAction(result =>
        {
            var verification = new Verification(result.GetValue(on) ?? host.Today, result.GetRequiredValue(source), result.GetValue(by));
            Require(verification, host);
            var facts = result.GetRequiredValue(what).Distinct(StringComparer.Ordinal).Select(FactOf).ToList();
            using var open = LockedRegistry.Open(result.GetValue(registry) ?? [], host);
            var stamp = PendingStamp.Of(open.Set, result.GetRequiredValue(id), facts, verification);
            stamp.Write(open);
            stamp.Report(host, result.GetValue(json));
            return ExitCode.Fine;
        });
        return command;
    }

    private static VerifiedFact FactOf(string what)
        => VerifiedFact.Of(what) ?? throw new ToolException(NearestName.Find(what, VerifiedFact.Names) is { } nearest
            ? $"--what is \"{MessageText.Clip(what)}\"; did you mean \"{nearest}\"?"
            : $"--what is \"{MessageText.Clip(what)}\": expected one of {string.Join(", ", VerifiedFact.Names)}.");

    private static void Require(Verification verification, ToolHost host)
    {
        if (verification.Source.Trim().Length == 0 || verification.By is { } by && by.Trim().Length == 0)
        {
            throw new ToolException("--source and --by are empty: a stamp says what was read. No source, no trust.");
        }

        // Where it is tomorrow already, a check can be dated a day after the UTC day.
        if (verification.On > host.Today.AddDays(1))
        {
            throw new ToolException($"--on is {MessageText.Iso(verification.On)}, after today, {MessageText.Iso(host.Today)}: nobody has verified it yet.");
        }
    }
}
