using System.Collections.Immutable;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// Tiers whose first model is gone, or goes within a month: no id in code shows it, because the code names the tier. A preview that
/// waits for access is how a team prepares a new model, and is not reported.
/// </summary>
internal sealed class TierFirsts(RegistrySnapshot snapshot, ModelJudge judge)
{
    private const int DaysAhead = 30;

    public IEnumerable<GovernanceFinding> Of(int index)
    {
        var tier = snapshot.Tiers[index];
        if (tier.Models.Count == 0)
        {
            yield break;
        }

        var first = snapshot.Models[tier.Models[0]];
        var verdict = judge.VerdictOf(first.Model);
        var isSaid = first.Model.Lifecycle is Lifecycle.Retired or Lifecycle.Deprecated;
        if (!isSaid && !(verdict.DaysLeft <= DaysAhead))
        {
            yield break;
        }

        var instead = judge.InsteadOf(first) is { Reservation: null } standIn ? standIn.Model : NextOf(tier, first.Model);
        var name = MessageText.Clip(first.Model.Id ?? first.Model.Name);
        var reference = instead is null ? null : ReferenceIn(tier, instead);
        var advice = reference is null ? "put a model first that is available" : $"put \"{MessageText.Clip(reference)}\" first";
        yield return new GovernanceFinding(
            ProblemKind.EndingTier,
            new Pointer("/models/0"),
            $"the tier \"{MessageText.Clip(tier.Tier.Name)}\" begins with \"{name}\", which {Complaints.Ending(first.Model, verdict)}: {advice}")
        {
            IsOnlyTime = !isSaid,
            Missing = reference is null ? null : new MissingProperties(ImmutableArray.Create(new Pointer("/models/0")), reference),
        };
    }

    /// <summary>How the chain itself names the model, where it is in it: else it would stand there twice, by two names.</summary>
    private string ReferenceIn(RegisteredTier tier, RegisteredModel model)
    {
        for (var item = 1; item < tier.Models.Count; item++)
        {
            if (ReferenceEquals(snapshot.Models[tier.Models[item]], model))
            {
                return tier.Tier.Models[item];
            }
        }

        return snapshot.ReferenceTo(model);
    }

    /// <summary>The tier's own next model that can be counted on and does the same work.</summary>
    private RegisteredModel? NextOf(RegisteredTier tier, Model first)
        => tier.Models.Skip(1).Select(place => snapshot.Models[place]).FirstOrDefault(next => judge.IsDependable(next.Model) && ModelJudge.CanTakeOver(next.Model, first));
}
