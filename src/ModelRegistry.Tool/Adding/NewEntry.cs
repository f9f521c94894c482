using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Adding;

/// <summary>How models get into a registry that does not have them.</summary>
internal static class NewEntry
{
    /// <summary>The file with the models, each under a name of its own in code.</summary>
    public static RegistryFile Add(RegistrySet set, RegistryFile file, IReadOnlyList<NewModel> models)
    {
        if (models.FirstOrDefault(model => model.Provider.Any(char.IsControl) || model.Provider.Trim() != model.Provider) is { } odd)
        {
            throw new ToolException($"--provider is \"{MessageText.Clip(odd.Provider)}\": expected a name such as openai.");
        }

        var taken = NewModel.NamesTakenIn(set.Registry);
        var result = RegistryEditor.AddModels(file, [.. models.Select(model => model.Named(taken))]);
        var ids = string.Join(", ", models.Select(model => $"\"{MessageText.Clip(model.Id)}\""));
        return result.Refusal is { } reason ? throw new ToolException($"{file.Content.Path} cannot take {ids}: {reason}.") : result.File;
    }

    /// <summary>The entries alone, to be pasted where no command may write.</summary>
    /// <param name="write">Puts them into a registry that is empty.</param>
    public static string TextOf(Func<RegistryFile, RegistryFile> write)
    {
        var file = write(RegistryReader.Read(RegistryContent.FileName, "{ \"models\": [] }"));
        return string.Join(", ", file.Content.Models
            .Select(entry => Pointer.ToModel(entry.Index).Find(file.Root)!.Span)
            .Select(span => file.Text.Substring(span.Start, span.Length)));
    }

    /// <summary>Whether the registry has the model; another provider's of the same id needs a choice of names that only people can make.</summary>
    public static bool IsThere(RegistrySet set, NewModel model)
    {
        var named = set.Registry.Resolver.Resolve(model.Id);
        if (named.Kind is ResolutionKind.None or ResolutionKind.OtherForm)
        {
            return false;
        }

        return named.Models.Any(known => known.Model.Provider == model.Provider)
            ? true
            : throw new ToolException(
                $"The registry has \"{MessageText.Clip(model.Id)}\" of {named.Models[0].Model.Provider}: "
                + $"enter that of {MessageText.Clip(model.Provider)} by hand, with a \"constant\" of its own.");
    }

    /// <summary>The file that new entries go into.</summary>
    public static TextFile TargetOf(LockedRegistry registry)
    {
        var files = registry.Set.Files;
        var contents = files.Select(file => registry.Set.Registry.Files[file.Path].Content).ToList();
        var target = RegistryMerger.FileForEntries(contents, registry.IsReadOnly);
        return files.First(file => file.Path == target.Path);
    }
}
