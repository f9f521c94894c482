using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>The differences of a model in words that can be passed on as they are.</summary>
internal static class DriftWords
{
    /// <summary>All that is said of one model, in whole sentences.</summary>
    public static string Of(ModelDrift model, PriceList list)
    {
        var name = model.Model.Name == model.Model.Id ? model.Key : $"{MessageText.Clip(model.Model.Name)} ({model.Key})";
        var prices = model.Differences.Where(difference => difference.IsPrice).ToList();
        var sentences = model.Differences.Where(difference => !difference.IsPrice).Select(difference => difference.Sentence!).ToList();
        if (prices.Count == 0)
        {
            return $"{name}: {string.Join(" ", sentences)}";
        }

        var how = prices.All(price => price.Percent < 0) ? "is cheaper than"
            : prices.All(price => price.Percent > 0) ? "is more expensive than"
            : "is not priced as";
        var values = prices.Select((price, index) => $"{price.What} {price.Theirs} instead of {price.Ours}{(index == 0 ? " USD per million tokens" : string.Empty)}{Percent(price)}");
        var verified = prices[0].OursOn is { } day ? $"models.json was last verified {Difference.Day(day)}" : "nobody has verified the price in models.json";
        var since = model.Listed!.Since is { } start ? $", since {Difference.Day(start)}" : string.Empty;
        return string.Join(" ", sentences.Prepend($"{name} {how} models.json says: {string.Join(", ", values)}. So says {list.Shown}{since}; {verified}."));
    }

    private static string Percent(Difference price) => price.Percent is { } percent ? $" ({Shown.Percent(percent)})" : string.Empty;
}
