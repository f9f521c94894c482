namespace ModelRegistry.Tool.Tables;

/// <summary>A table of a report, whatever it is written as.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows; what is not known is an empty text.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);
