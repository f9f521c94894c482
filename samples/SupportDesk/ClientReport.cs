using System.ClientModel;
using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>Which models each task would use, and which of them the registry keeps it from.</summary>
internal static class ClientReport
{
    public static void Write(IAnsiConsole console)
    {
        // Only a call sends the key, and none is made.
        var clients = new SupportClients(new ApiKeyCredential("no-key"));
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "Task", "Tier", "Client", "Timeout", "Retries" })
        {
            table.AddColumn(name, column => column.Padding(new Padding(0, 0, 1, 0)).NoWrap());
        }

        table.AddColumn("In a run");
        foreach (var task in Enum.GetValues<SupportTask>())
        {
            var tier = SupportClients.TierOf(task);
            string[] taskCells = [task.ToString().ToLowerInvariant(), tier.Name];
            foreach (var attempt in Rehearsal.Of(tier))
            {
                string[] cells =
                [
                    .. taskCells,
                    Client(clients, attempt.Model, tier),
                    tier.Timeout is { } timeout ? Shown.Seconds(timeout) : "the SDK's",
                    Shown.Count(tier.Retries),
                    attempt.Outcome == ModelAttemptOutcome.Skipped ? $"skipped: {attempt.Reason}" : "can be called",
                ];
                table.AddRow(cells.Select(cell => new Text(cell)));
                taskCells = [string.Empty, string.Empty];
            }
        }

        console.WriteLine("The OpenAI clients of each task: a run takes them in order, until one serves. Nothing is called now.");
        console.Write(table);
    }

    private static string Client(SupportClients clients, Model model, ModelTier tier)
        => model.HasId ? $"{clients.For(model, tier).GetType().Name}(\"{model.Id}\")" : $"none for {model.Name}";
}
