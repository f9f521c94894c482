using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Adding;

/// <summary>How models get into a registry that does not have them.</summary>
internal static class NewEntry
{
    /// <summary>The text of the file with the models, each under a name of its own in code.</summary>
    public static string Add(RegistrySet set, TextFile file, IEnumerable<NewModel> models)
    {
        var taken = NewModel.NamesTakenIn(set.Registry);
        models = models.ToList();
        if (models.FirstOrDefault(model => model.Provider.Any(char.IsControl) || model.Provider.Trim() != model.Provider) is { } odd)
        {
            throw new ToolException($"--provider is \"{MessageText.Clip(odd.Provider)}\": expected a name such as openai.");
        }

        var named = models.Select(model => model.Named(taken)).ToList();
        if (RegistryInsertion.Add(file.Text, named, CancellationToken.None)?.Text is not { } changed)
        {
            var ids = string.Join(", ", named.Select(model => $"\"{MessageText.Clip(model.Id)}\""));
            throw new ToolException($"{file.Path} cannot take {ids}: the id or provider is empty, too long or no plain text, or the file has errors that \"model-registry check\" tells.");
        }

        return changed;
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

    /// <summary>Of several files that are in use, models.json, and else the first in the order of their paths.</summary>
    public static TextFile TargetOf(RegistrySet set)
    {
        var contents = set.Files.Select(file => set.Registry.Files[file.Path].Content).ToList();
        var path = RegistryMerger.Used(contents).OrderByDescending(content => content.IsTheOne).First().Path;
        return set.Files.First(file => file.Path == path);
    }
}
