using ModelRegistry.Core.Judging;

namespace ModelRegistry.Core.Governing;

/// <summary>What a project lays down, beside its files, for what they have to say of each model.</summary>
/// <param name="AsOf">The date treated as today; null where dates are not judged.</param>
/// <param name="EnforceDates">Whether a shutdown that has passed counts as the end of a model.</param>
/// <param name="MaxAgeDays">How many days a verification holds, whatever the file says of it; null where the file decides.</param>
internal sealed record GovernancePolicy(DateTime? AsOf, bool EnforceDates, int? MaxAgeDays)
{
    /// <summary>The policy of judgements about models.</summary>
    public JudgingPolicy Judging => new(AsOf, EnforceDates);
}
