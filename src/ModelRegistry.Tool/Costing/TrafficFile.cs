using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Costing;

/// <summary>Reads a traffic file: a table with commas, or JSON with one object on each line. An error names its line and column.</summary>
internal static class TrafficFile
{
    private static readonly string[] Required = [TrafficColumn.Input, TrafficColumn.Output];

    /// <summary>Where exporters of telemetry keep the tags of a span.</summary>
    private static readonly string[] Nested = ["attributes", "tags"];

    public static IReadOnlyList<TrafficLine> Read(string name, ToolHost host)
    {
        var path = host.FullPath(name);
        var text = TextFile.Read(path).Text;
        var shown = host.Shown(path);
        var rows = text.TrimStart().StartsWith('{') ? JsonRows(shown, text) : TableRows(shown, text);
        IReadOnlyList<TrafficLine> lines = [.. rows.Select(row => row.Read()).OfType<TrafficLine>()];
        return lines.Count > 0 ? lines : throw new ToolException($"{shown} has no traffic: write one line for each class of requests.");
    }

    private static IEnumerable<TrafficRow> TableRows(string file, string text)
    {
        var records = DelimitedText.Read(file, text).ToList();
        if (records.Count == 0)
        {
            throw TrafficRow.Error(file, 1, 1, $"the header is missing: {Expected}");
        }

        var header = records[0];
        var columns = Columns(file, header.Line, header.Fields);
        if (Array.Find(Required, column => !columns.Contains(column)) is { } missing)
        {
            throw TrafficRow.Error(file, header.Line, 1, $"the header has no column \"{missing}\": {Expected}");
        }

        foreach (var record in records.Skip(1))
        {
            if (record.Fields.Count > columns.Count)
            {
                throw TrafficRow.Error(
                    file,
                    record.Line,
                    record.Fields[columns.Count].Column,
                    FormattableString.Invariant($"the line has {record.Fields.Count} fields, and the header {columns.Count}."));
            }

            var values = columns.Zip(record.Fields).Where(pair => pair.First is not null && pair.Second.Text.Length > 0);
            yield return new TrafficRow(
                file, record.Line, values.ToDictionary(pair => pair.First!, pair => pair.Second, StringComparer.Ordinal));
        }
    }

    private const string Expected = $"name the columns in the first line, such as {TrafficColumn.Name},{TrafficColumn.Requests},"
        + $"{TrafficColumn.Input},{TrafficColumn.Cached},{TrafficColumn.Output}.";

    private static List<string?> Columns(string file, int line, IReadOnlyList<(string Text, int Column)> header)
    {
        var columns = new List<string?>();
        foreach (var (name, place) in header)
        {
            var column = TrafficColumn.Of(name);
            columns.Add(column is null || !columns.Contains(column)
                ? column
                : throw TrafficRow.Error(file, line, place, $"the header has \"{column}\" twice."));
            if (TrafficColumn.Misspelled(name) is { } meant)
            {
                throw TrafficRow.Error(file, line, place, $"unknown column \"{name.Trim()}\"; did you mean \"{meant}\"?");
            }
        }

        return columns;
    }

    private static IEnumerable<TrafficRow> JsonRows(string file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0)
            {
                continue;
            }

            var document = JsonReader.Parse(line);
            if (document.Errors is [var error, ..])
            {
                throw TrafficRow.Error(file, number, ColumnOf(error.Span), $"{error.Message}.");
            }

            if (document.Root is not JsonObject node)
            {
                throw TrafficRow.Error(
                    file, number, ColumnOf(document.Root.Span), $"the line is {document.Root.Kind}: expected an object.");
            }

            var values = new Dictionary<string, (string Text, int Column)>(StringComparer.Ordinal);
            Add(file, number, node, values);
            yield return new TrafficRow(file, number, values);
        }
    }

    private static void Add(string file, int line, JsonObject node, Dictionary<string, (string Text, int Column)> values)
    {
        foreach (var property in node.Properties)
        {
            if (property.Value is JsonObject tags && Nested.Contains(property.Name))
            {
                Add(file, line, tags, values);
            }
            else if (TrafficColumn.Of(property.Name) is { } column && Text(property.Value) is { Length: > 0 } text)
            {
                // A span can have a name for people beside a tag of its own; the first one counts.
                values.TryAdd(column, (text, ColumnOf(property.Value.Span)));
            }
            else if (TrafficColumn.Misspelled(property.Name) is { } meant)
            {
                throw TrafficRow.Error(
                    file, line, ColumnOf(property.NameSpan), $"unknown property \"{property.Name}\"; did you mean \"{meant}\"?");
            }
        }
    }

    private static string? Text(JsonValue value) => value switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Text,
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        JsonNull => null,
        _ => value.Kind,
    };

    private static int ColumnOf(TextRange span) => span.Start + 1;
}
