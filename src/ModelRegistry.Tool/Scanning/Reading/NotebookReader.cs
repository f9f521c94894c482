using System.Text;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>Reads the code cells of a notebook. What the cells printed is no use of a model.</summary>
internal static class NotebookReader
{
    /// <summary>The texts at their places in the notebook.</summary>
    public static IEnumerable<FoundText> Read(string text, IdFilter filter, CancellationToken cancellationToken = default)
    {
        if (JsonReader.Parse(text, cancellationToken).Root is not JsonObject root || ValueOf(root, "cells") is not JsonArray cells)
        {
            yield break;
        }

        foreach (var cell in cells.Items.OfType<JsonObject>())
        {
            if (ValueOf(cell, "cell_type") is not JsonString { Value: "code" } || ValueOf(cell, "source") is not { } source)
            {
                continue;
            }

            var (code, places) = Decode(text, source is JsonArray lines ? lines.Items.OfType<JsonString>() : [.. new[] { source }.OfType<JsonString>()]);
            var collector = new TextCollector(code, needsShape: true, filter);
            CodeReader.Read(CodeSyntax.Python, collector, cancellationToken);
            foreach (var found in collector.Found)
            {
                yield return found with { Range = TextRange.FromBounds(places[found.Range.Start], places[found.Range.End - 1] + 1) };
            }
        }
    }

    private static JsonValue? ValueOf(JsonObject value, string name) => value.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    /// <summary>The code of a cell, and of each of its characters the place in the notebook.</summary>
    private static (string Code, List<int> Places) Decode(string text, IEnumerable<JsonString> lines)
    {
        var code = new StringBuilder();
        var places = new List<int>();
        foreach (var line in lines)
        {
            var position = line.Span.Start + 1;
            foreach (var character in line.Value)
            {
                code.Append(character);
                places.Add(position);
                position += text[position] != '\\' ? 1 : position + 1 < text.Length && text[position + 1] == 'u' ? 6 : 2;
                position = Math.Min(position, line.Span.End);
            }
        }

        return (code.ToString(), places);
    }
}
