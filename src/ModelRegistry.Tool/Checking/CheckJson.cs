using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Retiring;

namespace ModelRegistry.Tool.Checking;

/// <summary>The findings for other programs; lines and columns are counted from one.</summary>
internal static class CheckJson
{
    /// <param name="report">The findings.</param>
    /// <param name="sarif">The SARIF file that was written; null where none was.</param>
    public static string Write(CheckReport report, string? sarif) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(report.AsOf));
        writer.Array("files", report.Files, writer.WriteStringValue);
        writer.WriteNumber("errors", report.Count(RuleSeverity.Error));
        writer.WriteNumber("warnings", report.Count(RuleSeverity.Warning));
        writer.WriteNumber("suggestions", report.Count(RuleSeverity.Info));
        writer.WriteNumber("known", report.Known);
        writer.WriteString("sarif", sarif);
        writer.Array("findings", report.Findings, finding => writer.Item(() =>
        {
            writer.WriteString("rule", finding.Rule.Id);
            writer.WriteString("severity", finding.Word);
            writer.WriteString("message", finding.Finding.Text);
            writer.WriteString("file", finding.Path);
            writer.WriteNumber("line", finding.Finding.Place.Start.Line + 1);
            writer.WriteNumber("column", finding.Finding.Place.Start.Column + 1);
            writer.WriteNumber("endLine", finding.Finding.Place.End.Line + 1);
            writer.WriteNumber("endColumn", finding.Finding.Place.End.Column + 1);
            writer.WriteString("help", finding.Rule.HelpLink);
        }));
        writer.WriteRetirements(report.Retirements);
    });
}
