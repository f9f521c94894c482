using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>From a model that is not to be used to the one that takes its place.</summary>
internal sealed class Successions(RegistrySnapshot snapshot, DateTime? asOf)
{
    /// <summary>The end of the chain of replacements: the first that is not itself going away. Null where there is none, or the chain is a circle.</summary>
    public Successor? SuccessorOf(RegisteredModel model)
    {
        var seen = new HashSet<int>();
        for (var next = model.Replacement; next is { } place && seen.Add(place); next = snapshot.Models[place].Replacement)
        {
            var candidate = snapshot.Models[place];
            if (candidate != model && candidate.Model.Id is not null && IsLive(candidate.Model))
            {
                return new Successor(candidate, Reservation(model.Model, candidate.Model));
            }
        }

        return null;
    }

    /// <summary>What to use while a model cannot be: of its fallbacks the first that can be counted on, else its successor.</summary>
    public Successor? StandInFor(RegisteredModel model)
        => model.Fallbacks.Select(place => snapshot.Models[place]).FirstOrDefault(fallback => fallback.Model.Id is not null && StandingOf(fallback.Model).Kind == StandingKind.Fit) is { } safe
            ? new Successor(safe, null)
            : SuccessorOf(model) is { Reservation: null } successor ? successor : null;

    private bool IsLive(Model model) => model.Lifecycle is Lifecycle.Preview or Lifecycle.Available && !(StandingOf(model).DaysLeft <= 0);

    private Standing StandingOf(Model model) => Standing.Of(model, asOf, enforceDates: true);

    private string? Reservation(Model old, Model replacement)
    {
        if (StandingOf(replacement).Kind != StandingKind.Fit)
        {
            return $"is not fit for use itself ({Standing.Doubts(replacement)})";
        }

        var (from, to) = (Modalities.Of(old), Modalities.Of(replacement));
        if (from != to)
        {
            return $"is for {to} and not for {from}";
        }

        var missing = replacement.Capabilities.Count == 0 ? null : old.Capabilities.FirstOrDefault(capability => !replacement.Capabilities.Contains(capability));
        return missing is not null
            ? $"lacks \"{MessageText.Clip(missing)}\""
            : Smaller("takes only {0} tokens of context instead of {1}", old.Limits.ContextWindow, replacement.Limits.ContextWindow)
                ?? Smaller("answers with at most {0} tokens instead of {1}", old.Limits.MaxOutputTokens, replacement.Limits.MaxOutputTokens);
    }

    private static string? Smaller(string sentence, long? old, long? replacement)
        => replacement < old ? string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, replacement, old) : null;
}
