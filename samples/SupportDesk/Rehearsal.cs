using ModelRegistry;

namespace SupportDesk;

/// <summary>What a run of a tier would do, without calling anyone.</summary>
internal static class Rehearsal
{
    // Every model is made to fail, so that none hides what becomes of the models after it.
    private static readonly ModelTierOptions NoneServes = new()
    {
        IsTransient = _ => false,
        ShouldFallBack = error => error is NotCalledException,
    };

    /// <summary>One attempt for each model of the chain: either it is skipped, with the reason, or it would be called.</summary>
    public static IReadOnlyList<ModelAttempt> Of(ModelTier tier)
    {
        try
        {
            return tier.Run((_, _) => throw new NotCalledException(), NoneServes).Attempts;
        }
        catch (ModelTierException all)
        {
            return all.Attempts;
        }
    }

    private sealed class NotCalledException : Exception;
}
