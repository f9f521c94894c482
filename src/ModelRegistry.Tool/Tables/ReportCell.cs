namespace ModelRegistry.Tool.Tables;

/// <summary>How a cell is to be taken, where a page can show that. The text says it, too: a colour alone says nothing to many.</summary>
internal enum CellMark
{
    None,
    Good,
    Caution,
    Bad,

    /// <summary>The registry does not say.</summary>
    Unknown,
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says, as text and never as markup; empty where the column does not apply to the row.</param>
/// <param name="Mark">How that is to be taken.</param>
internal readonly record struct ReportCell(string Text, CellMark Mark = CellMark.None)
{
    /// <summary>What the registry could say, and does not.</summary>
    public static ReportCell Unknown { get; } = new("unknown", CellMark.Unknown);

    public static implicit operator ReportCell(string text) => new(text);
}
