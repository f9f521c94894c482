using System.Globalization;
using ModelRegistry.Tool.Evaluating.Clients;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>The limits per minute of an account and a model, from the headers of a response.</summary>
/// <param name="RequestsPerMinute">Null where the headers do not have it.</param>
/// <param name="TokensPerMinute">Null where the headers do not have it.</param>
internal sealed record RateLimits(long? RequestsPerMinute, long? TokensPerMinute)
{
    private const double Minute = 60;
    private const double Tolerance = 2;

    /// <summary>In this order: milliseconds begin like minutes.</summary>
    private static readonly (string Name, double Seconds)[] Units = [("ms", 0.001), ("d", 86_400), ("h", 3_600), ("m", Minute), ("s", 1)];

    public static RateLimits Unknown { get; } = new(null, null);

    public bool IsKnown => RequestsPerMinute is not null || TokensPerMinute is not null;

    /// <param name="response">The response.</param>
    /// <param name="countsByMinute">Whether the provider documents that <c>x-ratelimit-limit-*</c> is per minute.</param>
    public static RateLimits Of(RecordedResponse response, bool countsByMinute)
        => new(
            Limit(response.Header("anthropic-ratelimit-requests-limit", "x-ratelimit-limit-req-minute"))
                ?? WithoutPeriod(response, "requests", countsByMinute),
            Limit(response.Header("anthropic-ratelimit-tokens-limit", "x-ratelimit-limit-tokens-minute"))
                ?? WithoutPeriod(response, "tokens", countsByMinute));

    /// <summary>A limit whose header does not name its period. Groq counts requests by the day under the same name.</summary>
    private static long? WithoutPeriod(RecordedResponse response, string what, bool countsByMinute)
    {
        if (Limit(response.Header("x-ratelimit-limit-" + what)) is not { } limit)
        {
            return null;
        }

        var used = Whole(response.Header("x-ratelimit-remaining-" + what)) is { } remaining ? limit - remaining : 0;
        var reset = Seconds(response.Header("x-ratelimit-reset-" + what));
        var isMinute = used <= 0 || reset is not > 0 ? (bool?)null : IsMinute(limit * reset.Value / used, reset.Value);
        return isMinute ?? countsByMinute ? limit : null;
    }

    /// <summary>Null where the reset is so short that its rounding decides.</summary>
    private static bool? IsMinute(double period, double reset)
        => period is >= Minute / Tolerance and <= Minute * Tolerance ? true : reset < 1 ? null : false;

    private static long? Limit(string? text) => Whole(text) is > 0 and var limit ? limit : null;

    private static long? Whole(string? text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A duration such as <c>6m30s</c>, <c>12ms</c> or a number of seconds; null for other texts.</summary>
    private static double? Seconds(string? text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds;
        }

        double sum = 0;
        for (var rest = text ?? string.Empty; rest.Length > 0;)
        {
            var digits = rest.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
            var unit = Array.Find(Units, unit => rest.AsSpan(digits).StartsWith(unit.Name, StringComparison.Ordinal));
            if (unit.Name is null
                || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            sum += number * unit.Seconds;
            rest = rest[(digits + unit.Name.Length)..];
        }

        return text is null ? null : sum;
    }
}
