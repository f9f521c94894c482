using System.CommandLine;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Adding;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary><c>model-registry import</c>: enters models with the data of a public list, for somebody to verify.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var ids = new Argument<string[]>("id") { Description = "The exact ids of the models", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string>("--from")
        {
            Description = $"A public list, as a file or an address (https): {PriceList.Known}",
            HelpName = "FILE|URL",
            Required = true,
        };
        var provider = new Option<string>("--provider") { Description = "Who serves the models", HelpName = "P", Required = true };
        var update = new Option<bool>("--update")
        {
            Description = "Fill the blanks of models that models.json has already; what it says stays",
        };
        var asOf = ToolOptions.AsOf();
        var timeout = ToolOptions.Timeout();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "import",
            "Enters models into models.json with the prices, limits and shutdown dates of a public list. "
                + "They stay unverified until somebody stamps them.",
            finds: null,
            (
                "gpt-5.6-luna gpt-5.6-terra --provider openai --from litellm-2026-08-01.json",
                "Then read the provider's page, and stamp their ids and pricing."
            ),
            (
                "gpt-5.5 --provider openai --from litellm-2026-08-01.json --update",
                "Adds what the entry does not say, and names what is left alone."
            ))
        {
            ids, from, provider, update, asOf, timeout, registry, json,
        };
        command.SetAction(result =>
        {
            var today = result.GetValue(asOf) ?? host.Today;
            var text = ListText.Read(result.GetRequiredValue(from), "--from", result.GetValue(timeout), host);
            var list = PriceList.Read(text, null, today);
            using var open = LockedRegistry.Open(result.GetValue(registry) ?? [], host);
            open.Set.RequireNoErrors();
            var server = result.GetRequiredValue(provider);
            var models = (from id in result.GetRequiredValue(ids).Distinct(StringComparer.Ordinal)
                          let model = new NewModel(id, server)
                          let isThere = NewEntry.IsThere(open.Set, model)
                          select ImportedModel.Of(open.Set, model, ListedAs(model, list), isThere, today)).ToList();
            var target = NewEntry.TargetOf(open);
            var updates = result.GetValue(update);
            Write(open, target, models, updates);
            new ImportReport(list, target, models, updates).Write(host, result.GetValue(json));
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(LockedRegistry open, TextFile target, IReadOnlyList<ImportedModel> models, bool updates)
    {
        var missing = models.Where(model => model.Existing is null).ToList();
        var files = open.Set.Files.ToDictionary(file => file.Path, file => open.Set.Registry.Files[file.Path], StringComparer.Ordinal);
        foreach (var model in models.Where(model => updates && model.Existing is not null))
        {
            var path = model.Existing!.File.Path;
            files[path] = model.Entry.FillIn(files[path], model.Existing.Entry);
        }

        if (missing.Count > 0)
        {
            open.RequireWritable(target, () => $"Add this in its own repository: {NewEntry.TextOf(Enter)}");
            files[target.Path] = Enter(files[target.Path]);
        }

        var changed = open.Set.Files.Where(file => files[file.Path].Text != file.Text).ToList();
        changed.ForEach(file => open.RequireWritable(file, () => "Update it in its own repository."));
        changed.ForEach(file => open.Write(file, files[file.Path].Text));

        RegistryFile Enter(RegistryFile registry)
            => missing.Aggregate(
                NewEntry.Add(open.Set, registry, [.. missing.Select(model => model.Model)]),
                (current, model) => model.Entry.FillIn(current, PlaceOf(model.Model, current)));
    }

    private static Pointer PlaceOf(NewModel model, RegistryFile file)
        => Pointer.ToModel(file.Content.Models.First(known => known.Model.Id == model.Id && known.Model.Provider == model.Provider).Index);

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
