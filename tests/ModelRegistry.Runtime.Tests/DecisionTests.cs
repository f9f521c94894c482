using System.Net;

namespace ModelRegistry.Runtime.Tests;

/// <summary>What a run does after each kind of error: again, the next model, or no further.</summary>
public class DecisionTests
{
    public static TheoryData<string, string> Errors() => new()
    {
        { "status 400", "stop" },
        { "status 401", "next" },
        { "status 402", "next" },
        { "status 403", "next" },
        { "status 404", "next" },
        { "status 410", "next" },
        { "status 408", "again" },
        { "status 409", "again" },
        { "status 413", "stop" },
        { "status 422", "stop" },
        { "status 425", "again" },
        { "status 429", "again" },
        { "status 500", "again" },
        { "status 502", "again" },
        { "status 503", "again" },
        { "status 529", "again" },
        { "status 400 model_not_found", "next" },
        { "status 403 model_not_found", "next" },
        { "status 401 model_not_found", "next" },
        { "network", "again" },
        { "http 400", "stop" },
        { "http 401", "next" },
        { "http 503", "again" },
        { "timeout", "again" },
        { "io", "again" },
        { "missing file", "stop" },
        { "the SDK's own timeout", "again" },
        { "a bug", "stop" },
        { "html", "next" },
        { "an SDK's own retries", "again" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Each_error_has_its_consequence(string name, string consequence)
    {
        var error = Error(name);
        var script = new Script(Script.Throws(error), Script.Returns("good"), Script.Returns("late"));

        if (consequence == "stop")
        {
            var thrown = await Assert.ThrowsAnyAsync<Exception>(() => script.RunAsync(Tiers.Retrying));
            Assert.Same(error, thrown);
            Assert.Contains(nameof(Script), thrown.StackTrace, StringComparison.Ordinal);
            Assert.Equal([ModelIds.One], script.Called);
            Assert.Equal("one:Failed", script.Outcomes);
            return;
        }

        var result = await script.RunAsync(Tiers.Retrying);

        var server = consequence == "again" ? Models.One : Models.Two;
        Assert.Same(server, result.Model);
        Assert.Equal("good", result.Value);
        Assert.Equal($"one:Failed {server}:Served", script.Outcomes);
        Assert.Equal(consequence == "again" ? 1 : 0, result.Attempts[1].Retry);
        Assert.Equal(consequence == "again" ? TimeSpan.Zero : null, result.Attempts[0].RetryDelay);
        Assert.Same(error, result.Attempts[0].Error);
        Assert.Equal(script.Told, result.Attempts);
        Assert.Same(Tiers.Retrying, result.Tier);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_model_is_tried_again_as_often_as_the_tier_says_and_no_more()
    {
        var script = new Script(Script.Throws(503), Script.Throws(503), Script.Throws(503), Script.Throws(500), Script.Throws(500), Script.Returns("good"));

        var result = await script.RunAsync(Tiers.Retrying);

        Assert.Equal(["one", "one", "one", "two", "two", "two"], script.Called);
        Assert.Equal([0, 1, 2, 0, 1, 2], result.Attempts.Select(attempt => attempt.Retry));
        Assert.Equal([true, true, false, true, true, false], result.Attempts.Select(attempt => attempt.RetryDelay is not null));
        Assert.Same(Models.Two, result.Model);
    }

    [Fact]
    public async Task What_the_options_say_of_an_error_counts_and_not_the_default()
    {
        var script = new Script(Script.Throws(400), Script.Throws(503), Script.Returns("good"));
        script.Options.IsTransient = error => error is StatusException { Status: 400 };
        script.Options.ShouldFallBack = error => error is StatusException { Status: 503 };

        var result = await script.RunAsync(Tiers.Retrying);

        Assert.Equal("one:Failed one:Failed two:Served", script.Outcomes);
        Assert.Equal("good", result.Value);
    }

    [Fact]
    public async Task A_call_that_throws_before_it_returns_a_task_has_failed()
    {
        var script = new Script(_ => throw new StatusException(503), Script.Returns("good"));

        Assert.Equal("good", (await script.RunAsync(Tiers.Plain)).Value);
        Assert.Equal("one:Failed two:Served", script.Outcomes);
    }

    [Fact]
    public async Task A_call_that_returns_no_task_is_a_mistake_and_ends_the_run()
        => Assert.Equal(
            "The call returned null instead of a task.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => new Script(_ => null!).RunAsync(Tiers.Plain))).Message);

    [Fact]
    public void No_call_is_a_mistake_that_is_told_at_once()
    {
        Assert.Throws<ArgumentNullException>("call", Started(() => Tiers.Plain.RunAsync<int>(null!)));
        Assert.Throws<ArgumentNullException>("call", Started(() => Tiers.Plain.RunAsync((Func<Model, CancellationToken, Task>)null!)));
        Assert.Throws<ArgumentNullException>("call", () => { Tiers.Plain.Run<int>(null!); });
        Assert.Throws<ArgumentNullException>("call", () => { Tiers.Plain.Run((Action<Model, CancellationToken>)null!); });

        static Action Started(Func<Task> run) => () => _ = run();
    }

    [Fact]
    public async Task A_call_without_a_result_runs_alike()
    {
        var calls = 0;

        var result = await Tiers.Plain.RunAsync((_, _) => calls++ == 0 ? Task.FromException(new StatusException(404)) : Task.CompletedTask);

        Assert.Same(Models.Two, result.Model);
        Assert.Equal(2, result.Attempts.Count);
    }

    [Theory]
    [InlineData("OnAttempt")]
    [InlineData("Usage")]
    [InlineData("IsEnabled")]
    [InlineData("IsTransient")]
    [InlineData("RetryDelay")]
    public async Task What_the_callers_own_functions_throw_comes_out_and_nothing_is_left(string function)
    {
        var mistake = new InvalidOperationException(function);
        var script = new Script(function is "IsTransient" or "RetryDelay" ? Script.Throws(503) : Script.Returns("good"));
        switch (function)
        {
            case "OnAttempt":
                script.Options.OnAttempt = _ => throw mistake;
                break;
            case "Usage":
                script.Options.Usage = _ => throw mistake;
                break;
            case "IsEnabled":
                script.Options.IsEnabled = (_, _) => throw mistake;
                break;
            case "IsTransient":
                script.Options.IsTransient = _ => throw mistake;
                break;
            default:
                script.Options.RetryDelay = _ => throw mistake;
                break;
        }

        var tier = function == "IsEnabled" ? Tiers.Gated : Tiers.Both;
        Assert.Same(mistake, await Assert.ThrowsAsync<InvalidOperationException>(() => script.RunAsync(tier)));
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    private static Exception Error(string name)
    {
        var words = name.Split(' ');
        return words[0] switch
        {
            "status" => new StatusException(int.Parse(words[1], null), words.Length > 2 ? words[2] : "as the provider says"),
            "http" => new HttpRequestException("failed", null, (HttpStatusCode)int.Parse(words[1], null)),
            "network" => new HttpRequestException("no such host"),
            "timeout" => new TimeoutException(),
            "io" => new IOException("the connection was reset"),
            "missing" => new FileNotFoundException(),
            "the" => new TaskCanceledException("HttpClient.Timeout", new TimeoutException()),
            "html" => new System.Text.Json.JsonException("'<' is an invalid start of a value."),
            "an" => new AggregateException("Retry failed after 4 tries.", new StatusException(400), new StatusException(503)),
            _ => new InvalidOperationException("a bug in the call"),
        };
    }
}
