using ModelRegistry.Core.Registry;
using Spectre.Console;

namespace ModelRegistry.Tool.Uses;

/// <summary>The used models, for people and for other programs.</summary>
internal static class UsesReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<UsedModel> models, DateTime asOf)
    {
        if (models.Count > 0)
        {
            var sheet = new Sheet(
                new SheetColumn("Model", IsWhole: true),
                new SheetColumn("State", IsWhole: true),
                new SheetColumn("Shutdown", IsWhole: true),
                new SheetColumn("Purpose"),
                new SheetColumn("Tier"),
                new SheetColumn("Owner"),
                new SheetColumn("Places", IsWhole: true, IsNumber: true),
                new SheetColumn("Files"));
            foreach (var model in models)
            {
                var files = model.Places.Select(use => use.Path).Distinct(StringComparer.Ordinal).ToList();
                sheet.Add(
                    model.Name,
                    model.State,
                    Shown.Day(model.Model?.Shutdown),
                    model.Purpose ?? string.Empty,
                    string.Join(", ", model.Tiers),
                    model.Model?.Owner ?? string.Empty,
                    FormattableString.Invariant($"{model.Places.Count}"),
                    files[0] + (files.Count > 1 ? FormattableString.Invariant($" and {files.Count - 1} more") : string.Empty));
            }

            sheet.Write(console);
        }

        console.WriteLine($"{Shown.Count(models.Count, "model")} in {Shown.Count(models.Sum(model => model.Places.Count), "place")}, as of {MessageText.Iso(asOf)}.");
    }

    /// <param name="models">The models.</param>
    /// <param name="failing">The names of those that --fail-on means.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public static string Json(IReadOnlyList<UsedModel> models, IReadOnlySet<string> failing, DateTime asOf) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(asOf));
        writer.Array("models", models, model => writer.Item(() =>
        {
            writer.WriteString("name", model.Name);
            writer.WriteString("id", model.Model?.Id ?? model.Places[0].Id);
            writer.WriteString("provider", model.Model?.Provider);
            writer.WriteString("state", model.State);
            writer.WriteDate("shutdown", model.Model?.Shutdown);
            writer.WriteString("purpose", model.Purpose);
            writer.Array("tiers", model.Tiers, writer.WriteStringValue);
            writer.WriteString("owner", model.Model?.Owner);
            writer.WriteBoolean("fails", failing.Contains(model.Name));
            writer.Array("places", model.Places, use => writer.Item(() =>
            {
                writer.WriteString("file", use.Path);
                writer.WriteNumber("line", use.Start.Line + 1);
                writer.WriteNumber("column", use.Start.Column + 1);
                writer.WriteString("text", use.Id);
                writer.WriteBoolean("isData", use.Found.IsData);
            }));
        }));
    });
}
