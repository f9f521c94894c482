using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Objections in words, as the rest of a sentence that begins with the model.</summary>
internal static class Complaints
{
    /// <summary>Of a model that goes away, or is gone: its state, and the date of its shutdown where it is known.</summary>
    public static string Ending(Model model, Verdict verdict)
    {
        var state = model.Lifecycle switch
        {
            Lifecycle.Retired => "is retired",
            Lifecycle.Deprecated => "is deprecated",
            _ => string.Empty,
        };
        if (model.Shutdown is not { } shutdown)
        {
            return state;
        }

        var joined = state.Length == 0 ? string.Empty : state + " and ";
        if (verdict.DaysLeft is not { } days || model.Lifecycle == Lifecycle.Retired)
        {
            // Nothing depends on the day where the registry itself says that the model is gone.
            return $"{joined}{(model.Lifecycle == Lifecycle.Retired ? "was" : "is")} shut down on {MessageText.Iso(shutdown)}";
        }

        return days switch
        {
            > 0 => $"{joined}is shut down on {MessageText.Iso(shutdown)}, in {Days(days)}",
            0 => $"{joined}is shut down today, {MessageText.Iso(shutdown)}",
            _ => $"{joined}was shut down on {MessageText.Iso(shutdown)}, {Days(-days)} ago",
        };
    }

    /// <summary>Of a model that is not verified, or to which access is not granted.</summary>
    public static string Doubt(Model model, ModelState state)
    {
        var isPreview = model.Lifecycle == Lifecycle.Preview;
        if (state == ModelState.NotGranted)
        {
            var lifecycle = model.Lifecycle is { } known ? $"is {(isPreview ? "a preview" : Words.Of(known))}, and access" : "has an API to which access";
            return model.Lifecycle is null ? $"{lifecycle} is {Words.Of(model.ApiAccess!.Value)}" : $"{lifecycle} to its API is {Words.Of(model.ApiAccess!.Value)}";
        }

        if (model.Id is null)
        {
            return $"is {(isPreview ? "a preview" : "announced")} without a published id";
        }

        return model.IdVerified is not null ? "is verified, but access to its API is not recorded"
            : isPreview ? "is a preview with an unverified id"
            : "has an unverified id";
    }

    private static string Days(int days) => days == 1 ? "1 day" : FormattableString.Invariant($"{days} days");
}
