namespace ModelRegistry.Tool.Tables;

/// <summary>A table of a report, whatever it is written as.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; what is not known is a word, and what does not apply is an empty text.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>What the table cannot show, in sentences; empty where there is nothing to add.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Whether a console shows a paragraph for each row, however wide it is: a table would break what is to be copied.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether there is anything to show.</summary>
    public bool IsEmpty => Rows.Count == 0 && Note.Length == 0;

    /// <summary>The table without a column.</summary>
    public ReportTable Without(string column) => With(index => Columns[index].Name != column);

    /// <summary>The table without the columns that apply to none of its rows.</summary>
    public ReportTable WithoutBlankColumns() => With(index => Rows.Any(row => row[index].Text.Length > 0));

    private ReportTable With(Func<int, bool> isKept)
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(isKept).ToList();
        return this with { Columns = [.. kept.Select(index => Columns[index])], Rows = [.. Rows.Select(Kept)] };

        IReadOnlyList<ReportCell> Kept(IReadOnlyList<ReportCell> row) => [.. kept.Select(index => row[index])];
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether its texts are numbers, which stand below one another.</param>
internal readonly record struct ReportColumn(string Name, bool IsNumber = false)
{
    public static implicit operator ReportColumn(string name) => new(name);

    public static ReportColumn Number(string name) => new(name, IsNumber: true);
}
