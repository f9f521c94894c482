using System.CommandLine;
using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>The commands and options of the program.</summary>
internal static class CommandLine
{
    public static RootCommand Create(IAnsiConsole console)
    {
        var typical = new MonthlyTraffic();
        var conversations = Count("--conversations", "Conversations per day", typical.ConversationsPerDay);
        var days = Count("--days", "Days per month", typical.DaysPerMonth);
        var input = Count("--input", "Uncached input tokens per conversation", typical.InputTokens);
        var cacheRead = Count("--cache-read", "Input tokens per conversation that are read from the cache", typical.CacheReadTokens);
        var cacheWrite = Count("--cache-write", "Input tokens per conversation that are written to the cache", typical.CacheWriteTokens);
        var output = Count("--output", "Output tokens per conversation", typical.OutputTokens);
        var against = new Option<Model>("--against")
        {
            Description = $"The model to compare with: an id of the registry, such as {ModelIds.Gpt5_6Terra}",
            HelpName = "id",
            DefaultValueFactory = _ => Models.Gpt5_5,
            CustomParser = RegistryArguments.FindModel,
        };

        var root = new RootCommand("Shows the team's models and what a month of support conversations costs on each tier.")
        {
            conversations, days, input, cacheRead, cacheWrite, output, against,
        };
        root.SetAction(result =>
        {
            var traffic = new MonthlyTraffic
            {
                ConversationsPerDay = result.GetValue(conversations),
                DaysPerMonth = result.GetValue(days),
                InputTokens = result.GetValue(input),
                CacheReadTokens = result.GetValue(cacheRead),
                CacheWriteTokens = result.GetValue(cacheWrite),
                OutputTokens = result.GetValue(output),
            };
            RegistryReport.Write(console, Models.All);
            CostReport.Write(console, traffic, Tiers.All, result.GetRequiredValue(against));
        });

        var clients = new Command("clients", "Shows which models each task of the desk would use, without calling anyone.");
        clients.SetAction(_ => ClientReport.Write(console));
        var readiness = new Command("readiness", "Shows which readiness checks each model has passed and when, and what blocks its use.");
        readiness.SetAction(_ => ReadinessReport.Write(console, Models.All, Tiers.All));
        root.Add(AskCommand.Create(console));
        root.Add(clients);
        root.Add(readiness);
        root.Add(ServeCommand.Create(console));
        return root;
    }

    private static Option<int> Count(string name, string description, int byDefault)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{name} cannot be negative.");
            }
        });
        return option;
    }
}
