using System.Text.Json;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Tool.Checking;

/// <summary>The findings as SARIF 2.1.0, the form in which code hosts take the results of checks.</summary>
internal static class SarifLog
{
    public static void Write(Stream stream, CheckReport report) => ToolJson.Write(stream, writer =>
    {
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.Array("runs", [report], run => writer.Item(() =>
        {
            writer.Object("tool", () => writer.Object("driver", () => WriteDriver(writer)));
            writer.Array("results", run.All, finding => writer.Item(() => WriteResult(writer, finding)));
            writer.WriteString("columnKind", "utf16CodeUnits");
        }));
    });

    private static void WriteDriver(Utf8JsonWriter writer)
    {
        writer.WriteString("name", "model-registry");
        writer.WriteString("informationUri", "https://github.com/model-registry/ModelRegistry.Analyzers");
        writer.Array("rules", RegistryFindings.AllRules, rule => writer.Item(() =>
        {
            writer.WriteString("id", rule.Id);
            writer.Object("shortDescription", () => writer.WriteString("text", rule.Title));
            writer.Object("fullDescription", () => writer.WriteString("text", rule.Description));
            writer.Object("defaultConfiguration", () => writer.WriteString("level", LevelOf(rule.Severity)));
            writer.WriteString("helpUri", rule.HelpLink);
        }));
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportedFinding finding)
    {
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", RegistryFindings.AllRules.IndexOf(finding.Rule));
        writer.WriteString("level", LevelOf(finding.Severity));
        writer.Object("message", () => writer.WriteString("text", finding.Finding.Text));
        writer.Array("locations", [(finding.Path, finding.Finding.Place)], place => writer.Item(() => WriteLocation(writer, place)));
        if (finding.IsKnown)
        {
            writer.Array("suppressions", ["external"], kind => writer.Item(() =>
            {
                writer.WriteString("kind", kind);
                writer.WriteString("justification", "A known finding: it stands in the baseline");
            }));
        }

        if (finding is { FirstPath: { } firstPath, Finding.First: { } first })
        {
            writer.Array("relatedLocations", [(firstPath, first)], place => writer.Item(() => WriteLocation(writer, place)));
        }
    }

    private static void WriteLocation(Utf8JsonWriter writer, (string Path, FindingPlace Place) place)
        => writer.Object("physicalLocation", () =>
        {
            writer.Object("artifactLocation", () => writer.WriteString("uri", UriOf(place.Path)));
            writer.Object("region", () =>
            {
                writer.WriteNumber("startLine", place.Place.Start.Line + 1);
                writer.WriteNumber("startColumn", place.Place.Start.Column + 1);
                writer.WriteNumber("endLine", place.Place.End.Line + 1);
                writer.WriteNumber("endColumn", place.Place.End.Column + 1);
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
