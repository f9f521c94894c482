using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>How a JSON object is written: what stands around its names and values, line breaks and indentation included.</summary>
/// <param name="Open">Between the opening brace and the first name.</param>
/// <param name="Colon">The colon and the white space around it.</param>
/// <param name="Between">The comma between two properties and the white space around it.</param>
/// <param name="Close">Between the last value and the closing brace; with a comma where the file has one there.</param>
internal sealed record ObjectLayout(string Open, string Colon, string Between, string Close)
{
    /// <summary>Whether the object stands on several lines.</summary>
    public bool IsBroken => LineBreaks.IsIn(Open) || LineBreaks.IsIn(Between) || LineBreaks.IsIn(Close);

    /// <summary>Between a property and the comma behind it; a line break where commas begin the lines.</summary>
    public string BeforeComma => Between.Substring(0, Between.IndexOf(','));

    /// <summary>Between a comma and the next property.</summary>
    public string AfterComma => Between.Substring(Between.IndexOf(',') + 1);

    /// <summary>A property on each line, where no object shows how.</summary>
    public static ObjectLayout OnSeveralLines(string lineBreak, string indentation, string unit, string colon)
    {
        var line = lineBreak + indentation + unit;
        return new ObjectLayout(line, colon, "," + line, lineBreak + indentation);
    }

    /// <summary>All properties on one line, as far apart as the colon shows.</summary>
    public static ObjectLayout OnOneLine(string colon)
        => colon.EndsWith(" ", StringComparison.Ordinal) ? new ObjectLayout(" ", colon, ", ", " ") : new ObjectLayout(string.Empty, colon, ",", string.Empty);

    /// <summary>Of an object within this one that stands on one line; no comma ends that.</summary>
    public ObjectLayout Inline() => IsBroken ? OnOneLine(Colon) : this with { Close = Close.Replace(",", string.Empty) };

    /// <summary>The layout of an object that is there; null where it has no property, or is not closed and separated as it should be.</summary>
    public static ObjectLayout? Of(string text, JsonObject node)
    {
        var properties = node.Properties;
        if (properties.IsEmpty
            || text[node.Span.Start] != '{'
            || text[node.Span.End - 1] != '}'
            || JsonGap.Read(text, node.Span.Start + 1, properties[0].NameSpan.Start) is not { HasComma: false } open
            || JsonGap.Read(text, properties[properties.Length - 1].Span.End, node.Span.End - 1) is not { } close)
        {
            return null;
        }

        var colon = MostFrequent(properties.Select(property => ColonOf(text, property))) ?? ": ";
        var between = MostFrequent(properties.Skip(1).Select((property, index) => BetweenOf(text, properties[index], property)));
        return new ObjectLayout(
            open.BeforeComma,
            colon,
            between ?? "," + (LineBreaks.IsIn(open.BeforeComma) ? open.BeforeComma : colon.EndsWith(" ", StringComparison.Ordinal) ? " " : string.Empty),
            close.BeforeComma + (close.HasComma ? "," : string.Empty) + close.AfterComma);
    }

    /// <summary>The colon of a property and the white space around it; null where a comment stands there.</summary>
    public static string? ColonOf(string text, JsonProperty property)
    {
        var between = text.Substring(property.NameSpan.End, Math.Max(0, property.Value.Span.Start - property.NameSpan.End));
        return between.Trim(' ', '\t', '\r', '\n') == ":" ? between : null;
    }

    /// <param name="properties">A colon that is null is that of the layout.</param>
    public string Write(IEnumerable<(string Name, string? Colon, string Value)> properties)
        => Wrap(properties.Select(property => JsonQuote.Quote(property.Name) + (property.Colon ?? Colon) + property.Value));

    /// <summary>An object of properties that are written already.</summary>
    public string Wrap(IEnumerable<string> properties) => "{" + Open + string.Join(Between, properties) + Close + "}";

    private static string? BetweenOf(string text, JsonProperty first, JsonProperty second)
        => JsonGap.Read(text, first.Span.End, second.NameSpan.Start) is { HasComma: true } gap ? gap.BeforeComma + "," + gap.AfterComma : null;

    /// <summary>Of several, the first; null where there is none.</summary>
    private static string? MostFrequent(IEnumerable<string?> texts)
        => texts.OfType<string>().GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
}
