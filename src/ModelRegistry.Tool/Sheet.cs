using Spectre.Console;

namespace ModelRegistry.Tool;

/// <summary>A table on a console; where the console is too narrow for one, a paragraph for each row.</summary>
/// <param name="columns">Its columns.</param>
internal sealed class Sheet(params SheetColumn[] columns)
{
    /// <summary>On less, a table of sentences is a column of single words.</summary>
    public const int NarrowestText = 100;

    private const int Indentation = 2;

    private readonly List<SheetCell[]> _rows = [];

    public static bool HasRoom(IAnsiConsole console) => console.Profile.Width >= NarrowestText;

    /// <summary>The width below which rows are paragraphs.</summary>
    public int Narrowest { get; init; } = NarrowestText;

    public void Add(params SheetCell[] cells) => _rows.Add([.. cells.Select(cell => cell with { Text = Shown.Plain(cell.Text) })]);

    public void Write(IAnsiConsole console)
    {
        if (console.Profile.Width < Narrowest)
        {
            WriteParagraphs(console);
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Name)) { NoWrap = column.IsWhole, Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell.Text, cell.Style)));
        }

        console.Write(table);
    }

    private void WriteParagraphs(IAnsiConsole console)
    {
        foreach (var row in _rows)
        {
            console.WriteLine(row[0].Text);
            foreach (var (column, cell) in columns.Zip(row).Skip(1).Where(pair => pair.Second.Text.Length > 0))
            {
                var text = new Paragraph(column.IsPlain ? string.Empty : column.Name + ": ");
                console.Write(new Padder(text.Append(cell.Text, cell.Style), new Padding(Indentation, 0, 0, 0)));
            }
        }

        console.WriteLine();
    }
}

/// <summary>A column of a <see cref="Sheet"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsWhole">Whether its texts stay on one line.</param>
/// <param name="IsNumber">Whether its texts are numbers, which stand below one another.</param>
/// <param name="IsPlain">Whether its texts say by themselves what they are.</param>
internal sealed record SheetColumn(string Name, bool IsWhole = false, bool IsNumber = false, bool IsPlain = false);

/// <summary>A cell of a <see cref="Sheet"/>.</summary>
/// <param name="Text">What it says; empty where nothing is known.</param>
/// <param name="Style">How that looks, where the console can show it.</param>
internal readonly record struct SheetCell(string Text, Style? Style = null)
{
    public static implicit operator SheetCell(string text) => new(text);
}
