using System.CommandLine;
using ModelRegistry.Analyzers.Registry;
using ModelRegistry.CodeFixes;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Adding;

/// <summary><c>model-registry add</c>: enters a model of which no more is known than its id, as the fix of LLM2002 does.</summary>
internal static class AddCommand
{
    public static Command Create(ToolHost host)
    {
        var id = new Argument<string>("id") { Description = "The exact id that the provider's API accepts" };
        var provider = new Option<string>("--provider") { Description = "Who serves the model: openai, azure, anthropic, …", HelpName = "P", Required = true };
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new Command("add", "Enters a model into models.json: what is not known is null, and nobody has access until somebody says so.")
        {
            id, provider, registry, json,
        };
        command.SetAction(result =>
        {
            var set = RegistrySet.Read(result.GetValue(registry) ?? [], host);
            var model = new NewModel(result.GetRequiredValue(id), result.GetRequiredValue(provider));
            var file = TargetOf(set);
            var isThere = IsThere(set, model);
            if (!isThere)
            {
                Add(set, file, model);
            }

            var path = host.Shown(file.Path);
            host.Output.WriteLine(result.GetValue(json)
                ? ToolJson.Write(writer =>
                {
                    writer.WriteString("file", path);
                    writer.WriteString("provider", model.Provider);
                    writer.WriteString("model", model.Id);
                    writer.WriteBoolean("changed", !isThere);
                })
                : isThere
                    ? $"The registry has \"{MessageText.Clip(model.Id)}\" of {model.Provider} already. Nothing is changed."
                    : $"{path}: \"{MessageText.Clip(model.Id)}\" of {model.Provider} is entered as a preview without access. Fill in what its provider says, then stamp it.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Add(RegistrySet set, TextFile file, NewModel model)
    {
        var named = model.Named(NewModel.NamesTakenIn(set.Registry));
        if (RegistryInsertion.Add(file.Text, [named], CancellationToken.None) is not { } changed)
        {
            throw new ToolException($"{file.Path} cannot take \"{MessageText.Clip(model.Id)}\": the id or provider is empty or too long, or the file has errors that \"model-registry check\" tells.");
        }

        file.Write(changed);
    }

    /// <summary>Whether the registry has the model; another provider's of the same id needs a choice of names that only people can make.</summary>
    private static bool IsThere(RegistrySet set, NewModel model)
    {
        var same = set.Models().Where(known => known.Model.Id is not null && known.Names().Contains(model.Id, StringComparer.Ordinal)).ToList();
        if (same.Count > 0 && same.All(known => known.Model.Provider != model.Provider))
        {
            throw new ToolException(
                $"The registry has \"{MessageText.Clip(model.Id)}\" of {same[0].Model.Provider}: enter that of {MessageText.Clip(model.Provider)} by hand, with a \"constant\" of its own.");
        }

        return same.Count > 0;
    }

    /// <summary>Of several files that are in use, models.json, and else the first in the order of their paths.</summary>
    private static TextFile TargetOf(RegistrySet set)
    {
        var contents = set.Files.Select(file => set.Registry.Files[file.Path].Content).ToList();
        var path = RegistryMerger.Used(contents).OrderByDescending(content => content.IsTheOne).First().Path;
        return set.Files.First(file => file.Path == path);
    }
}
