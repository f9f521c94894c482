using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>
/// What all registry files say together: every name taken once, every reference resolved, in ordinal order of the files and in the
/// order of their text. Value-equal and without positions: the generator sees nothing else, so that what does not change here
/// generates nothing again.
/// </summary>
internal sealed record RegistrySnapshot(EquatableArray<RegisteredModel> Models, EquatableArray<RegisteredTier> Tiers)
{
    public static RegistrySnapshot Empty { get; } = new(EquatableArray<RegisteredModel>.Empty, EquatableArray<RegisteredTier>.Empty);

    /// <summary>What an entry writes to name the model, which has an id: that, or <c>provider/id</c> where several have it.</summary>
    public string ReferenceTo(RegisteredModel model)
        => Models.Count(other => other.Model.Id == model.Model.Id) > 1 ? $"{model.Model.Provider}/{model.Model.Id}" : model.Model.Id!;
}

/// <summary>A model whose key and names are its own.</summary>
/// <param name="Model">The model.</param>
/// <param name="Aliases">Its aliases, but for those that are taken.</param>
/// <param name="Fallbacks">The models to fall back to, as places in <see cref="RegistrySnapshot.Models"/>, first choice first.</param>
/// <param name="Replacement">The place of the model that replaces it; null where there is none.</param>
internal sealed record RegisteredModel(Model Model, EquatableArray<string> Aliases, EquatableArray<int> Fallbacks, int? Replacement);

/// <param name="Tier">The tier.</param>
/// <param name="Models">The chain, as places in <see cref="RegistrySnapshot.Models"/>.</param>
internal sealed record RegisteredTier(Tier Tier, EquatableArray<int> Models)
{
    /// <summary>The first model of the chain that has an id; null where none has.</summary>
    public RegisteredModel? FirstWithId(RegistrySnapshot snapshot)
        => Models.Select(index => snapshot.Models[index]).FirstOrDefault(model => model.Model.Id is not null);
}
