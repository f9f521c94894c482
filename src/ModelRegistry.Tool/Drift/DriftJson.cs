using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Drift;

/// <summary>The differences for other programs; prices are exact numbers in USD per million tokens, limits are tokens.</summary>
internal static class DriftJson
{
    public static string Write(DriftReport report) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(report.AsOf));
        writer.Object("list", () =>
        {
            writer.WriteString("name", report.List.Name);
            writer.WriteString("source", report.Source);
            writer.WriteString("date", Day(report.List.Date));
        });
        writer.Array("drift", report.Drifted.SelectMany(model => model.Differences, (model, difference) => (model, difference)), item => writer.Item(() => WriteDifference(writer, item.model, item.difference)));
        writer.Array("words", report.Drifted, model => writer.Item(() =>
        {
            WriteModel(writer, model);
            writer.WriteString("words", DriftWords.Of(model, report.List));
        }));
        writer.Array("unknown", report.Models.SelectMany(model => model.Unknown.Concat(model.UnknownLimits), (model, amount) => (model, amount)), item => writer.Item(() =>
        {
            WriteModel(writer, item.model);
            writer.WriteString("what", item.amount.Key);
            writer.WriteNumber("list", item.amount.Value);
        }));
        writer.Array("notHeld", report.Models.SelectMany(model => model.NotHeld, (model, what) => (model, what)), item => writer.Item(() =>
        {
            WriteModel(writer, item.model);
            writer.WriteString("listKey", item.model.Listed!.Key);
            writer.WriteString("what", item.what);
        }));
        writer.Array("notCompared", report.InOtherCurrency, model => writer.Item(() =>
        {
            WriteModel(writer, model);
            writer.WriteString("currency", model.Model.Pricing!.Currency);
        }));
        writer.Array("unlisted", report.Unlisted, model => writer.Item(() => WriteModel(writer, model)));
    });

    private static void WriteDifference(Utf8JsonWriter writer, ModelDrift model, Difference difference)
    {
        WriteModel(writer, model);
        writer.WriteString("listKey", model.Listed!.Key);
        writer.WriteString("what", difference.What);
        if (difference.Amounts is { } amounts)
        {
            writer.WriteNumber("registry", amounts.Ours);
            writer.WriteNumber("list", amounts.Theirs);
        }
        else
        {
            writer.WriteString("registry", difference.Ours);
            writer.WriteString("list", difference.Theirs);
        }

        writer.WriteString("registryVerifiedOn", Day(difference.OursOn));
        writer.WriteString("listAsOf", Day(difference.TheirsOn));
    }

    private static void WriteModel(Utf8JsonWriter writer, ModelDrift model)
    {
        writer.WriteString("provider", model.Model.Provider);
        writer.WriteString("model", model.Model.Id);
        writer.WriteString("name", model.Model.Name);
    }

    private static string? Day(DateTime? date) => date is { } day ? MessageText.Iso(day) : null;
}
