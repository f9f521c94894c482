using System.CommandLine;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Stamping;

/// <summary><c>model-registry stamp</c>: records that somebody has verified facts, when, and at which source.</summary>
internal static class StampCommand
{
    public static Command Create(ToolHost host)
    {
        var ids = new Argument<string[]>("id")
        {
            Description = "The models: id, provider/id where several providers serve it, or the name of a model without an id",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "All models with a fact that --source-is selects, instead of ids" };
        var sourceIs = new Option<string?>("--source-is")
        {
            Description = "Stamp only facts that were last verified with this source",
            HelpName = "OLD",
        };
        var source = new Option<string?>("--source")
        {
            Description = "The page or file that was read. Required without --source-is; with it, the source stays the same by default",
            HelpName = "URL",
        };
        var what = new Option<string[]>("--what")
        {
            Description = $"What was verified; repeat it for more facts: {string.Join(", ", VerifiedFact.Names)}. "
                + "The default is id, and with --source-is every fact that has the source",
            HelpName = "fact",
        };
        var on = ToolOptions.Date("--on", "The day of the check, yyyy-MM-dd; the default is today (UTC)");
        var by = ToolOptions.By();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "stamp",
            "Records the verification of facts in models.json and leaves everything else in it as it is.",
            finds: null,
            ("gpt-5.5 --source https://example.com/models", "Somebody has verified the id today."),
            (
                "gpt-5.5 --what pricing --what limits --source https://example.com/pricing --by Jo --on 2026-08-03",
                "Two facts of one page, with reader and date."
            ),
            ("gpt-5.5 gpt-5.6-luna --source https://example.com/models", "Two models of one page."),
            ("--all --source-is https://example.com/pricing --by Jo", "The weekly routine: every fact of a page that was read again."),
            ("openai/gpt-5.5 --what testCall --source logs/2026-08-03.txt", "A readiness check that is done."))
        {
            ids, all, sourceIs, source, what, on, by, registry, json,
        };
        command.SetAction(result =>
        {
            var old = result.GetValue(sourceIs);
            var named = result.GetValue(ids) ?? [];
            Require(named, result.GetValue(all), old);
            var verification = new Verification(
                result.GetValue(on) ?? host.Today,
                result.GetValue(source) ?? old ?? throw new ToolException("--source is required: name the page or file that was read."),
                result.GetValue(by));
            Require(verification, host);
            var facts = (result.GetValue(what) ?? []).Distinct(StringComparer.Ordinal).Select(FactOf).ToList();
            using var open = LockedRegistry.Open(result.GetValue(registry) ?? [], host);
            var models = (named.Length == 0 ? open.Set.Models() : named.Select(open.Set.Find)).ToList();
            var stamps = Stamps(open.Set, models, facts, old);
            var edits = new PendingEdits(open.Set);
            foreach (var fact in stamps.GroupBy(stamp => stamp.Fact))
            {
                edits.Stamp(fact.Select(stamp => stamp.Model), fact.Key, verification);
            }

            edits.Write(open, "Stamp it in its own repository.");
            new StampReport(verification, stamps, AccessFrom(models, old)).Write(host, result.GetValue(json));
            return ExitCode.Fine;
        });
        return command;
    }

    private static IReadOnlyList<FactStamp> Stamps(
        RegistrySet set, IReadOnlyList<PlacedModel> models, IReadOnlyList<VerifiedFact> facts, string? source)
    {
        var stamps = from model in models
                     from fact in source is null
                         ? facts.Count > 0 ? facts : [VerifiedFact.Of(VerifiedFact.Id)!]
                         : FactStamp.FactsFrom(model.Model, source).Where(fact => facts.Count == 0 || facts.Contains(fact))
                     select FactStamp.Of(set, model, fact);
        var distinct = stamps.DistinctBy(stamp => (stamp.Model.File.Path, stamp.Model.Entry, stamp.Fact)).ToList();
        return distinct.Count > 0
            ? distinct
            : throw new ToolException(
                $"No fact was verified with the source \"{Shown.Plain(source!)}\": copy it from models.json. Nothing is changed.");
    }

    private static IReadOnlyList<(PlacedModel Model, string Property)> AccessFrom(IReadOnlyList<PlacedModel> models, string? source)
        => [.. from model in models
               from access in model.Model.Access
               where source is not null && access.Verified?.Source == source
               select (model, $"access.{access.Surface}.verified")];

    private static VerifiedFact FactOf(string what)
        => VerifiedFact.Of(what) ?? throw new ToolException(NearestName.Find(what, VerifiedFact.Names) is { } nearest
            ? $"--what is \"{MessageText.Clip(what)}\"; did you mean \"{nearest}\"?"
            : $"--what is \"{MessageText.Clip(what)}\": expected one of {string.Join(", ", VerifiedFact.Names)}.");

    private static void Require(string[] named, bool all, string? sourceIs)
    {
        if (named.Length > 0 == all)
        {
            throw new ToolException(all
                ? "--all and ids exclude each other: name the models, or use --all with --source-is."
                : "No model is named: name one or more ids, or use --all with --source-is.");
        }

        if (all && sourceIs is null)
        {
            throw new ToolException("--all requires --source-is: a stamp covers only the facts of the source that was read.");
        }
    }

    private static void Require(Verification verification, ToolHost host)
    {
        if (verification.Source.Trim().Length == 0)
        {
            throw new ToolException("--source is empty: name the page or file that was read. A fact without a source cannot be checked again.");
        }

        ToolOptions.RequireName(verification.By);

        // Where it is tomorrow already, a check can be dated a day after the UTC day.
        if (verification.On > host.Today.AddDays(1))
        {
            throw new ToolException(
                $"--on is {MessageText.Iso(verification.On)}, after today, {MessageText.Iso(host.Today)}: nobody has verified it yet.");
        }
    }
}
