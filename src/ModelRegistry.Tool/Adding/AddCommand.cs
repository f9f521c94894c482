using System.CommandLine;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
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
        var command = new ToolVerb(
            "add",
            "Enters a model into models.json with its id and provider. Everything else is null: not known.",
            finds: null,
            ("gpt-5.6-luna --provider openai", "Then fill in the provider's data, and stamp it. An existing model does not change."))
        {
            id, provider, registry, json,
        };
        command.SetAction(result =>
        {
            using var open = LockedRegistry.Open(result.GetValue(registry) ?? [], host);
            var model = new NewModel(result.GetRequiredValue(id), result.GetRequiredValue(provider));
            var file = NewEntry.TargetOf(open);
            var isThere = NewEntry.IsThere(open.Set, model);
            if (!isThere)
            {
                open.RequireWritable(file, () => $"Add this entry in its own repository: {NewEntry.TextOf(Enter)}");
                open.Write(file, Enter(open.Set.Registry.Files[file.Path]).Text);
            }

            RegistryFile Enter(RegistryFile registry) => NewEntry.Add(open.Set, registry, [model]);

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
                    ? $"The registry has \"{MessageText.Clip(model.Id)}\" of {MessageText.Clip(model.Provider)} already. Nothing is changed."
                    : $"{path}: \"{MessageText.Clip(model.Id)}\" of {MessageText.Clip(model.Provider)} is entered. Fill in the provider's data, then stamp it.");
            return ExitCode.Fine;
        });
        return command;
    }
}
