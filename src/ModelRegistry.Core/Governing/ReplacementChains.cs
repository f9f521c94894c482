using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>Replacements that lead nowhere: to the model itself, in a circle, or to a model that is no longer served.</summary>
internal sealed class ReplacementChains(RegistrySnapshot snapshot, ModelJudge judge)
{
    public IEnumerable<GovernanceFinding> Of(int index) => snapshot.Models[index].Replacement is { } next ? Of(index, next) : [];

    private IEnumerable<GovernanceFinding> Of(int index, int next)
    {
        var registered = snapshot.Models[index];
        var name = MessageText.Clip(registered.Model.Id ?? registered.Model.Name);
        switch (judge.Replacements.Follow(registered, out var end))
        {
            case ReplacementEnd.Circle when next == index:
                yield return Lost($"\"{name}\" is its own replacement: name another model, or null");
                break;
            case ReplacementEnd.Circle:
                yield return Lost($"the replacements of \"{name}\" form a cycle: name a model that is still served");
                break;
            case ReplacementEnd.Retired:
                var last = MessageText.Clip(end!.Model.Id ?? end.Model.Name);
                var message = $"the replacement of \"{name}\" ends at \"{last}\" ({judge.Doubts(end.Model)}): name a model that is still served";
                yield return Lost(message) with { IsOnlyTime = end.Model.Lifecycle != Lifecycle.Retired };
                break;
        }
    }

    private static GovernanceFinding Lost(string message) => new(ProblemKind.LostReplacement, new Pointer("/replacement"), message);
}
