using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The facts of an entry that somebody has to verify.</summary>
internal static class VerifiedFacts
{
    /// <summary>Those that the entry states, with their verification, or null where they have none; a check that is not done is no fact.</summary>
    public static IEnumerable<(string What, Verification? Verification)> Of(Model model)
    {
        if (model.Id is not null)
        {
            yield return ("id", model.IdVerified);
        }

        if (model.Pricing is { } pricing)
        {
            yield return ("price", pricing.Verified);
        }

        if (model.Limits != Limits.Unknown)
        {
            yield return ("limits", model.Limits.Verified);
        }

        foreach (var check in model.Checks)
        {
            yield return (check.Name, check.Verified);
        }
    }
}
