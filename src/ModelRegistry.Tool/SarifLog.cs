using System.Text.Json;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool;

/// <summary>A finding as SARIF has it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity here.</param>
/// <param name="Text">The message.</param>
/// <param name="Place">The place.</param>
/// <param name="Related">Another place that it speaks of; null where there is none.</param>
/// <param name="IsKnown">Whether a baseline lists it.</param>
internal sealed record SarifResult(RuleInfo Rule, RuleSeverity Severity, string Text, SarifPlace Place, SarifPlace? Related, bool IsKnown);

/// <summary>A place as SARIF has it.</summary>
/// <param name="Path">The file, relative to the folder of the run where it lies within.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
internal sealed record SarifPlace(string Path, TextPosition Start, TextPosition End);

/// <summary>Findings as SARIF 2.1.0, the form in which code hosts take the results of checks.</summary>
internal static class SarifLog
{
    /// <param name="stream">Takes the file.</param>
    /// <param name="rules">The rules that can report.</param>
    /// <param name="results">What they report.</param>
    public static void Write(Stream stream, IReadOnlyList<RuleInfo> rules, IEnumerable<SarifResult> results) => ToolJson.Write(stream, writer =>
    {
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.Array("runs", [rules], run => writer.Item(() =>
        {
            writer.Object("tool", () => writer.Object("driver", () => WriteDriver(writer, run)));
            writer.Array("results", results, result => writer.Item(() => WriteResult(writer, run, result)));
            writer.WriteString("columnKind", "utf16CodeUnits");
        }));
    });

    private static void WriteDriver(Utf8JsonWriter writer, IReadOnlyList<RuleInfo> rules)
    {
        writer.WriteString("name", "model-registry");
        writer.WriteString("informationUri", "https://github.com/model-registry/ModelRegistry.Analyzers");
        writer.Array("rules", rules, rule => writer.Item(() =>
        {
            writer.WriteString("id", rule.Id);
            writer.Object("shortDescription", () => writer.WriteString("text", rule.Title));
            writer.Object("fullDescription", () => writer.WriteString("text", rule.Description));
            writer.Object("defaultConfiguration", () => writer.WriteString("level", LevelOf(rule.Severity)));
            writer.WriteString("helpUri", rule.HelpLink);
        }));
    }

    private static void WriteResult(Utf8JsonWriter writer, IReadOnlyList<RuleInfo> rules, SarifResult result)
    {
        writer.WriteString("ruleId", result.Rule.Id);
        writer.WriteNumber("ruleIndex", rules.TakeWhile(rule => rule != result.Rule).Count());
        writer.WriteString("level", LevelOf(result.Severity));
        writer.Object("message", () => writer.WriteString("text", result.Text));
        writer.Array("locations", [result.Place], place => writer.Item(() => WriteLocation(writer, place)));
        if (result.IsKnown)
        {
            writer.Array("suppressions", ["external"], kind => writer.Item(() =>
            {
                writer.WriteString("kind", kind);
                writer.WriteString("justification", "A known finding, listed in the baseline");
            }));
        }

        if (result.Related is { } related)
        {
            writer.Array("relatedLocations", [related], place => writer.Item(() => WriteLocation(writer, place)));
        }
    }

    private static void WriteLocation(Utf8JsonWriter writer, SarifPlace place)
        => writer.Object("physicalLocation", () =>
        {
            writer.Object("artifactLocation", () => writer.WriteString("uri", UriOf(place.Path)));
            writer.Object("region", () =>
            {
                writer.WriteNumber("startLine", place.Start.Line + 1);
                writer.WriteNumber("startColumn", place.Start.Column + 1);
                writer.WriteNumber("endLine", place.End.Line + 1);
                writer.WriteNumber("endColumn", place.End.Column + 1);
            });
        });

    /// <summary>A code host takes a path for one in the repository only where it is relative.</summary>
    private static string UriOf(string path)
        => Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join("/", path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };
}
