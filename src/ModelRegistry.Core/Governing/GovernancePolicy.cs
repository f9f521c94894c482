using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>What a project lays down, beside its files, for what they have to say of each model.</summary>
/// <param name="AsOf">The day that counts as today; null where nothing is to be said of dates.</param>
/// <param name="EnforceDates">Whether a shutdown that has passed counts as the end of a model.</param>
/// <param name="MaxAgeDays">How many days a verification holds, whatever the file says of it; null where the file decides.</param>
internal sealed record GovernancePolicy(DateTime? AsOf, bool EnforceDates, int? MaxAgeDays)
{
    /// <summary>
    /// Whether a call of the model can be counted on. A shutdown that has passed speaks against it only where the project
    /// enforces dates, so that a commit that nobody changed is judged alike on every day.
    /// </summary>
    public bool IsDependable(Model model)
        => model.Lifecycle == Lifecycle.Available && Standing.Of(model, EnforceDates ? AsOf : null, EnforceDates).Kind == StandingKind.Fit;

    /// <summary>What speaks against a model that cannot be counted on.</summary>
    public string Doubts(Model model)
    {
        var doubts = Standing.Doubts(model);
        return doubts.Length == 0 && model.Shutdown is { } shutdown ? $"shut down {MessageText.Iso(shutdown)}" : doubts;
    }
}
