using System.Globalization;

namespace ModelRegistry.Tool.Costing;

/// <summary>The requests whose cost is asked for.</summary>
/// <param name="Lines">The requests.</param>
/// <param name="File">The file that they are from, as messages name it; null where options give them.</param>
/// <param name="Period">How long they take: day, week, month, year; null where they are a log.</param>
internal sealed record Traffic(IReadOnlyList<TrafficLine> Lines, string? File, string? Period)
{
    public static IReadOnlyList<string> Periods { get; } = ["day", "week", "month", "year"];

    /// <summary>How many requests there are.</summary>
    public decimal Requests => Lines.Sum(line => (decimal)line.Requests);

    /// <summary>Whether any line says when it was.</summary>
    public bool HasDays => Lines.Any(line => line.Day is not null);

    /// <summary>Whether any line says what serves it.</summary>
    public bool IsAssigned => Lines.Any(line => line.IsAssigned);

    /// <summary>The period as it follows an amount; empty where there is none.</summary>
    public string PerPeriod => Period is null ? string.Empty : " per " + Period;

    /// <summary>The traffic in a sentence.</summary>
    public string Summary
    {
        get
        {
            var count = Requests.ToString("#,##0", CultureInfo.InvariantCulture);
            var requests = $"{count} {(Requests == 1 ? "request" : "requests")}{PerPeriod}";
            if (Lines is not [{ Usage: { } usage } line])
            {
                return $"{requests} in {Shown.Count(Lines.Count, "line")} of {File}.";
            }

            string[] cached =
            [
                .. usage.CacheRead > 0 ? [$"{Shown.Tokens(usage.CacheRead)} read from the cache"] : Array.Empty<string>(),
                .. usage.CacheWrite > 0 ? [$"{Shown.Tokens(usage.CacheWrite)} written to it"] : Array.Empty<string>(),
            ];
            var within = cached.Length > 0 ? $" ({string.Join(", ", cached)})" : string.Empty;
            var mode = line.Mode is null ? string.Empty : $", {line.Mode} mode";
            return $"{requests}, each {Shown.Tokens(usage.Prompt)} tokens in{within} and {Shown.Tokens(usage.Output)} out{mode}.";
        }
    }
}
