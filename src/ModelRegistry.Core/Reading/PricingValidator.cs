using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Reading;

/// <summary>A part of a price object and the text that it was read from.</summary>
internal readonly record struct Located<T>(T Value, JsonObject Node);

/// <summary>What prices say that cannot be true. Pure functions: each returns what it finds.</summary>
internal static class PricingValidator
{
    /// <summary>Reading a token from the cache never costs more than sending it again.</summary>
    public static RegistryProblem? CheckRates(Rates rates, JsonObject node)
        => rates.CacheRead?.Beside(rates.Input) is { } cacheRead && cacheRead > rates.Input
            ? Inconsistent(
                node,
                "cacheRead",
                FormattableString.Invariant($"\"cacheRead\" is {cacheRead}, higher than the input price {rates.Input}: check both against the source"))
            : null;

    /// <summary>Cliffs stand in ascending order, each prompt length once.</summary>
    public static IEnumerable<RegistryProblem> CheckCliffs(IReadOnlyList<Located<Cliff>> cliffs)
    {
        for (var index = 1; index < cliffs.Count; index++)
        {
            var previous = cliffs[index - 1].Value.InputTokens;
            var current = cliffs[index].Value.InputTokens;
            if (current <= previous)
            {
                yield return Inconsistent(
                    cliffs[index].Node,
                    "inputTokens",
                    FormattableString.Invariant($"\"inputTokens\" is {current}, after {previous}: list the cliffs in ascending order, each length once"));
            }
        }
    }

    /// <summary>Every period ends after it begins, history is in order, and no two periods overlap.</summary>
    public static IEnumerable<RegistryProblem> CheckPeriods(Located<Pricing> current, IReadOnlyList<Located<Pricing>> history)
    {
        var all = history.Concat([current]);
        foreach (var period in all)
        {
            if (period.Value is { From: { } from, Until: { } until } && until <= from)
            {
                yield return Inconsistent(
                    period.Node, "until", $"\"until\" is {MessageText.Iso(until)}, which is not after \"from\" {MessageText.Iso(from)}: \"until\" is the first day after these prices");
            }
        }

        var descending = history.Count > 1 && history[0].Value.From > history[1].Value.From;
        var oldestFirst = descending ? history.Reverse().ToList() : history;
        for (var index = 0; index < oldestFirst.Count; index++)
        {
            var period = oldestFirst[index];
            var next = index + 1 < oldestFirst.Count ? oldestFirst[index + 1] : current;
            if (period.Value.From is { } from && next.Value.From is { } nextFrom && next.Node != current.Node && nextFrom < from)
            {
                var late = descending ? period : next;
                yield return Inconsistent(late.Node, "from", "this period is out of order: sort the history by date, ascending or descending");
            }
            else if (period.Value.Until is { } until && next.Value.From is { } following && following < until)
            {
                yield return Inconsistent(
                    period.Node, "until", $"\"until\" is {MessageText.Iso(until)}, but other prices hold from {MessageText.Iso(following)} on: the two periods overlap");
            }
        }
    }

    private static RegistryProblem Inconsistent(JsonObject node, string property, string message)
        => new(ProblemKind.InconsistentPrice, new Pointer(string.Empty).At(property).Locate(node), message);
}
