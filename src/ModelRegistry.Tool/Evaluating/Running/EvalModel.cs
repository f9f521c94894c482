using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>A registered model that takes part in an eval.</summary>
/// <param name="Placed">The model and its entry.</param>
/// <param name="Shown">How references name it: by its id, or by <c>provider/id</c> where several providers have the id.</param>
/// <param name="Tier">The tier that named it; null where its id did.</param>
/// <param name="Pricing">The prices of the day; null where none are in force.</param>
internal sealed record EvalModel(PlacedModel Placed, string Shown, string? Tier, Pricing? Pricing)
{
    public Model Model => Placed.Model;

    public string Id => Model.Id!;

    /// <summary>The model with the tier that named it.</summary>
    public string Label => Tier is null ? Shown : $"{Shown} (tier {Tier})";

    /// <summary>Whether the registry says that the model refuses a parameter of a request.</summary>
    public bool Refuses(string parameter) => Model.UnsupportedParameters.Any(name => ParameterNames.KeyOf(name) == parameter);

    /// <param name="set">The registry.</param>
    /// <param name="reference">An id, <c>provider/id</c>, an alias, or a tier for its first model with an id.</param>
    /// <param name="day">The day of the prices.</param>
    public static EvalModel Of(RegistrySet set, string reference, DateTime day)
    {
        var snapshot = set.Registry.Snapshot;
        var tier = snapshot.Tiers.FirstOrDefault(tier => tier.Tier.Name == reference);
        var isTier = tier is not null && !set.Registry.Resolver.Has(reference);
        if (isTier && tier!.FirstWithId(snapshot) is null)
        {
            throw new ToolException($"The tier \"{MessageText.Clip(reference)}\" has no model with an id: name a model.");
        }

        var placed = isTier
            ? set.Models().First(model => ReferenceEquals(model.Registered, tier!.FirstWithId(snapshot)))
            : set.Find(reference);
        var model = placed.Model;
        return model.Id is null ? throw new ToolException($"\"{placed.Shown}\" has no id yet: it cannot be called.")
            : model.Kind is not (null or ModelKind.Chat) ? throw new ToolException(
                $"\"{placed.Shown}\" is of kind {Words.Of(model.Kind.Value)}: eval compares models that answer messages.")
            : new EvalModel(placed, snapshot.ReferenceTo(placed.Registered), isTier ? reference : null, PriceOn(day, model.Pricing));
    }

    /// <summary>Only what holds on the day: a price of other days is another price.</summary>
    public static Pricing? PriceOn(DateTime day, Pricing? pricing)
        => pricing is null ? null : pricing.History.Prepend(pricing).FirstOrDefault(price =>
            (price.From is null || price.From <= day) && (price.Until is null || day < price.Until));
}
