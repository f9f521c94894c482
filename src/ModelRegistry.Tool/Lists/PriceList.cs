using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Lists;

/// <summary>A public list of models and their prices, as it was on some day.</summary>
/// <param name="Name">Whose list it is, as a sentence names it.</param>
/// <param name="Date">The day of the snapshot; null where nobody says.</param>
/// <param name="Models">Its models, in the order of the file.</param>
internal sealed record PriceList(string Name, DateTime? Date, IReadOnlyList<ListedModel> Models)
{
    private const string Iso = "yyyy-MM-dd";

    private readonly Dictionary<string, IReadOnlyList<ListedModel>> _served = new(StringComparer.Ordinal);

    /// <summary>The list and its day, as a sentence names them.</summary>
    public string Shown => Date is { } date ? $"{Name} of {MessageText.Iso(date)}" : Name;

    /// <param name="path">Where the snapshot is.</param>
    /// <param name="date">Its day; null for that in the file's name.</param>
    /// <param name="asOf">The day whose prices are wanted, where a list has those of several.</param>
    public static PriceList Read(string path, DateTime? date, DateTime asOf)
    {
        var document = JsonReader.Parse(TextFile.Read(path).Text);
        if (document.Errors is [var error, ..])
        {
            throw new ToolException($"{path} is not valid JSON: {error.Message}.");
        }

        date ??= DateIn(Path.GetFileName(path));
        return document.Root switch
        {
            JsonObject root when LiteLlmList.Models(root) is { Count: > 0 } models => new PriceList("LiteLLM's list", date, models),
            JsonArray root when GenaiPricesList.Models(root, asOf) is { Count: > 0 } models => new PriceList("genai-prices' list", date, models),
            _ => throw new ToolException($"{path} is no price list that is known here: expected LiteLLM's model_prices_and_context_window.json or genai-prices' data.json."),
        };
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

    private static DateTime? DateIn(string name)
    {
        for (var start = 0; start + Iso.Length <= name.Length; start++)
        {
            if (DateTime.TryParseExact(name.AsSpan(start, Iso.Length), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return null;
    }
}
