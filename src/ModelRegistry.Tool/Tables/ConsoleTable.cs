using Spectre.Console;

namespace ModelRegistry.Tool.Tables;

/// <summary>A table of a report on a console.</summary>
internal static class ConsoleTable
{
    /// <param name="console">Where it is shown.</param>
    /// <param name="table">The table.</param>
    /// <param name="whole">The column whose texts stay on one line; null where none does.</param>
    public static void Write(IAnsiConsole console, ReportTable table, string? whole = null)
    {
        var shown = table.WithoutBlankColumns();
        console.WriteLine(shown.Title);
        if (shown.Rows.Count > 0)
        {
            var sheet = new Sheet([.. shown.Columns.Select(column => new SheetColumn(column.Name, column.Name == whole, column.IsNumber))])
            {
                Narrowest = shown.IsList ? int.MaxValue : Sheet.NarrowestText,
            };
            foreach (var row in shown.Rows)
            {
                sheet.Add([.. row.Select(cell => new SheetCell(cell.Text, StyleOf(cell.Mark)))]);
            }

            sheet.Write(console);
        }

        if (shown.Note.Length > 0)
        {
            console.WriteLine(Shown.Plain(shown.Note));
            console.WriteLine();
        }
    }

    private static Style StyleOf(CellMark mark) => new(mark switch
    {
        CellMark.Good => Color.Green,
        CellMark.Caution => Color.Yellow,
        CellMark.Bad => Color.Red,
        CellMark.Unknown => Color.Grey,
        _ => Color.Default,
    });
}
