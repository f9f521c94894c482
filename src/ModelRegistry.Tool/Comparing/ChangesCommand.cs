using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Comparing;

/// <summary><c>model-registry changes</c>: what changed between two versions of a registry.</summary>
internal static class ChangesCommand
{
    public static Command Create(ToolHost host)
    {
        var old = new Argument<string>("old") { Description = "The older version: a file, git:REF:PATH for a file of a commit, a .nupkg, or package:ID/VERSION for a restored package" };
        var now = new Argument<string>("new") { Description = "The newer version, likewise" };
        var failOn = new Option<string[]>("--fail-on")
        {
            Description = $"End with 1 on these changes; with commas, or repeated: {string.Join(", ", ChangeKinds.Names)}",
            HelpName = "KINDS",
        };
        var markdown = new Option<string?>("--markdown") { Description = "Write the Markdown to a file", HelpName = "FILE" };
        var asOf = ToolOptions.AsOf();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "changes",
            "Lists what changed between two versions of a registry, as Markdown for a pull request: models, prices, lifecycles, "
                + "shutdown dates, access and tiers, with the owners, the most serious first.",
            "There is a change of a kind that --fail-on names.",
            ("old.json models.json", "Two files."),
            ("old.json models.json --fail-on retired,price-up --markdown changes.md", "For a CI server."))
        {
            old, now, failOn, markdown, asOf, json,
        };
        command.SetAction(result =>
        {
            var (before, after) = (result.GetRequiredValue(old), result.GetRequiredValue(now));
            var failing = (result.GetValue(failOn) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries));
            var kinds = failing.Select(KindOf).ToList();
            var page = result.GetValue(markdown);
            var read = new[] { before, after }.Select(name => RegistryVersion.PathOf(name, host)).OfType<string>();
            OutputFile.Require(host, read, ("--markdown", page));
            var changes = RegistryComparison.Of(
                RegistryVersion.Read(before, host), RegistryVersion.Read(after, host), result.GetValue(asOf) ?? host.Today);
            var report = new ChangesReport(before, after, changes, kinds);
            var text = report.Markdown();
            var written = page is null ? null : OutputFile.Write(host, page, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            if (result.GetValue(json))
            {
                host.Output.WriteLine(report.Json(written is null ? [] : [written]));
            }
            else if (page is null)
            {
                host.Output.Write(text);
            }
            else if (written is not null)
            {
                host.Output.WriteLine($"{written}: {Shown.Count(changes.Count, "change")} between {before} and {after} are written.");
            }

            return report.Failing.Count > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    private static ChangeKind KindOf(string name)
        => ChangeKinds.Of(name) ?? throw new ToolException(NearestName.Find(name, ChangeKinds.Names) is { } nearest
            ? $"--fail-on is \"{MessageText.Clip(name)}\"; did you mean \"{nearest}\"?"
            : $"--fail-on is \"{MessageText.Clip(name)}\": expected one of {string.Join(", ", ChangeKinds.Names)}.");
}
