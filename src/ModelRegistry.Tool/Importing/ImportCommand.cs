using System.CommandLine;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Adding;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary><c>model-registry import</c>: enters models with the prices, limits and dates that a public list has, for somebody to verify.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var ids = new Argument<string[]>("id") { Description = "The exact ids of the models", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string>("--from") { Description = "A snapshot of LiteLLM's or genai-prices' list, as for diff", HelpName = "FILE", Required = true };
        var provider = new Option<string>("--provider") { Description = "Who serves the models", HelpName = "P", Required = true };
        var asOf = ToolOptions.AsOf();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "import",
            "Enters models into models.json with the prices, limits and shutdown dates of a public list. They stay unverified until somebody stamps them.",
            finds: null,
            ("gpt-5.6-luna gpt-5.6-terra --provider openai --from litellm-2026-08-01.json", "Then read the provider's page, and stamp their ids and pricing. A model that is there already is left as it is."))
        {
            ids, from, provider, asOf, registry, json,
        };
        command.SetAction(result =>
        {
            var today = result.GetValue(asOf) ?? host.Today;
            var source = host.FullPath(result.GetRequiredValue(from));
            var list = PriceList.Read(source, null, today);
            using var open = LockedRegistry.Open(result.GetValue(registry) ?? [], host);
            var set = open.Set;
            set.RequireNoErrors();
            var asked = result.GetRequiredValue(ids).Distinct(StringComparer.Ordinal).Select(id => new NewModel(id, result.GetRequiredValue(provider)));
            var models = asked.Select(model => (Model: model, Listed: ListedAs(model, list), IsThere: NewEntry.IsThere(set, model))).ToList();
            var missing = models.Where(model => !model.IsThere).ToList();
            var file = NewEntry.TargetOf(open);
            if (missing.Count > 0)
            {
                open.RequireWritable(file, () => $"Add this in its own repository: {NewEntry.TextOf(Enter)}");
                open.Write(file, Enter(set.Registry.Files[file.Path]).Text);
            }

            RegistryFile Enter(RegistryFile registry)
                => missing.Aggregate(
                    NewEntry.Add(set, registry, [.. missing.Select(model => model.Model)]),
                    (current, model) => new ListedEntry(model.Model, model.Listed, today).FillIn(current));

            if (result.GetValue(json))
            {
                host.Output.WriteLine(ToolJson.Write(writer =>
                {
                    writer.WriteString("file", host.Shown(file.Path));
                    writer.Array("models", models, entry => writer.Item(() =>
                    {
                        writer.WriteString("provider", entry.Model.Provider);
                        writer.WriteString("model", entry.Model.Id);
                        writer.WriteString("listKey", entry.Listed.Key);
                        writer.WriteBoolean("changed", !entry.IsThere);
                        writer.Array("leftOut", entry.IsThere ? [] : new ListedPricing(entry.Listed).LeftOut(), writer.WriteStringValue);
                    }));
                }));
                return ExitCode.Fine;
            }

            foreach (var (model, listed, isThere) in models)
            {
                host.Output.WriteLine(isThere
                    ? $"The registry has \"{model.Id}\" of {model.Provider} already: see what model-registry diff says of it."
                    : $"{host.Shown(file.Path)}: \"{model.Id}\" of {model.Provider} is entered as {list.Shown} has it ({listed.Key}).{LeftOut(listed)} Read the provider's page, then stamp {Unverified(listed)}.");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static string LeftOut(ListedModel listed)
    {
        var modes = string.Join(" and ", new ListedPricing(listed).LeftOut());
        return modes.Length > 0 ? $" Without its {modes} prices: those for long prompts are no single discount, which is all that an entry can say of them." : string.Empty;
    }

    /// <summary>What of the new entry somebody has to verify.</summary>
    private static string Unverified(ListedModel listed)
    {
        var facts = new List<string> { VerifiedFact.Id };
        if (listed.Prices.Count > 0)
        {
            facts.Add(VerifiedFact.Pricing);
        }

        if (listed.Limits is { ContextWindow: not null } or { LongestAnswer: not null })
        {
            facts.Add(VerifiedFact.Limits);
        }

        return "its " + string.Join(" and its ", facts);
    }

    private static ListedModel ListedAs(NewModel model, PriceList list)
    {
        if (list.Find(model.Provider, model.Id) is { } listed)
        {
            return listed;
        }

        var ids = list.Models.Where(other => Providers.AreSame(model.Provider, other.Provider)).Select(other => other.Id);
        var hint = new NearestIds(ids).To(model.Id) is { } nearest ? $"; did you mean \"{nearest}\"?" : ".";
        throw new ToolException($"{list.Shown} has no \"{MessageText.Clip(model.Id)}\" of {MessageText.Clip(model.Provider)}{hint}");
    }
}
