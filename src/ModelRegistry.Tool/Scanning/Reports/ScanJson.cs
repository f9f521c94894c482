using System.Text.Json;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning.Reports;

/// <summary>A scan for other programs: every id with its place, also those with nothing wrong. Lines and columns are counted from one.</summary>
internal static class ScanJson
{
    public static string Write(ScanResult result, ScanOutputs outputs, DateTime asOf) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(asOf));
        writer.Array("registry", outputs.Registry, writer.WriteStringValue);
        writer.WriteNumber("files", result.FileCount);
        writer.WriteNumber("bytes", result.Bytes);
        writer.WriteNumber("errors", result.Count(Core.Findings.RuleSeverity.Error));
        writer.WriteNumber("warnings", result.Count(Core.Findings.RuleSeverity.Warning));
        writer.WriteNumber("known", result.Known);
        writer.WriteString("sarif", outputs.Sarif);
        writer.WriteString("baseline", outputs.Baseline);
        writer.Array("leftOut", result.LeftOut, file => writer.Item(() =>
        {
            writer.WriteString("file", file.Path);
            writer.WriteString("reason", file.State == FileState.TooLarge ? "tooLarge" : "unreadable");
        }));
        writer.Array("ids", result.Uses, use => writer.Item(() => WriteUse(writer, use)));
    });

    private static void WriteUse(Utf8JsonWriter writer, ModelUse use)
    {
        writer.WriteString("id", use.Id);
        writer.WriteString("file", use.Path);
        writer.WriteNumber("line", use.Start.Line + 1);
        writer.WriteNumber("column", use.Start.Column + 1);
        writer.WriteNumber("endLine", use.End.Line + 1);
        writer.WriteNumber("endColumn", use.End.Column + 1);
        writer.Array("models", use.Use.Named.Models, model => writer.WriteStringValue($"{model.Model.Provider}/{model.Model.Id}"));
        writer.WriteBoolean("isNamedByKey", use.Found.Meaning != KeyMeaning.Other);
        writer.WriteBoolean("isData", use.Found.IsData);
        writer.WriteString("rule", use.Rule?.Id);
        writer.WriteString("severity", use.Rule is null ? null : use.Word);
        writer.WriteString("message", use.Rule is null ? null : use.Message);
        writer.WriteBoolean("isKnown", use.IsKnown);
    }
}

/// <summary>What a scan read beside the files, and wrote.</summary>
/// <param name="Registry">The registry files, as they are shown.</param>
/// <param name="Sarif">The SARIF file; null where none was written.</param>
/// <param name="Baseline">The baseline; null where none was written.</param>
internal sealed record ScanOutputs(IReadOnlyList<string> Registry, string? Sarif, string? Baseline);
