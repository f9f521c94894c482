using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>Which checks have been done for each model and when, and what blocks its use.</summary>
internal static class ReadinessReport
{
    private const string NotDone = "-";

    // The names stand in two lines, as the days do.
    private const int NameWidth = 9;

    public static void Write(IAnsiConsole console, IReadOnlyList<Model> models, IReadOnlyList<ModelTier> tiers)
    {
        List<ModelReadiness> rows = [.. models.Select(model => ModelReadiness.Of(model, tiers))];
        List<string> shown = [.. rows.SelectMany(row => row.Required.Concat(row.Model.Checks.Select(check => check.Name)))];
        List<string> checks = [.. ModelCheck.Names.Where(shown.Contains).Union(shown)];
        var table = new Table().Border(TableBorder.Simple).AddColumn("Model", column => column.Width(NameWidth));
        foreach (var name in checks.Select(Words).Concat(["API\naccess", "Id\nverified"]))
        {
            table.AddColumn(name, column => column.NoWrap());
        }

        table.AddColumn("What\nblocks");
        foreach (var column in table.Columns)
        {
            column.Padding(new Padding(0));
        }

        foreach (var row in rows)
        {
            string[] cells =
            [
                row.Model.Name,
                .. checks.Select(name => row.DoneOn(name) is { } day ? Day(day) : row.Required.Contains(name) ? NotDone : string.Empty),
                Shown.Word(row.Model.ApiAccess),
                row.Model.IdVerifiedOn is { } verified ? Day(verified) : row.Model.HasId ? NotDone : "no id",
                string.Join(", ", row.Blocks().DefaultIfEmpty("ready")),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.WriteLine("Readiness of the models: the day on which each check was done");
        console.Write(table);
        console.WriteLine($"{NotDone} is required of the model and not done; an empty place is not required of it.");
    }

    /// <summary>A name of the registry as words below each other, because a dozen columns have to fit.</summary>
    private static string Words(string name)
        => string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"\n{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Day(DateTime day) => Shown.Date(day).Insert("yyyy-".Length, "\n");
}
