using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Costing;

/// <summary>A line of a traffic file as text: its values by column, each with its place.</summary>
/// <param name="file">The file as messages name it.</param>
/// <param name="line">The number of the line.</param>
/// <param name="values">The values; what is empty is not there.</param>
internal sealed class TrafficRow(string file, int line, IReadOnlyDictionary<string, (string Text, int Column)> values)
{
    private const string Iso = "yyyy-MM-dd";
    private const string Skipped = "skipped";
    private const string Standard = "standard";
    private const long MostRequests = 1_000_000_000_000;

    private static readonly string[] Modes = [Standard, .. ModePricing.Names];

    /// <summary>The traffic; null for a model that a run has skipped: nobody has called it.</summary>
    public TrafficLine? Read()
    {
        if (string.Equals(Text(TrafficColumn.Outcome), Skipped, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new TrafficLine(Text(TrafficColumn.Name), Count(TrafficColumn.Requests, MostRequests) ?? 1, Usage())
        {
            Mode = ReadMode(),
            Tier = Text(TrafficColumn.Tier),
            Models = [.. new[] { Text(TrafficColumn.ResponseModel), Text(TrafficColumn.Model) }.OfType<string>().Distinct()],
            Provider = Text(TrafficColumn.Provider),
            Day = Day(),
            LacksTokens = string.Equals(Text(TrafficColumn.IsLowerBound), "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>An error at a place of the file.</summary>
    public static ToolException Error(string file, int line, int column, string message)
        => new(FormattableString.Invariant($"{file}({line},{column}): {message}"));

    private TokenUsage? Usage()
    {
        var prompt = Count(TrafficColumn.Input, int.MaxValue);
        var output = Count(TrafficColumn.Output, int.MaxValue);
        if (prompt is null && output is null)
        {
            return null;
        }

        var cached = Count(TrafficColumn.Cached, int.MaxValue) ?? 0;
        var written = Count(TrafficColumn.CacheWrite, int.MaxValue) ?? 0;
        if (prompt is null || output is null)
        {
            var missing = prompt is null ? TrafficColumn.Input : TrafficColumn.Output;
            throw Error(file, line, 1, $"\"{missing}\" is empty: give {TrafficColumn.Input} and {TrafficColumn.Output}, or neither.");
        }

        return cached + written <= prompt
            ? new TokenUsage(prompt.Value - cached - written, output.Value, cached, written, Count(TrafficColumn.CacheLife, int.MaxValue))
            : throw Error(
                file,
                line,
                values[TrafficColumn.Input].Column,
                FormattableString.Invariant($"the prompt has {prompt} tokens, and {cached + written} of it are cached: ")
                    + $"\"{TrafficColumn.Input}\" is the whole prompt, its cached part included.");
    }

    private string? ReadMode()
    {
        var mode = Text(TrafficColumn.Mode);
        return mode is null or Standard ? null
            : Modes.Contains(mode) ? mode
            : throw Wrong(TrafficColumn.Mode, $"expected one of {string.Join(", ", Modes)}{Hint(mode)}");
    }

    private static string Hint(string mode) => NearestName.Find(mode, Modes) is { } nearest ? $"; did you mean \"{nearest}\"?" : ".";

    /// <summary>The day of a point in time, in UTC where that says how far it is from it.</summary>
    private DateTime? Day()
    {
        if (Text(TrafficColumn.Date) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        var beginning = text[..Math.Min(Iso.Length, text.Length)];
        var isDay = DateTime.TryParseExact(beginning, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && text.Length == Iso.Length ? day
            : isDay && DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) ? time.Date
            : throw Wrong(TrafficColumn.Date, "expected a day or a time such as 2026-07-02T09:30:00Z.");
    }

    private string? Text(string column) => values.TryGetValue(column, out var value) ? value.Text : null;

    private long? Count(string column, long most)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most
            ? count
            : throw Wrong(column, FormattableString.Invariant($"expected a whole number from 0 to {most}."));
    }

    private ToolException Wrong(string column, string expected)
        => Error(file, line, values[column].Column, $"\"{column}\" is '{MessageText.Clip(values[column].Text)}': {expected}");
}
