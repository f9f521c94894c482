using ModelRegistry.Tool.Scanning.Fixing;

namespace ModelRegistry.Tool.Scanning.Reports;

/// <summary>The edits of <c>scan --fix</c> for other programs.</summary>
internal static class FixJson
{
    public static string Write(IReadOnlyList<FixedFile> files, bool isDry) => ToolJson.Write(writer =>
    {
        writer.WriteBoolean("isWritten", !isDry && files.Count > 0);
        writer.Array("edits", files.SelectMany(file => file.Edits), edit => writer.Item(() =>
        {
            writer.WriteString("file", edit.Use.Path);
            writer.WriteNumber("line", edit.Use.Start.Line + 1);
            writer.WriteNumber("column", edit.Use.Start.Column + 1);
            writer.WriteString("from", edit.Use.Id);
            writer.WriteString("to", edit.Edit.NewText);
        }));
    });
}
