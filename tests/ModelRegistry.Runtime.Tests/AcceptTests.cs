namespace ModelRegistry.Runtime.Tests;

/// <summary>Answers that are not accepted.</summary>
public class AcceptTests
{
    [Fact]
    public async Task An_answer_that_is_refused_goes_on_to_the_next_model_without_a_retry_and_is_paid_for()
    {
        var script = new Script(Script.Returns(""), Script.Returns("good"));
        script.Options.Accept = answer => answer is string { Length: > 0 };
        script.Options.Usage = _ => new ModelUsage(1_000_000, 0);

        var result = await script.RunAsync(Tiers.Retrying);

        Assert.Same(Models.Two, result.Model);
        Assert.Equal("one:Rejected two:Served", script.Outcomes);
        Assert.Equal(
            "retrying: one was not accepted after 0 s, 1000000 tokens in, 0 out, 1 USD: Accept refused the answer",
            result.Attempts[0].ToString());
    }

    [Fact]
    public async Task Where_every_answer_is_refused_one_exception_carries_the_attempts()
    {
        var script = new Script(Script.Returns(""), Script.Returns(""));
        script.Options.Accept = _ => false;

        var error = await Assert.ThrowsAsync<ModelTierException>(() => script.RunAsync(Tiers.Retrying));

        Assert.Equal("one:Rejected two:Rejected", script.Outcomes);
        Assert.Contains("Accept refused the answer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_synchronous_answer_is_refused_alike()
        => Assert.Same(
            Models.Two,
            Tiers.Plain.Run((model, _) => model.Id, new ModelTierOptions { Accept = answer => answer is not "one" }).Model);

    [Fact]
    public async Task An_answer_that_is_refused_is_disposed_of()
    {
        var refused = new StringReader("");

        var result = await Tiers.Plain.RunAsync(
            (model, _) => Task.FromResult(model == Models.One ? refused : new StringReader("good")),
            new ModelTierOptions { Accept = answer => answer != refused });

        Assert.Equal("good", await result.Value.ReadToEndAsync());
        Assert.Throws<ObjectDisposedException>(() => refused.ReadToEnd());
    }

    [Theory]
    [InlineData("one", "one", 5)]
    [InlineData("lasting", "lasting", 15)]
    [InlineData("one-2026-09-01", "one", 5)]
    [InlineData("openai/one", "one", 5)]
    [InlineData("one-pro", "one", 5)]
    public async Task The_model_that_the_answer_names_is_charged_where_it_is_registered(string answered, string charged, decimal cost)
    {
        var script = new Script(Script.Returns("good"));
        script.Options.ResponseModel = _ => answered;
        script.Options.RequestId = _ => "req-1";
        script.Options.Usage = _ => new ModelUsage(charged == "one" ? 5_000_000 : 0, charged == "one" ? 0 : 1_000_000);

        var attempt = (await script.RunAsync(Tiers.Plain)).Attempts.Single();

        Assert.Equal(cost, attempt.Cost);
        Assert.Equal(charged, attempt.ChargedModel.Id);
        Assert.Equal(answered, attempt.ResponseModel);
        Assert.Equal(answered is "lasting" or "one-pro", attempt.IsAnsweredByAnother);
        Assert.Equal("req-1", attempt.RequestId);
        Assert.Equal(script.Clock.GetUtcNow(), attempt.StartedAt);
    }

    [Fact]
    public async Task A_count_that_cannot_be_is_not_known_and_the_answer_is_served()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(10, -1);

        var result = await script.RunAsync(Tiers.Plain);

        Assert.Equal("good", result.Value);
        Assert.Null(result.Attempts[0].Usage);
    }

    [Fact]
    public async Task Null_is_not_accepted_where_answers_are_looked_at()
    {
        var options = new ModelTierOptions { Accept = _ => true };

        Assert.Equal("two", (await Tiers.Plain.RunAsync<string?>((model, _) => Task.FromResult(model == Models.One ? null : model.Id), options)).Value);
        Assert.Null((await Tiers.Plain.RunAsync<string?>((_, _) => Task.FromResult<string?>(null))).Value);
        Assert.Same(Models.One, (await Tiers.Plain.RunAsync((_, _) => Task.CompletedTask, options)).Model);
        Assert.Same(Models.One, Tiers.Plain.Run((_, _) => { }, options).Model);
    }

    [Fact]
    public async Task What_a_run_cost_says_what_it_leaves_out()
    {
        var script = new Script(Script.Returns(""), Script.Returns("good"));
        script.Options.Accept = answer => answer is string { Length: > 0 };
        script.Options.Usage = _ => new ModelUsage(1_000_000, 0);

        var result = await script.RunAsync(new ModelTier("own", [Models.Two, Models.One]));

        Assert.Equal((1m, "USD", true), (result.Cost!.Value, result.Currency, result.IsCostLowerBound));
        Assert.Equal(1_000_000, result.Usage!.InputTokens);
    }
}
