using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>A new entry and what a list says of it: prices, limits and the end of the model, none of which anybody has verified.</summary>
/// <param name="Model">The model, which has been entered already.</param>
/// <param name="Listed">The list's entry.</param>
/// <param name="AsOf">The day that counts as today.</param>
internal sealed record ListedEntry(NewModel Model, ListedModel Listed, DateTime AsOf)
{
    /// <summary>The file with all of it.</summary>
    public RegistryFile FillIn(RegistryFile file)
    {
        var index = file.Content.Models.First(known => known.Model.Id == Model.Id && known.Model.Provider == Model.Provider).Index;
        var result = RegistryEditor.SetProperties(file, Pointer.ToModel(index), [.. Properties()]);
        return result.Refusal is { } reason
            ? throw new ToolException(
                $"{file.Content.Path} cannot take what the list says of \"{MessageText.Clip(Model.Id)}\": {reason}. "
                + "Enter it with \"model-registry add\", and the rest by hand.")
            : result.File;
    }

    private IEnumerable<NewProperty> Properties()
    {
        if (Lifecycle is { } lifecycle)
        {
            yield return new NewProperty("lifecycle", NewValue.Of(lifecycle));
        }

        if (new ListedPricing(Listed).Value is { } pricing)
        {
            yield return new NewProperty("pricing", pricing);
        }

        if (Listed.Shutdown is { } end)
        {
            yield return new NewProperty("shutdown", NewValue.Of(MessageText.Iso(end)));
        }

        var limits = Limits().ToList();
        if (limits.Count > 0)
        {
            yield return new NewProperty("limits", NewValue.Of(limits.Append(new NewProperty("verified", NewValue.Null))));
        }
    }

    /// <summary>Null where the list says nothing that a new entry does not.</summary>
    private string? Lifecycle
        => Listed.Shutdown is { } end && end <= AsOf ? "retired"
            : Listed.Shutdown is not null || Listed.IsDeprecated ? "deprecated"
            : null;

    private IEnumerable<NewProperty> Limits()
    {
        if (Listed.Limits.ContextWindow is { } window)
        {
            yield return new NewProperty("contextWindow", NewValue.Of(window));
        }

        if (Listed.Limits.LongestAnswer is { } longest)
        {
            yield return new NewProperty("maxOutputTokens", NewValue.Of(longest));
        }
    }
}
