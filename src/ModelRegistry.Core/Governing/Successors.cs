using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>Which models can go away without the registry saying what takes their place.</summary>
internal sealed class Successors
{
    private readonly RegistrySnapshot _snapshot;
    private readonly Dictionary<string, RegisteredModel> _dependable = new(StringComparer.Ordinal);

    public Successors(RegistrySnapshot snapshot, GovernancePolicy policy)
    {
        _snapshot = snapshot;
        foreach (var registered in snapshot.Models)
        {
            if (policy.IsDependable(registered.Model) && !_dependable.ContainsKey(registered.Model.Provider))
            {
                _dependable.Add(registered.Model.Provider, registered);
            }
        }
    }

    public IEnumerable<GovernanceFinding> Of(int index)
    {
        var model = _snapshot.Models[index].Model;
        if (model.Lifecycle is not (Lifecycle.Preview or Lifecycle.Deprecated) || model.Fallback.Count > 0 || model.Replacement is not null)
        {
            yield break;
        }

        var reference = _dependable.TryGetValue(model.Provider, out var dependable) ? _snapshot.ReferenceTo(dependable) : null;
        var instead = reference is null ? "<id>" : MessageText.Clip(reference);
        var (property, entry) = model.Lifecycle == Lifecycle.Preview ? ("fallback", $"[\"{instead}\"]") : ("replacement", $"\"{instead}\"");
        yield return new GovernanceFinding(
            ProblemKind.NoSuccessor,
            new Pointer("/lifecycle"),
            $"\"{MessageText.Clip(model.Id ?? model.Name)}\" is {(property == "fallback" ? "a preview" : "deprecated")}, and no model takes its place: add \"{property}\": {entry}")
        {
            Missing = reference is null ? null : MissingProperties.At(new Pointer("/" + property), reference),
        };
    }
}
