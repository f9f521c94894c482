using System.Globalization;
using ModelRegistry;

namespace SupportDesk;

/// <summary>
/// How numbers and dates are written: in the invariant culture, because the output goes into tickets and pipes and has to be the
/// same on every machine; and exactly, because a rounded price is another price.
/// </summary>
internal static class Shown
{
    public const string Unknown = "unknown";

    public static string Amount(decimal? amount) => amount?.ToString("#,##0.00##########", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Difference(decimal difference) => difference.ToString("+#,##0.00##########;-#,##0.00##########;0.00", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, to one place: a guide to the eye beside the exact amounts.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    public static string Count(decimal count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    public static string Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Unit(ModelPrice price)
        => price.PerTokens % 1_000_000 == 0
            ? $"{price.Currency}/{(price.PerTokens == 1_000_000 ? string.Empty : Count(price.PerTokens / 1_000_000))}M"
            : $"{price.Currency}/{Count(price.PerTokens)}";

    public static string Word(ModelLifecycle lifecycle) => lifecycle.ToString().ToLowerInvariant();

    public static string Word(ModelAttemptOutcome outcome)
        => outcome == ModelAttemptOutcome.TimedOut ? "timed out" : outcome.ToString().ToLowerInvariant();

    public static string Word(ModelAccess access) => access.ToString().ToLowerInvariant();

    public static string List(IReadOnlyList<string> words)
        => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
