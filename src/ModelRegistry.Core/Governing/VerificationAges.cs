using System.Globalization;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>Which verifications of an entry are older than a team allows.</summary>
/// <param name="asOf">Today; null where nothing is to be said of dates.</param>
/// <param name="maxAgeDays">After how many days a verification is out of date; null for no limit.</param>
internal sealed class VerificationAges(DateTime? asOf, int? maxAgeDays)
{
    /// <summary>Where it is tomorrow already, a check can be dated a day after the UTC day of the build.</summary>
    private const int DaysAhead = 1;

    public IEnumerable<GovernanceFinding> Of(Model model)
        => asOf is { } today && maxAgeDays is { } allowed && model.Lifecycle != Lifecycle.Retired ? Of(model, today, allowed) : [];

    private static IEnumerable<GovernanceFinding> Of(Model model, DateTime today, int allowed)
    {
        foreach (var (what, place, verification) in VerificationsOf(model))
        {
            var property = string.Join(".", place);
            if (Complaint(what, property, verification, today, allowed) is { } complaint)
            {
                var at = place.Aggregate(new Pointer(string.Empty), (pointer, step) => pointer.At(step)).At("on");
                yield return new GovernanceFinding(ProblemKind.OldVerification, at, complaint);
            }
        }
    }

    private static string? Complaint(string what, string property, Verification verification, DateTime today, int allowed)
    {
        var age = (today - verification.On).Days;
        if (age < -DaysAhead)
        {
            return $"{what} verified {MessageText.Iso(verification.On)}, after today, {MessageText.Iso(today)}: set {property}.on to the day of the check";
        }

        return age <= allowed
            ? null
            : FormattableString.Invariant(
                $"{what} last verified {MessageText.Iso(verification.On)}, {age} days ago; allowed {allowed}: check {MessageText.Clip(verification.Source)} and set {property}.on");
    }

    /// <param name="model">The model.</param>
    /// <returns>What is verified, the steps to the verification in the entry, and the verification.</returns>
    private static IEnumerable<(string What, string[] Place, Verification Verification)> VerificationsOf(Model model)
    {
        if (model.IdVerified is { } id)
        {
            yield return ("id", ["idVerified"], id);
        }

        if (model.Pricing?.Verified is { } price)
        {
            yield return ("price", ["pricing", "verified"], price);
        }

        if (model.Limits.Verified is { } limits)
        {
            yield return ("limits", ["limits", "verified"], limits);
        }

        foreach (var access in model.Access)
        {
            if (access.Verified is { } verified)
            {
                string[] place = access.Item is { } item
                    ? ["access", access.Surface, item.ToString(CultureInfo.InvariantCulture), "verified"]
                    : ["access", access.Surface, "verified"];
                yield return ($"access to \"{MessageText.Clip(access.Surface)}\"", place, verified);
            }
        }

        foreach (var check in model.Checks)
        {
            yield return ("check " + check.Name, ["checks", check.Name], check.Verified);
        }
    }
}
