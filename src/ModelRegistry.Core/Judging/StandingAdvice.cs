using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Judging;

/// <summary>What to do about a model that cannot be relied on, as messages say it.</summary>
internal static class StandingAdvice
{
    /// <summary>What is said against the model, and for whom it is registered where the text names another provider.</summary>
    /// <param name="objection">What is said against the model.</param>
    /// <param name="text">What the text names; null where no text names it.</param>
    public static string ComplaintOf(Objection objection, Resolution? text)
        => text?.RegisteredFor(objection.Model) is { } provider
            ? $"{objection.Complaint} (as registered for {MessageText.Clip(provider)})"
            : objection.Complaint;

    /// <param name="objection">What is said against the model.</param>
    /// <param name="tier">The tier that stands for the model in the code; null where it is named itself.</param>
    /// <param name="member">The member of the generated code to use instead; null where there is none.</param>
    public static string InCode(Objection objection, string? tier, string? member)
    {
        if (tier is null)
        {
            return Of(objection, member is null ? string.Empty : $" ({member})");
        }

        var other = objection.StandIn is { Reservation: null, Model.Model.Id: { } id } ? $", such as \"{MessageText.Clip(id)}\"" : string.Empty;
        return $"put another model first in the tier \"{MessageText.Clip(tier)}\" in models.json{other}";
    }

    /// <summary>The same where no member of the generated code can stand.</summary>
    public static string InConfiguration(Objection objection) => Of(objection, string.Empty);

    private static string Of(Objection objection, string member)
    {
        var model = objection.Model.Model;
        var use = objection.StandIn is { Reservation: null } standIn ? $"use \"{MessageText.Clip(standIn.Model.Model.Id!)}\"{member}" : null;
        switch (objection.Verdict.State)
        {
            case ModelState.NotGranted:
                return use is null
                    ? "set access.api to \"granted\" in models.json once it is, and name a fallback there that is available, verified and granted"
                    : $"{use} until access.api is \"granted\" in models.json";
            case ModelState.Unverified when model.Id is null:
                return use is null ? "set its id in models.json once it is published" : $"{use} until models.json has its id";
            case ModelState.Unverified:
                var record = model.IdVerified is not null
                    ? "set access.api in models.json once you know whether you may call it"
                    : "call the API once, then record the date and the source as idVerified in models.json";
                return record + (use is null ? string.Empty : $", or {use}");
            default:
                return use ?? (objection.StandIn is { } doubtful
                    ? $"its replacement \"{MessageText.Clip(doubtful.Model.Model.Id!)}\"{member} {doubtful.Reservation}, so check it first"
                    : "name its replacement in models.json, and use that");
        }
    }
}
