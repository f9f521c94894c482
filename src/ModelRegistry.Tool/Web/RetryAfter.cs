using System.Globalization;

namespace ModelRegistry.Tool.Web;

/// <summary>How long an answer asks to wait before the next request.</summary>
internal static class RetryAfter
{
    /// <summary>Milliseconds where the answer has them, else seconds, else a time by the server's own clock.</summary>
    public static TimeSpan? In(HttpResponseMessage response)
        => NumberIn(response, "retry-after-ms") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds)
            : NumberIn(response, "Retry-After") is { } seconds ? TimeSpan.FromSeconds(seconds)
            : TimeIn(response, "Retry-After") - TimeIn(response, "Date") is { } until && until > TimeSpan.Zero ? until
            : null;

    private static int? NumberIn(HttpResponseMessage response, string header)
        => int.TryParse(TextIn(response, header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime? TimeIn(HttpResponseMessage response, string header)
        => DateTime.TryParseExact(TextIn(response, header), "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static string? TextIn(HttpResponseMessage response, string header)
        => response.Headers.TryGetValues(header, out var values) ? values.First() : null;
}
