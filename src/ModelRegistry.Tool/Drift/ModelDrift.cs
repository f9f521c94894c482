using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>A model beside what a list says of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Listed">The list's entry; null where it has none.</param>
/// <param name="Differences">What the two contradict each other in.</param>
/// <param name="Unknown">The prices that the list has and the registry does not know, by name, in USD per million tokens.</param>
internal sealed record ModelDrift(Model Model, ListedModel? Listed, IReadOnlyList<Difference> Differences, IReadOnlyList<KeyValuePair<string, decimal>> Unknown)
{
    /// <summary>The limits that the list has and the registry does not know, by name, in tokens.</summary>
    public IReadOnlyList<KeyValuePair<string, decimal>> UnknownLimits { get; init; } = [];

    /// <summary>What the list says and an entry of models.json has no property for, in the words of the list.</summary>
    public IReadOnlyList<string> NotHeld => Listed?.NotHeld ?? [];

    /// <summary>Whether the registry's prices are in the currency of the lists.</summary>
    public bool IsComparable => Model.Pricing is null or { Currency: Pricing.DefaultCurrency };

    /// <summary>The model as a list names it.</summary>
    public string Key => MessageText.Clip(Model.Id is { } id ? $"{Model.Provider}/{id}" : $"{Model.Provider}: {Model.Name}");

    public static ModelDrift Of(RegisteredModel registered, PriceList list, DateTime asOf)
    {
        var model = registered.Model;
        if (list.Find(registered) is not { } listed)
        {
            return new ModelDrift(model, null, [], []);
        }

        var pricing = RegistryPrices.ComparedOn(asOf, model.Pricing);
        var ours = pricing is null ? [] : RegistryPrices.Of(pricing);
        var comparable = pricing is null or { Currency: Pricing.DefaultCurrency };
        var differences = comparable
            ? ours.Where(price => listed.Prices.TryGetValue(PriceName.InList(price.Key), out var theirs) && theirs != price.Value)
                .Select(price => Difference.OfPrice(
                    price.Key, price.Value, pricing?.Verified?.On, listed.Prices[PriceName.InList(price.Key)], listed.Since ?? list.Date))
            : [];
        var known = ours.Keys.Select(PriceName.InList).ToHashSet(StringComparer.Ordinal);
        return new ModelDrift(
            model,
            listed,
            [.. differences, .. Limited.Of(model.Limits, listed.Limits, list), .. Ends.Of(model, listed, list, asOf)],
            comparable ? [.. listed.Prices.Where(price => !known.Contains(price.Key))] : [])
        {
            UnknownLimits = [.. Limited.UnknownTo(model.Limits, listed.Limits)],
        };
    }
}
