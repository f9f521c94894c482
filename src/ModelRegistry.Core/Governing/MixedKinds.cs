using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Governing;

/// <summary>Chains in which a model cannot take over the work of another: embeddings and chat, or vectors of two lengths.</summary>
internal sealed class MixedKinds(RegistrySnapshot snapshot)
{
    /// <summary>Each fallback of a model that does another kind of work.</summary>
    public IEnumerable<GovernanceFinding> OfModel(int index) => snapshot.Models[index].Fallbacks.Count == 0 ? [] : OfModel(snapshot.Models[index]);

    private IEnumerable<GovernanceFinding> OfModel(RegisteredModel registered)
    {
        for (var item = 0; item < registered.Fallbacks.Count; item++)
        {
            var fallback = snapshot.Models[registered.Fallbacks[item]].Model;
            if (Difference(fallback, registered.Model) is { } difference)
            {
                var advice = ModelKinds.Differ(fallback, registered.Model) ? "name a fallback that does the same work" : "name a fallback with the same dimensions, or none";
                yield return Mixed(new Pointer("/fallback").At(item), $"{difference}: {advice}");
            }
        }
    }

    /// <summary>The first model of a chain that does another kind of work than one before it.</summary>
    public IEnumerable<GovernanceFinding> OfTier(int index)
    {
        var tier = snapshot.Tiers[index];
        Model? kind = null;
        Model? vectors = null;
        for (var item = 0; item < tier.Models.Count; item++)
        {
            // The first model whose kind is known, and the first embedding whose vectors are, stand for all before this one.
            var model = snapshot.Models[tier.Models[item]].Model;
            var difference = (kind is null ? null : Difference(model, kind)) ?? (vectors is null ? null : Difference(model, vectors));
            kind ??= ModelKinds.Of(model) is null ? null : model;
            vectors ??= model.Limits.Dimensions is null ? null : model;
            if (difference is not null)
            {
                yield return Mixed(
                    new Pointer("/models").At(item),
                    $"the tier \"{MessageText.Clip(tier.Tier.Name)}\" mixes kinds of model: {difference}. Give each kind a tier of its own");
                yield break;
            }
        }
    }

    private static string? Difference(Model one, Model other)
    {
        if (ModelKinds.Differ(one, other))
        {
            return $"\"{NameOf(one)}\" is {ModelKinds.Noun(ModelKinds.Of(one)!.Value)} and \"{NameOf(other)}\" is {ModelKinds.Noun(ModelKinds.Of(other)!.Value)}";
        }

        return ModelKinds.Of(one) == ModelKind.Embedding && one.Limits.Dimensions is { } first && other.Limits.Dimensions is { } second && first != second
            ? FormattableString.Invariant($"the vectors of \"{NameOf(one)}\" have {first} dimensions and those of \"{NameOf(other)}\" {second}")
            : null;
    }

    private static string NameOf(Model model) => MessageText.Clip(model.Id ?? model.Name);

    private static GovernanceFinding Mixed(Pointer property, string message) => new(ProblemKind.MixedKinds, property, message);
}
