using ModelRegistry;
using OpenAI.Chat;
using Spectre.Console;

namespace SupportDesk;

/// <summary>The answer to a question, which model gave it and why no other did, and what it cost.</summary>
internal static class AnswerReport
{
    public static void WriteStart(IAnsiConsole console, ModelTier tier)
    {
        var timeout = tier.Timeout is { } limit ? $"{Shown.Seconds(limit)} a try, " : string.Empty;
        var retries = $"{Shown.Count(tier.Retries)} {(tier.Retries == 1 ? "retry" : "retries")} a model";
        console.WriteLine($"Tier {tier.Name} of models.json: {string.Join(", then ", tier.Models)}; {timeout}{retries}");
        console.WriteLine();
    }

    public static void WriteAnswer(IAnsiConsole console, ModelTierResult<ChatCompletion> result)
    {
        console.WriteLine($"Answer of {result.Model}:");
        console.WriteLine(string.Concat(result.Value.Content.Select(part => part.Text)));
        console.WriteLine();
    }

    /// <summary>Writes each piece as it arrives, and so with no regard to the width of the console.</summary>
    public static async Task WriteAnswerAsync(IAnsiConsole console, ModelTierStream<StreamingChatCompletionUpdate> answer)
    {
        var hasBegun = false;
        try
        {
            await foreach (var update in answer)
            {
                if (!hasBegun)
                {
                    console.WriteLine($"Answer of {answer.Model}:");
                    hasBegun = true;
                }

                var output = console.Profile.Out.Writer;
                await output.WriteAsync(string.Concat(update.ContentUpdate.Select(part => part.Text)));
                await output.FlushAsync();
            }
        }
        finally
        {
            if (hasBegun)
            {
                console.WriteLine();
                console.WriteLine();
            }
        }
    }

    public static void WriteFailure(IAnsiConsole console, string what)
    {
        console.WriteLine(what);
        console.WriteLine();
    }

    /// <summary>What became of each model, and what the one that served cost.</summary>
    public static void WriteRun(IAnsiConsole console, ModelTier tier, IReadOnlyList<ModelAttempt> attempts)
    {
        WriteAttempts(console, tier, attempts);
        if (attempts is [.., { Outcome: ModelAttemptOutcome.Served } served])
        {
            WriteCost(console, served);
        }
    }

    private static void WriteAttempts(IAnsiConsole console, ModelTier tier, IReadOnlyList<ModelAttempt> attempts)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "Model", "Outcome", "Try", "Time" })
        {
            table.AddColumn(name, column => column.NoWrap());
        }

        table.AddColumn("Why");
        foreach (var attempt in attempts)
        {
            var wasCalled = attempt.Outcome != ModelAttemptOutcome.Skipped;
            string[] cells =
            [
                attempt.Model.ToString(),
                Shown.Word(attempt.Outcome),
                wasCalled ? Shown.Count(attempt.Retry + 1) : string.Empty,
                wasCalled ? Shown.Seconds(attempt.Duration) : string.Empty,
                attempt.Reason + (attempt.RetryDelay is { } delay ? $"; tried again after {Shown.Seconds(delay)}" : string.Empty),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        foreach (var model in tier.Models.Except(attempts.Select(attempt => attempt.Model)))
        {
            table.AddRow(new Text(model.ToString()), new Text("not tried"), Text.Empty, Text.Empty, new Text("the run ended before it"));
        }

        console.WriteLine("What became of each model");
        console.Write(table);
    }

    private static void WriteCost(IAnsiConsole console, ModelAttempt served)
    {
        if (served.Usage is not { } usage)
        {
            console.WriteLine("Tokens and cost: unknown, because the API did not say how many tokens it used.");
            return;
        }

        console.WriteLine(
            $"Tokens: {Shown.Count(usage.InputTokens)} input, {Shown.Count(usage.CacheReadTokens)} input read from the cache, "
            + $"{Shown.Count(usage.OutputTokens)} output");
        if (served.Cost is { } cost)
        {
            console.WriteLine($"Cost of {served.Model} at the registry's standard price: {Shown.Amount(cost)} {served.Currency}");
            return;
        }

        console.WriteLine($"Cost of {served.Model}: unknown, because {UnknownCost.Reason(served.Model.Price, usage)}.");
        UnknownCost.WriteNote(console, served.Model);
    }
}
