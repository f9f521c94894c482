using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.Tool.Checking;

/// <summary>The findings for other programs; lines and columns are counted from one.</summary>
internal static class CheckJson
{
    public static string Write(CheckReport report) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(report.AsOf));
        writer.Array("files", report.Files, writer.WriteStringValue);
        writer.WriteNumber("errors", report.Count(DiagnosticSeverity.Error));
        writer.WriteNumber("warnings", report.Count(DiagnosticSeverity.Warning));
        writer.WriteNumber("suggestions", report.Count(DiagnosticSeverity.Info));
        writer.WriteNumber("known", report.Known);
        writer.Array("findings", report.Findings, finding => writer.Item(() =>
        {
            writer.WriteString("rule", finding.Rule.Id);
            writer.WriteString("severity", finding.Word);
            writer.WriteString("message", finding.Message);
            writer.WriteString("file", finding.Path);
            writer.WriteNumber("line", finding.Place.Start.Line + 1);
            writer.WriteNumber("column", finding.Place.Start.Character + 1);
            writer.WriteNumber("endLine", finding.Place.End.Line + 1);
            writer.WriteNumber("endColumn", finding.Place.End.Character + 1);
            writer.WriteString("help", finding.Rule.HelpLinkUri);
        }));
    });
}
