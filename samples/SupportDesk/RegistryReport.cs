using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>The registry as a table: may we use it, what does it cost, and who says so.</summary>
internal static class RegistryReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Model> models)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Model", "Id", "Status", "Access", "Unit");
        foreach (var price in new[] { "Input", "Output", "Cache\nread", "Cache\nwrite" })
        {
            table.AddColumn(new TableColumn(price).RightAligned());
        }

        table.AddColumn("Verified");
        foreach (var column in table.Columns)
        {
            column.Padding(new Padding(0, 0, 1, 0)).NoWrap();
        }

        var sources = new List<string>();
        foreach (var model in models)
        {
            var price = model.Price;
            string[] cells =
            [
                model.Name,
                model.HasId ? model.Id : "not published",
                Shown.Word(model.Lifecycle),
                Shown.Word(model.ApiAccess),
                price.IsKnown ? Shown.Unit(price) : Shown.Unknown,
                Shown.Amount(price.Input),
                Shown.Amount(price.Output),
                Shown.Amount(price.CacheRead),
                Shown.Amount(price.CacheWrite),
                Shown.Date(price.VerifiedOn) + Footnote(price.Source, sources),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.WriteLine("Models of the registry (access: API; prices: standard processing)");
        console.Write(table);
        for (var index = 0; index < sources.Count; index++)
        {
            console.WriteLine($"[{index + 1}] {sources[index]}");
        }

        var unverified = models.Where(model => model.HasId && model.IdVerifiedOn is null).Select(model => model.Id).ToList();
        if (unverified.Count > 0)
        {
            console.WriteLine($"Not verified against the API: the {(unverified.Count == 1 ? "id" : "ids")} {Shown.List(unverified)}.");
        }

        console.WriteLine();
    }

    /// <summary>The mark of a source; the sources themselves are too long for a column.</summary>
    private static string Footnote(string? source, List<string> sources)
    {
        if (source is null)
        {
            return string.Empty;
        }

        if (!sources.Contains(source))
        {
            sources.Add(source);
        }

        return $" [{sources.IndexOf(source) + 1}]";
    }
}
