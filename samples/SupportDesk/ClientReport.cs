using System.ClientModel;
using System.Globalization;
using Spectre.Console;

namespace SupportDesk;

/// <summary>Which client each task would use, and whether the registry lets it.</summary>
internal static class ClientReport
{
    public static void Write(IAnsiConsole console)
    {
        // Only a call sends the key, and none is made.
        var clients = new SupportClients(new ApiKeyCredential("no-key"));
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Task", "Tier", "Client", "Timeout", "Retries", "Status", "Access", "Id verified");
        foreach (var task in Enum.GetValues<SupportTask>())
        {
            var tier = SupportClients.TierOf(task);
            var model = tier.Models.First(candidate => candidate.HasId);
            string[] cells =
            [
                task.ToString().ToLowerInvariant(),
                tier.Name,
                $"{clients.For(task).GetType().Name}(\"{model.Id}\")",
                tier.Timeout is { } timeout ? $"{timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s" : "the SDK's",
                Shown.Count(tier.Retries),
                Shown.Word(model.Lifecycle),
                Shown.Word(model.ApiAccess),
                model.IdVerifiedOn is null ? "no" : Shown.Date(model.IdVerifiedOn),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.WriteLine("The OpenAI clients that the desk would create; nothing is called");
        console.Write(table);
    }
}
