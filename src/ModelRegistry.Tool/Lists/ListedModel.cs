using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Lists;

/// <summary>A model as a public list has it.</summary>
/// <param name="Key">How the list names it, its provider included.</param>
/// <param name="Provider">Who serves it, in the words of the list.</param>
/// <param name="Id">Its id without the provider.</param>
/// <param name="IsFor">Whether the list takes another id for the same model.</param>
/// <param name="Prices">What it costs, by <see cref="PriceName"/>, in USD per million tokens; what the list does not say is not there.</param>
internal sealed record ListedModel(string Key, string Provider, string Id, Func<string, bool> IsFor, IReadOnlyDictionary<string, decimal> Prices)
{
    /// <summary>The prompt lengths, in tokens, above which some of its prices are others, the shortest first.</summary>
    public IReadOnlyList<long> LongPrompts { get; init; } = [];

    /// <summary>How many tokens it takes and gives.</summary>
    public ListedLimits Limits { get; init; } = ListedLimits.Unknown;

    /// <summary>The first day of the prices; null where the list does not say.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The day on which it is shut down; null where the list names none.</summary>
    public DateTime? Shutdown { get; init; }

    /// <summary>Whether the list calls it deprecated without naming a day.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where the model stands in the provider's own words; null where the list does not say.</summary>
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The id that the provider names in its place; null where it names none.</summary>
    public string? Replacement { get; init; }

    /// <summary>What the list says and an entry of models.json has no property for, in the words of the list.</summary>
    public IReadOnlyList<string> NotHeld { get; init; } = [];
}
