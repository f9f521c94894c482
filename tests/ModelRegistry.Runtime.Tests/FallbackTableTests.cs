using System.Text.Json;
using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>The two tables of docs/fallback.md, row by row: a row without a scenario and a scenario without a row both fail.</summary>
public class FallbackTableTests
{
    private static readonly string Page = RepositoryFiles.Read("docs", "fallback.md");

    private static readonly Dictionary<string, Func<Task<string>>> Skips = new()
    {
        ["has no published id"] = () => SkippedAsync([Models.Unpublished, Models.One]),
        ["is retired, or has reached its shutdown day (UTC)"] = () => SkippedAsync([Models.Retired, Models.One]),
        ["has an API access other than `granted`"] = () => SkippedAsync([Models.Paused, Models.One]),
        ["has an id that nobody verified"] = () => SkippedAsync([Models.Unverified, Models.One]),
        ["is before the net, and its flag is off"] = () => SkippedAsync([Models.Early, Models.One], options => options.IsEnabled = (_, _) => false),
        ["is before the net, and the caller is outside the share"] = () => SkippedAsync(new ModelTier("own", [Models.Early, Models.One], share: 0)),
        ["is before the net, and is cooling down"] = async () =>
        {
            var tier = new ModelTier("own", [Models.Early, Models.One], cooldown: TimeSpan.FromMinutes(1));
            await tier.RunAsync((model, _) => model == Models.Early ? throw new StatusException(404, "model_not_found") : Task.FromResult(""));
            return await SkippedAsync(tier);
        },
        ["is from a provider whose quota is used up, or that refused the key, in this run"]
            = () => SkippedAsync([Models.One, Models.OneMore, Models.Two], first: new StatusException(402)),
        ["has no larger context window than a model that found the prompt too long in this run"]
            = () => SkippedAsync([Models.Short, Models.Shorter, Models.Long], first: new StatusException(400, "context_length_exceeded")),
    };

    private static readonly Dictionary<string, (string[] Consequences, Exception[] Errors)> Calls = new()
    {
        ["status 408, 409, 424, 425, 429, 500 and above"]
            = (["again"], [.. new[] { 408, 409, 424, 425, 429, 500, 503, 529 }.Select(status => new StatusException(status))]),
        ["no status: `HttpRequestException`, `IOException` other than of a missing file, `TimeoutException`, an SDK's own cancellation"]
            = (["again"], [new HttpRequestException(), new IOException(), new TimeoutException(), new TaskCanceledException()]),
        ["status 404 or 410, or the provider's words for a model that it does not have, or not for you"]
            = (["next"], [new StatusException(404), new StatusException(410), new StatusException(403, "does not have access to model")]),
        ["status 402, or words such as `insufficient_quota`"] = (["other provider"], [new StatusException(402), new StatusException(429, "insufficient_quota")]),
        ["status 401 or 403"] = (["other provider", "stop"], [new StatusException(401), new StatusException(403)]),
        ["the prompt is too long, such as `context_length_exceeded`"] = (["larger", "stop"], [new StatusException(400, "context_length_exceeded")]),
        ["an answer that cannot be read, such as HTML instead of JSON, or JSON of another form"] = (["next"], [new JsonException()]),
        ["any other status, such as 400; any other exception, such as a bug of the call"]
            = (["stop"], [new StatusException(400), new StatusException(422), new InvalidOperationException()]),
    };

    /// <summary>Rows that are about time, answers or the caller; their tests are named.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["the attempt takes longer than `timeoutSeconds`"] = nameof(TimeoutTests),
        ["the provider asks for a longer wait than `MaxRetryDelay`, or than the deadline leaves"] = nameof(WaitTests),
        ["an answer that is not accepted"] = nameof(AcceptTests),
        ["the tier's `deadlineSeconds` pass"] = nameof(DeadlineTests),
        ["the caller's token is cancelled"] = nameof(CancellationTests),
    };

    public static TheoryData<string> SkipRows() => [.. Skips.Keys];

    public static TheoryData<string> CallRows() => [.. Calls.Keys];

    [Fact]
    public void Every_row_has_a_scenario()
    {
        Assert.Equal(Rows("| which | because |").Order(), Skips.Keys.Order());
        Assert.Equal(Rows("| error | consequence |").Order(), Calls.Keys.Concat(Elsewhere.Keys).Order());
    }

    [Theory]
    [MemberData(nameof(SkipRows))]
    public async Task What_the_page_calls_skipped_is_skipped(string row) => Assert.Equal("skipped", await Skips[row]());

    [Theory]
    [MemberData(nameof(CallRows))]
    public async Task An_error_has_the_consequence_of_its_row(string row)
    {
        foreach (var error in Calls[row].Errors)
        {
            foreach (var consequence in Calls[row].Consequences)
            {
                await CheckAsync(consequence, error);
            }
        }
    }

    private static async Task CheckAsync(string consequence, Exception error)
    {
        var tier = consequence switch
        {
            "other provider" => Tiers.Accounts,
            "larger" => Tiers.Windows,
            "stop" => Tiers.Account,
            _ => Tiers.Retrying,
        };
        var script = new Script(Script.Throws(error), Script.Returns("good"));
        if (consequence == "stop")
        {
            Assert.Same(error, await Assert.ThrowsAsync(error.GetType(), () => script.RunAsync(tier)));
            return;
        }

        await script.RunAsync(tier);
        Assert.Equal(
            consequence switch { "again" => ["one", "one"], "larger" => ["short", "long"], _ => new[] { "one", "two" } },
            script.Called);
    }

    private static Task<string> SkippedAsync(Model[] chain, Action<ModelTierOptions>? set = null, Exception? first = null)
        => SkippedAsync(new ModelTier("own", chain), set, first);

    /// <summary>What happened to the chain's second last model.</summary>
    private static async Task<string> SkippedAsync(ModelTier tier, Action<ModelTierOptions>? set = null, Exception? first = null)
    {
        var options = new ModelTierOptions();
        set?.Invoke(options);
        var result = await tier.RunAsync((model, _) => first is not null && model == tier.Models[0] ? throw first : Task.FromResult(""), options);
        var attempt = result.Attempts.Single(attempt => attempt.Model == tier.Models[^2]);
        return attempt.Outcome == ModelAttemptOutcome.Skipped ? "skipped" : attempt.ToString();
    }

    private static IEnumerable<string> Rows(string header)
    {
        var lines = Page[Page.IndexOf(header, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'));
        return lines.Select(line => line.Split('|')[1].Trim());
    }
}
