using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>What a list says of a model and its entry does not: prices, limits and dates, none of which anybody has verified.</summary>
/// <param name="known">What the entry says already; null for one that has just been added and says nothing.</param>
/// <param name="listed">The list's entry.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="isRegistered">Whether the registry has an id.</param>
internal sealed class ListedEntry(Model? known, ListedModel listed, DateTime asOf, Func<string, bool> isRegistered)
{
    /// <summary>What the entry gets, in the words of people.</summary>
    public IReadOnlyList<string> Entered
        => [.. Properties().SelectMany(property => property.Name == VerifiedFact.Pricing ? Prices() : [property.Name])
            .Concat(LimitsToFill().Select(limit => limit.Name))];

    /// <summary>What the list says and the entry does not get, each with its reason.</summary>
    public IReadOnlyList<(string What, string Reason)> LeftOut
        => [.. from mode in new ListedPricing(listed).LeftOut()
               where Takes(known?.Pricing)
               select ($"{mode} prices", "those for long prompts are not one discount on every price"),
            .. NewReplacement is { } id && !isRegistered(id) ? new[] { ($"replacement {id}", "models.json does not have that model") } : [],
            .. listed.NotHeld.Select(what => (what, "models.json has no property for it")),
            .. Existing()];

    /// <summary>The facts that somebody has to verify.</summary>
    public IReadOnlyList<string> Unverified
        => [.. known is null ? [VerifiedFact.Id] : Array.Empty<string>(),
            .. Properties().Any(property => property.Name == VerifiedFact.Pricing) ? [VerifiedFact.Pricing] : Array.Empty<string>(),
            .. LimitsToFill().Any() ? [VerifiedFact.Limits] : Array.Empty<string>()];

    /// <summary>The file with all of it.</summary>
    /// <param name="file">The file that has the entry.</param>
    /// <param name="entry">The way to the entry.</param>
    public RegistryFile FillIn(RegistryFile file, Pointer entry)
    {
        var filled = Set(file, entry, [.. Properties()]);
        NewProperty[] limits = [.. LimitsToFill()];
        return limits.Length == 0 ? filled
            : known is null || known.Limits == Limits.Unknown ? Set(filled, entry, [AllLimits(limits)])
            : Set(filled, entry.At(VerifiedFact.Limits), limits);
    }

    private static NewProperty AllLimits(NewProperty[] limits)
        => new(VerifiedFact.Limits, NewValue.Of([.. limits, new NewProperty("verified", NewValue.Null)]));

    private RegistryFile Set(RegistryFile file, Pointer target, IReadOnlyList<NewProperty> properties)
    {
        if (properties.Count == 0)
        {
            return file;
        }

        var result = RegistryEditor.SetProperties(file, target, properties);
        return result.Refusal is { } reason
            ? throw new ToolException(
                $"{file.Content.Path} cannot take what the list says of \"{MessageText.Clip(listed.Key)}\": {reason}. "
                + "Enter it with \"model-registry add\", and the rest by hand.")
            : result.File;
    }

    private IEnumerable<NewProperty> Properties()
    {
        if (Lifecycle is { } lifecycle && known?.Lifecycle is null)
        {
            yield return new NewProperty("lifecycle", NewValue.Of(lifecycle));
        }

        if (Takes(known?.Pricing) && new ListedPricing(listed).Value is { } pricing)
        {
            yield return new NewProperty(VerifiedFact.Pricing, pricing);
        }

        if (listed.Shutdown is { } end && known?.Shutdown is null)
        {
            yield return new NewProperty("shutdown", NewValue.Of(MessageText.Iso(end)));
        }

        if (NewReplacement is { } id && isRegistered(id))
        {
            yield return new NewProperty("replacement", NewValue.Of(id));
        }
    }

    private string? NewReplacement => known?.Replacement is null ? listed.Replacement : null;

    /// <summary>Null where the list says nothing that a new entry does not.</summary>
    private string? Lifecycle
        => listed.Shutdown is { } end && end <= asOf ? "retired"
            : listed.Shutdown is not null || listed.IsDeprecated ? "deprecated"
            : null;

    /// <summary>A verification covers all limits of an entry: none is added below one.</summary>
    private IEnumerable<NewProperty> LimitsToFill()
    {
        var limits = known?.Limits ?? Limits.Unknown;
        if (limits.Verified is not null)
        {
            yield break;
        }

        if (listed.Limits.ContextWindow is { } window && limits.ContextWindow is null)
        {
            yield return new NewProperty("contextWindow", NewValue.Of(window));
        }

        if (listed.Limits.LongestAnswer is { } longest && limits.MaxOutputTokens is null)
        {
            yield return new NewProperty("maxOutputTokens", NewValue.Of(longest));
        }
    }

    /// <summary>What stays because the entry says something there.</summary>
    private IEnumerable<(string What, string Reason)> Existing()
    {
        if (!Takes(known?.Pricing) && listed.Prices.Count > 0)
        {
            yield return ("pricing", "the entry has prices (compare them with model-registry diff)");
        }

        if (known?.Limits.Verified is not null
            && ((listed.Limits.ContextWindow is not null && known.Limits.ContextWindow is null)
                || (listed.Limits.LongestAnswer is not null && known.Limits.MaxOutputTokens is null)))
        {
            yield return ("limits", "the entry has verified limits (compare them with model-registry diff)");
        }
    }

    private static bool Takes(Pricing? pricing) => pricing is null;

    /// <summary>The prices that are entered, by their names, and the life of a cache entry as people say it.</summary>
    private IEnumerable<string> Prices()
    {
        var hour = PriceName.CacheWriteFor(PriceName.Hour);
        var modes = new ListedPricing(listed).LeftOut().ToList();
        return from price in listed.Prices.Keys
               where !modes.Exists(mode => price.StartsWith(mode + " ", StringComparison.Ordinal))
               select price.Replace(hour, PriceName.CacheWrite + " for 1 hour", StringComparison.Ordinal);
    }
}
