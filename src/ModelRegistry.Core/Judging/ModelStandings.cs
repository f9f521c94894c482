using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Says of each model of a registry whether it may be used on a day, and what is to be done where it may not.</summary>
internal sealed class ModelStandings(RegistrySnapshot snapshot, DateTime? asOf, bool enforceDates)
{
    private readonly Successions _successions = new(snapshot, asOf);

    /// <summary>What is to be said of the use of an id that several models may have: nothing while one of them is fit.</summary>
    public Objection? Of(IReadOnlyList<RegisteredModel> models) => models.Count == 0 ? null : Of(models.OrderBy(model => StandingOf(model).Kind).First());

    /// <summary>What is to be said of the use of a model; null for one that is fit.</summary>
    public Objection? Of(RegisteredModel model)
    {
        if (!model.Model.IsWhole)
        {
            return null;
        }

        var standing = StandingOf(model);
        return standing.Kind switch
        {
            StandingKind.Fit => null,
            StandingKind.Retired or StandingKind.Deprecated => new Objection(model, standing, Ending(model.Model, standing), _successions.SuccessorOf(model)),
            _ => new Objection(model, standing, Doubt(model.Model, standing.Kind), _successions.StandInFor(model)),
        };
    }

    private Standing StandingOf(RegisteredModel model) => Standing.Of(model.Model, asOf, enforceDates);

    private static string Ending(Model model, Standing standing)
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
        if (standing.DaysLeft is not { } days || model.Lifecycle == Lifecycle.Retired)
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

    private static string Days(int days) => days == 1 ? "1 day" : FormattableString.Invariant($"{days} days");

    private static string Doubt(Model model, StandingKind kind)
    {
        var isPreview = model.Lifecycle == Lifecycle.Preview;
        if (kind == StandingKind.NotGranted)
        {
            return $"is {(isPreview ? "a preview" : model.Lifecycle.ToString().ToLowerInvariant())}, and access to its API is {model.ApiAccess.ToString().ToLowerInvariant()}";
        }

        return model.Id is null
            ? $"is {(isPreview ? "a preview" : "announced")} without a published id"
            : $"{(isPreview ? "is a preview whose id" : "has an id that")} nobody has seen the API accept";
    }
}
