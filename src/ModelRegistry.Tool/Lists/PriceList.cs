using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Tool.Lists;

/// <summary>A public list of models and their prices, as it was on some day.</summary>
/// <param name="Name">Whose list it is, as a sentence names it.</param>
/// <param name="Date">The day of the snapshot; null where nobody says.</param>
/// <param name="Models">Its models, in the order of the file.</param>
internal sealed record PriceList(string Name, DateTime? Date, IReadOnlyList<ListedModel> Models)
{
    /// <summary>The lists that can be read, as options and messages name them.</summary>
    public const string Known =
        "LiteLLM's model_prices_and_context_window.json, genai-prices' data.json, models.dev's api.json, OpenRouter's list of models "
        + "or a feed in the format model-eol";

    private const string FeedName = "the model-eol feed";

    private readonly Dictionary<string, IReadOnlyList<ListedModel>> _served = new(StringComparer.Ordinal);

    /// <summary>The list and its day, as a sentence names them.</summary>
    public string Shown => Date is { } date ? $"{Name} of {MessageText.Iso(date)}" : Name;

    /// <param name="list">The text of the list.</param>
    /// <param name="date">The day of the snapshot; null for that of the text.</param>
    /// <param name="asOf">The day whose prices are wanted, where a list has those of several.</param>
    public static PriceList Read(ListText list, DateTime? date, DateTime asOf)
    {
        var document = JsonReader.Parse(list.Text);
        if (document.Errors is [var error, ..])
        {
            throw new ToolException($"{list.Source} is not valid JSON: {error.Message}.");
        }

        var (name, models) = document.Root switch
        {
            JsonObject root when ModelEolList.Models(root) is { Count: > 0 } found => (FeedName, found),
            JsonObject root when LiteLlmList.Models(root) is { Count: > 0 } found => ("LiteLLM's list", found),
            JsonObject root when ModelsDevList.Models(root) is { Count: > 0 } found => ("models.dev's list", found),
            JsonObject root when OpenRouterList.Models(root) is { Count: > 0 } found => ("OpenRouter's list", found),
            JsonArray root when GenaiPricesList.Models(root, asOf) is { Count: > 0 } found => ("genai-prices' list", found),
            _ => throw new ToolException($"{list.Source} is not a known price list: expected {Known}."),
        };
        var generated = document.Root is JsonObject feed && name == FeedName ? ModelEolList.GeneratedOn(feed) : null;
        return new PriceList(name, date ?? generated ?? list.Date, models);
    }

    /// <summary>What the list says of a model: under its exact id, else under one that the list takes for the same, else under an alias.</summary>
    public ListedModel? Find(RegisteredModel registered)
        => registered.Model.Id is { } id
            ? registered.Aliases.Prepend(id).Select(name => Find(registered.Model.Provider, name)).FirstOrDefault(found => found is not null)
            : null;

    /// <summary>What the list says of a provider's id.</summary>
    public ListedModel? Find(string provider, string id)
    {
        var served = ServedBy(provider);
        return served.FirstOrDefault(model => model.Id == id) ?? served.FirstOrDefault(model => model.IsFor(id));
    }

    /// <summary>The models of a provider, those first that the list has under the very name.</summary>
    private IReadOnlyList<ListedModel> ServedBy(string provider)
    {
        if (!_served.TryGetValue(provider, out var served))
        {
            served = [.. Models.Where(model => Providers.AreSame(provider, model.Provider)).OrderBy(model => model.Provider != provider)];
            _served.Add(provider, served);
        }

        return served;
    }
}
