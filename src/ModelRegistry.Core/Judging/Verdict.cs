using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>What is known against calling a model, the most serious last.</summary>
internal enum ModelState
{
    /// <summary>Nothing.</summary>
    Callable,

    /// <summary>It is still served and will be shut down; or its shutdown date has passed, and the entry does not call it retired.</summary>
    Deprecated,

    /// <summary>Nobody has recorded that the API accepts its id, or that the team has access; or it has no id.</summary>
    Unverified,

    /// <summary>Access to its API is waiting, paused or denied.</summary>
    NotGranted,

    /// <summary>It is no longer served.</summary>
    Retired,
}

/// <summary>Whether a model may be called on a day. Of several objections the most serious counts.</summary>
/// <param name="State">The most serious objection.</param>
/// <param name="DaysLeft">The days until the shutdown, zero or negative once it has passed; null where no date is known or judged.</param>
internal sealed record Verdict(ModelState State, int? DaysLeft)
{
    /// <summary>Whether the shutdown date has passed.</summary>
    public bool IsShutDown => DaysLeft <= 0;

    /// <summary>Judges a model.</summary>
    public static Verdict Of(Model model, JudgingPolicy policy)
    {
        int? daysLeft = model.Shutdown is { } shutdown && policy.AsOf is { } day ? (shutdown - day).Days : null;
        return new Verdict(StateOf(model, isShutDown: daysLeft <= 0, policy.EnforceDates), daysLeft);
    }

    private static ModelState StateOf(Model model, bool isShutDown, bool enforceDates)
    {
        if (model.Lifecycle == Lifecycle.Retired || (isShutDown && enforceDates))
        {
            return ModelState.Retired;
        }

        if (model.ApiAccess is { } access && access != AccessState.Granted)
        {
            return ModelState.NotGranted;
        }

        if (model.Id is null || model.IdVerified is null || model.ApiAccess is null)
        {
            return ModelState.Unverified;
        }

        return model.Lifecycle == Lifecycle.Deprecated || isShutDown ? ModelState.Deprecated : ModelState.Callable;
    }
}
