using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>What a month of traffic costs on each tier's first model, beside another model.</summary>
internal static class CostReport
{
    public static void Write(IAnsiConsole console, MonthlyTraffic traffic, IReadOnlyList<ModelTier> tiers, Model baseline)
    {
        console.WriteLine(
            $"A month of {Shown.Count(traffic.ConversationsPerMonth)} conversations "
            + $"({Shown.Count(traffic.ConversationsPerDay)} a day, {Shown.Count(traffic.DaysPerMonth)} days)");
        console.WriteLine(
            $"Tokens per conversation: {Shown.Count(traffic.InputTokens)} input, {Shown.Count(traffic.CacheReadTokens)} cache read, "
            + $"{Shown.Count(traffic.CacheWriteTokens)} cache write, {Shown.Count(traffic.OutputTokens)} output");

        var table = new Table().Border(TableBorder.Simple).AddColumns("Tier", "Model", "Currency");
        foreach (var amount in new[] { "A conversation", "A month", $"Against {baseline.Name}" })
        {
            table.AddColumn(new TableColumn(new Text(amount)).RightAligned());
        }

        var firstModels = tiers.Select(tier => (Tier: tier.Name, Model: tier.Models[0])).ToList();
        foreach (var (tier, model) in firstModels)
        {
            AddRow(table, tier, model, Compared(traffic, model.Price, baseline.Price));
        }

        AddRow(table, "(compared with)", baseline, string.Empty);
        console.Write(table);
        foreach (var model in firstModels.Select(first => first.Model).Append(baseline).Distinct())
        {
            if (traffic.CostOfMonth(model.Price) is null)
            {
                WriteReason(console, traffic, model, isBaseline: model == baseline);
            }
        }

        void AddRow(Table rows, string tier, Model model, string compared)
        {
            string[] cells =
            [
                tier,
                model.Name,
                model.Price.IsKnown ? model.Price.Currency : Shown.Unknown,
                Shown.Amount(traffic.CostOfConversation(model.Price)),
                Shown.Amount(traffic.CostOfMonth(model.Price)),
                compared,
            ];
            rows.AddRow(cells.Select(cell => new Text(cell)));
        }
    }

    /// <summary>The difference where both costs are known and in one currency; otherwise there is nothing to say.</summary>
    private static string Compared(MonthlyTraffic traffic, ModelPrice price, ModelPrice baseline)
    {
        if (traffic.CostOfMonth(price) is not { } cost || traffic.CostOfMonth(baseline) is not { } other)
        {
            return Shown.Unknown;
        }

        if (price.Currency != baseline.Currency)
        {
            return $"is in {baseline.Currency}";
        }

        var share = other == 0 ? string.Empty : $" ({Shown.Percent((cost - other) / other)})";
        return Shown.Difference(cost - other) + share;
    }

    private static void WriteReason(IAnsiConsole console, MonthlyTraffic traffic, Model model, bool isBaseline)
    {
        var what = UnknownCost.Reason(model.Price, traffic.Conversation);
        console.WriteLine(
            isBaseline
                ? $"No comparison with {model.Name} can be made: {what}. Its cost is unknown, not zero."
                : $"The cost on {model.Name} is unknown: {what}.");
        UnknownCost.WriteNote(console, model);
    }
}
