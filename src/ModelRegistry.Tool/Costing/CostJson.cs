using System.Text.Json;

namespace ModelRegistry.Tool.Costing;

/// <summary>A report of costs for other programs: amounts are exact, and null is what is not known.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="report">The report.</param>
internal sealed class CostJson(Utf8JsonWriter writer, CostReport report)
{
    /// <param name="report">The report.</param>
    /// <param name="written">The files that it was written to, as they are shown.</param>
    public static string Write(CostReport report, IReadOnlyList<string> written) => ToolJson.Write(writer =>
    {
        var json = new CostJson(writer, report);
        json.WriteTraffic();
        json.WriteCosts();
        json.WriteBudget();
        writer.Array("unknown", report.Unknown, writer.WriteStringValue);
        writer.Array("written", written, writer.WriteStringValue);
    });

    /// <summary>The scenarios, and the costs of each tier and model.</summary>
    public void WriteCosts()
    {
        writer.Array("scenarios", report.Scenarios, scenario => writer.Item(() =>
        {
            writer.WriteString("key", scenario.Key);
            writer.WriteString("title", scenario.Title);
            writer.WriteDate("day", scenario.Day);
        }));
        writer.Array("costs", report.Rows, row => writer.Item(() => WriteRow(row)));
    }

    private void WriteTraffic()
    {
        writer.Object("traffic", () =>
        {
            writer.WriteString("file", report.Traffic.File);
            writer.WriteString("period", report.Traffic.Period);
            writer.WriteNumber("requests", report.Traffic.Requests);
            writer.WriteNumber("lines", report.Traffic.Lines.Count);
        });
    }

    private void WriteRow(CostRow row)
    {
        writer.WriteString("kind", row.Subject switch
        {
            CostSubject.Assigned => "assigned",
            CostSubject.Tier { IsFirstChoice: true } => "tierFirstChoice",
            CostSubject.Tier => "tier",
            _ => "model",
        });
        writer.WriteString("tier", (row.Subject as CostSubject.Tier)?.Name);
        writer.WriteString("provider", (row.Subject as CostSubject.Single)?.Provider);
        writer.WriteString("id", (row.Subject as CostSubject.Single)?.Id);
        writer.WriteString("name", (row.Subject as CostSubject.Single)?.Name);
        var first = row.Costs[0].Sum;
        writer.Array("byScenario", row.Costs, cost => writer.Item(() =>
        {
            writer.WriteString("scenario", cost.Scenario.Key);
            writer.Array("models", cost.Models, writer.WriteStringValue);
            WriteSum(cost.Sum);
            writer.WriteNumberOrNull("changePercent", cost == row.Costs[0] ? null : cost.Sum.ChangeFrom(first));
        }));
        if (report.Baseline is { } baseline)
        {
            writer.WriteNumberOrNull("baselinePercent", baseline.Row == row ? null : first.ChangeFrom(baseline.Row.Costs[0].Sum));
        }
    }

    private void WriteSum(CostSum sum)
    {
        writer.Array("amounts", sum.Amounts, amount => writer.Item(() =>
        {
            writer.WriteString("currency", amount.Key);
            writer.WriteNumber("amount", amount.Value / 1.0000000000000000000000000000m);
        }));
        writer.WriteBoolean("isLowerBound", sum.IsKnown && sum.IsLowerBound);
        writer.Array("unknown", sum.Unknown, writer.WriteStringValue);
    }

    private void WriteBudget() => writer.ObjectOrNull("budget", report.Budget, budget =>
    {
        writer.WriteString("for", budget.Name);
        writer.WriteString("currency", CostBudget.Currency);
        writer.WriteNumber("amount", budget.Amount);
        writer.WriteBoolean("isExceeded", budget.IsExceeded);
        writer.Array("byScenario", budget.Row.Costs, cost => writer.Item(() =>
        {
            writer.WriteString("scenario", cost.Scenario.Key);
            writer.WriteBoolean("isWithin", budget.IsWithin(cost));
        }));
    });
}
