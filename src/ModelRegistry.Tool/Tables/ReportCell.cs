namespace ModelRegistry.Tool.Tables;

/// <summary>How a cell is to be taken, where a page can show that. The text says it, too: a colour alone says nothing to many.</summary>
internal enum CellMark
{
    None,
    Good,
    Caution,
    Bad,
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says, as text and never as markup; empty where nothing is known.</param>
/// <param name="Mark">How that is to be taken.</param>
internal readonly record struct ReportCell(string Text, CellMark Mark = CellMark.None)
{
    public static implicit operator ReportCell(string text) => new(text);
}
