using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Comparing;

/// <summary>One difference between two versions of a registry.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Model">The model, as the newer version that has it describes it; null where it is a change of a tier.</param>
/// <param name="Tier">The tier; null where it is a change of a model.</param>
/// <param name="What">What has changed, such as <c>input price</c>.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
internal sealed record RegistryChange(ChangeKind Kind, Model? Model, string? Tier, string What, ChangedValue? Before, ChangedValue? After)
{
    /// <summary>Who has to know: the owners of the model, or of the models of the tier.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The tiers that the model is in.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>The change in percent; null where it is not one of numbers in one unit.</summary>
    public decimal? Percent
        => Before is { Number: { } old and not 0 } && After is { Number: { } now } && Before.Unit == After.Unit
            ? 100 * (now - old) / old / 1.0000000000000000000000000000m
            : null;

    /// <summary>The model or tier as a page names it.</summary>
    public string Where => Model is { } model ? $"{model.Provider}/{model.Id ?? model.Name}" : $"tier {Tier}";
}

/// <summary>A value before or after a change.</summary>
/// <param name="Text">The value as a page shows it.</param>
/// <param name="Number">The value as a number; null where it is none.</param>
/// <param name="Unit">The unit of the number; null where it has none.</param>
internal sealed record ChangedValue(string Text, decimal? Number = null, string? Unit = null)
{
    public static ChangedValue? Of(string? text) => text is null ? null : new ChangedValue(text);

    public static ChangedValue? Of(long? tokens) => tokens is { } known ? new ChangedValue(Shown.Tokens(known), known) : null;
}
