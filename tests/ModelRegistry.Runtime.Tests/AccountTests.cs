namespace ModelRegistry.Runtime.Tests;

/// <summary>Errors that rule out more than the model that met them, or only some of the others.</summary>
public class AccountTests
{
    [Theory]
    [InlineData(429, "insufficient_quota: You exceeded your current quota, please check your plan and billing details.")]
    [InlineData(402, "Payment required")]
    [InlineData(400, "Your credit balance is too low to access the API.")]
    public async Task A_quota_that_is_used_up_is_not_tried_again_and_rules_out_the_account(int status, string message)
    {
        var script = new Script(Script.Throws(new StatusException(status, message)), Script.Returns("good"));

        var result = await script.RunAsync(Tiers.Accounts);

        Assert.Equal(["one", "two"], script.Called);
        Assert.Equal("one:Failed one-more:Skipped two:Served", script.Outcomes);
        Assert.Equal("the account at first was refused in this run", result.Attempts[1].Reason);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_ends_the_run_where_every_model_is_of_that_account()
    {
        var script = new Script(Script.Throws(new StatusException(402)));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => script.RunAsync(Tiers.Account));

        Assert.IsType<StatusException>(error.InnerException);
        Assert.Equal("one:Failed one-more:Skipped", script.Outcomes);
    }

    [Fact]
    public async Task A_refused_key_goes_on_where_a_later_model_has_another_provider()
    {
        var script = new Script(Script.Throws(401), Script.Returns("good"));

        Assert.Same(Models.Two, (await script.RunAsync(Tiers.Accounts)).Model);
        Assert.Equal(["one", "two"], script.Called);
    }

    [Fact]
    public async Task A_refused_key_ends_the_run_where_no_later_model_has_another_provider()
    {
        var refusal = new StatusException(401);

        Assert.Same(refusal, await Assert.ThrowsAsync<StatusException>(() => new Script(Script.Throws(refusal)).RunAsync(Tiers.Account)));
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_goes_on_to_a_larger_window_and_leaves_smaller_ones_out()
    {
        var script = new Script(Script.Throws(new StatusException(400, "maximum context length is 128000 tokens")), Script.Returns("good"));

        var result = await script.RunAsync(Tiers.Windows);

        Assert.Equal(["short", "long"], script.Called);
        Assert.Equal(
            "the prompt is too long for a context window of 128000 tokens, and no larger one is known for this model",
            result.Attempts[1].Reason);
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_ends_the_run_where_no_larger_window_is_known()
    {
        var refusal = new StatusException(400, "context_length_exceeded");

        Assert.Same(refusal, await Assert.ThrowsAsync<StatusException>(() => new Script(Script.Throws(refusal)).RunAsync(Tiers.Plain)));
    }

    [Fact]
    public async Task The_first_cause_is_on_the_exception_that_ends_a_run_early()
    {
        var last = new StatusException(400);
        var script = new Script(Script.Throws(502), Script.Throws(last));

        var error = await Assert.ThrowsAsync<StatusException>(() => script.RunAsync(Tiers.Plain));

        Assert.Same(last, error);
        Assert.Equal(script.Told, ModelErrors.AttemptsOf(error));
        Assert.Equal(502, ModelErrors.StatusOf(ModelErrors.AttemptsOf(error)[0].Error!));
        Assert.Empty(ModelErrors.AttemptsOf(new InvalidOperationException()));
    }

    [Fact]
    public async Task The_attempts_are_on_a_cancellation_and_on_the_exception_of_the_tier_too()
    {
        using var caller = new CancellationTokenSource();
        var script = new Script(Script.Throws(404), async token =>
        {
            await caller.CancelAsync();
            token.ThrowIfCancellationRequested();
            return "never";
        });
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => script.RunAsync(Tiers.Plain, caller.Token));
        Assert.Equal("one:Failed two:Cancelled", string.Join(' ', ModelErrors.AttemptsOf(cancelled).Select(a => $"{a.Model}:{a.Outcome}")));

        var exhausted = await Assert.ThrowsAsync<ModelTierException>(() => new Script(Script.Throws(404), Script.Throws(404)).RunAsync(Tiers.Timed));
        Assert.Equal(exhausted.Attempts, ModelErrors.AttemptsOf(exhausted));
    }

    [Theory]
    [InlineData("IsTransient")]
    [InlineData("Accept")]
    [InlineData("OnAttempt")]
    public async Task The_attempts_are_on_what_the_callers_own_functions_throw(string function)
    {
        var mistake = new FormatException(function);
        var script = new Script(Script.Throws(404), function == "IsTransient" ? Script.Throws(503) : Script.Returns("good"));
        script.Options.IsTransient = error => function == "IsTransient" && ModelErrors.StatusOf(error) == 503 ? throw mistake : false;
        script.Options.Accept = _ => function == "Accept" ? throw mistake : true;
        script.Options.OnAttempt = attempt =>
        {
            if (function == "OnAttempt" && attempt.Model == Models.Two)
                throw mistake;
        };

        var error = await Assert.ThrowsAsync<FormatException>(() => script.RunAsync(Tiers.Plain));

        Assert.Same(mistake, error);
        Assert.Equal(404, ModelErrors.StatusOf(ModelErrors.AttemptsOf(error)[0].Error!));
    }
}
