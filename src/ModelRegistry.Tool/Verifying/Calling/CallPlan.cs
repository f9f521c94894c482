using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>The models that test calls are made of, and those that are left out.</summary>
/// <param name="Targets">The models to call.</param>
/// <param name="Others">The results of models that a call would say nothing about.</param>
internal sealed record CallPlan(IReadOnlyList<CallTarget> Targets, IReadOnlyList<TestCall> Others)
{
    /// <param name="verification">What the lists say.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="named">The models that an option names; empty for all models.</param>
    /// <param name="today">The day.</param>
    public static CallPlan Of(
        RegistryVerification verification, IReadOnlyList<AccountModels> accounts, IReadOnlyList<PlacedModel> named, DateTime today)
    {
        var endpoints = accounts.ToDictionary(
            account => account.Account.Provider,
            account => new ChatEndpoint(account.Account, account.Account.Address.At(account.Account.Api.ChatPath)),
            StringComparer.Ordinal);
        RequireAsked(verification, named);
        var verdicts = verification.Verdicts
            .Where(verdict => verdict.Standing is Standing.Listed or Standing.NoList)
            .Where(verdict => named.Count == 0 || named.Any(model => AreSame(model, verdict)))
            .ToList();
        var others = verdicts.Select(verdict => CallScreening.Of(verdict.Model.Model, today)).OfType<TestCall>().ToList();
        return new CallPlan(
            [.. from verdict in verdicts
                let model = verdict.Model.Model
                where !others.Exists(other => other.IsOf(model))
                select new CallTarget(model, endpoints[verdict.Provider], verdict.Standing == Standing.Listed)],
            others);
    }

    /// <summary>The entries that take what a call verifies.</summary>
    public IEnumerable<PlacedModel> PlacesIn(RegistrySet set)
        => set.Models().Where(model => Targets.Any(target => ReferenceEquals(target.Model, model.Model)))
            .Select(model => set.OverlayOf(model)?.Place ?? model);

    private static void RequireAsked(RegistryVerification verification, IReadOnlyList<PlacedModel> named)
    {
        if (named.FirstOrDefault(model => !verification.Verdicts.Any(verdict => AreSame(model, verdict))) is { } other)
        {
            throw new ToolException(other.Model.Id is null
                ? $"\"{other.Shown}\" has no id yet: it cannot be called."
                : $"\"{other.Shown}\" is served by {other.Model.Provider}, which is not asked or gave no list.");
        }
    }

    private static bool AreSame(PlacedModel model, ModelVerdict verdict) => ReferenceEquals(model.Registered, verdict.Model.Registered);
}
