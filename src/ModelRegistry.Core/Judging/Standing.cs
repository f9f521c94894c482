using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>What can be said against a use of a model, the gravest last.</summary>
internal enum StandingKind
{
    /// <summary>Nothing.</summary>
    Fit,

    /// <summary>It is still served, with an end in sight; or the day of its end has passed, and nobody has said that it is retired.</summary>
    Deprecated,

    /// <summary>Nobody has seen the API accept its id, or it has none.</summary>
    Unverified,

    /// <summary>The team has no access to its API.</summary>
    NotGranted,

    /// <summary>It is no longer served.</summary>
    Retired,
}

/// <summary>How a model stands on a day. Of several objections the gravest counts.</summary>
/// <param name="Kind">The gravest objection.</param>
/// <param name="DaysLeft">The days until the model is shut down, negative where that has passed; null where no day is known.</param>
internal sealed record Standing(StandingKind Kind, int? DaysLeft)
{
    /// <param name="model">The model.</param>
    /// <param name="asOf">The day; null where nothing is to be said of dates.</param>
    /// <param name="enforceDates">Whether a shutdown that has passed counts as the end, whatever the entry's lifecycle says.</param>
    public static Standing Of(Model model, DateTime? asOf, bool enforceDates)
    {
        int? daysLeft = model.Shutdown is { } shutdown && asOf is { } day ? (shutdown - day).Days : null;
        return new Standing(KindOf(model, isOver: daysLeft <= 0, enforceDates), daysLeft);
    }

    /// <summary>What the registry says against a model, for people: <c>preview, API access waiting, id not verified</c>.</summary>
    public static string Doubts(Model model)
    {
        var doubts = new List<string>();
        if (model.Lifecycle != Lifecycle.Available)
        {
            doubts.Add(model.Lifecycle.ToString().ToLowerInvariant());
        }

        if (model.ApiAccess != AccessState.Granted)
        {
            doubts.Add("API access " + model.ApiAccess.ToString().ToLowerInvariant());
        }

        if (model.Id is null)
        {
            doubts.Add("no published id");
        }
        else if (model.IdVerified is null)
        {
            doubts.Add("id not verified");
        }

        return string.Join(", ", doubts);
    }

    private static StandingKind KindOf(Model model, bool isOver, bool enforceDates)
    {
        if (model.Lifecycle == Lifecycle.Retired || (isOver && enforceDates))
        {
            return StandingKind.Retired;
        }

        if (model.ApiAccess != AccessState.Granted)
        {
            return StandingKind.NotGranted;
        }

        if (model.Id is null || model.IdVerified is null)
        {
            return StandingKind.Unverified;
        }

        return model.Lifecycle == Lifecycle.Deprecated || isOver ? StandingKind.Deprecated : StandingKind.Fit;
    }
}
