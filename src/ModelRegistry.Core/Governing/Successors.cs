using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Governing;

/// <summary>Which models can go away without the registry saying what takes their place.</summary>
internal sealed class Successors(RegistrySnapshot snapshot, ModelJudge judge)
{
    public IEnumerable<GovernanceFinding> Of(int index)
    {
        var registered = snapshot.Models[index];
        var model = registered.Model;
        if (model.Lifecycle is not (Lifecycle.Preview or Lifecycle.Deprecated) || model.Fallback.Count > 0 || model.Replacement is not null)
        {
            yield break;
        }

        // Vectors of two models do not mix: from an embedding model nothing can fall back, and what replaces it is a migration.
        var isEmbedding = ModelKinds.Of(model) == ModelKind.Embedding;
        if (isEmbedding && model.Lifecycle == Lifecycle.Preview)
        {
            yield break;
        }

        var reference = judge.NetFor(registered) is { } net ? snapshot.ReferenceTo(net) : null;
        var instead = reference is null ? "<id>" : MessageText.Clip(reference);
        var (property, entry) = model.Lifecycle == Lifecycle.Preview ? ("fallback", $"[\"{instead}\"]") : ("replacement", $"\"{instead}\"");
        yield return new GovernanceFinding(
            ProblemKind.NoSuccessor,
            new Pointer("/lifecycle"),
            $"\"{MessageText.Clip(model.Id ?? model.Name)}\" is {(property == "fallback" ? "a preview" : "deprecated")} and has no {property}: add \"{property}\": {entry}")
        {
            Missing = reference is null ? null : MissingProperties.At(new Pointer("/" + property), reference),
        };
    }
}
