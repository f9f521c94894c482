using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Scanning;

namespace ModelRegistry.Tool.Uses;

/// <summary>A model that repositories name, with the places. Ids that the registry does not have are models of their own.</summary>
/// <param name="Name"><c>provider/id</c> of a registered model, else the id as it is written.</param>
/// <param name="Model">The entry; null where the registry has none.</param>
/// <param name="Tiers">The tiers whose chain has the model.</param>
/// <param name="Verdict">What is known against calling it; null where the registry does not have it.</param>
/// <param name="Places">Where it is named, in the order of the repositories and paths.</param>
internal sealed record UsedModel(string Name, Model? Model, IReadOnlyList<string> Tiers, Verdict? Verdict, IReadOnlyList<ModelUse> Places)
{
    /// <summary>The places that call the model, or choose it: what only names it is none.</summary>
    public int Calls => Places.Count(use => !use.Found.IsData);

    /// <summary>What kind of work the model does: chat, embedding, image.</summary>
    public string? Purpose => (Model is null ? ModelKinds.OfId(Places[0].Id) : ModelKinds.Of(Model)) is { } kind ? Words.Of(kind) : null;

    /// <summary>The state as people and other programs read it.</summary>
    public string State => Verdict is null ? "unregistered" : Verdict.State switch
    {
        ModelState.Retired => "retired",
        ModelState.Deprecated => "deprecated",
        ModelState.NotGranted => "not granted",
        ModelState.Unverified => "unverified",
        _ => "available",
    };

    /// <summary>The models of several scans, by name.</summary>
    public static IReadOnlyList<UsedModel> Of(IEnumerable<ModelUse> uses, RegistrySnapshot registry, ModelJudge judge)
        => [.. uses.GroupBy(NameOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var model = group.First().Use.Named.Models is [var first, ..] ? first : null;
            return new UsedModel(
                group.Key,
                model?.Model,
                model is null ? [] : [.. registry.Tiers.Where(tier => tier.Models.Any(place => registry.Models[place] == model)).Select(tier => tier.Tier.Name)],
                model is null ? null : judge.VerdictOf(model.Model),
                [.. group]);
        })];

    private static string NameOf(ModelUse use)
        => use.Use.Named.Models is [var model, ..] ? $"{model.Model.Provider}/{model.Model.Id}" : use.Id;
}
