namespace ModelRegistry.Runtime.Tests;

/// <summary>What a run says when no model could serve.</summary>
public class ExceptionTests
{
    [Fact]
    public async Task Names_every_model_with_its_reason_and_says_what_to_do()
    {
        var last = new StatusException(404, "no such\r\nmodel");
        var script = new Script(Script.Throws(503), Script.Throws(503), Script.Throws(503), Script.Throws(last));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => script.RunAsync(Tiers.Retrying));

        Assert.Equal(
            """
            No model of the tier "retrying" could serve the call.
              one: 3 tries, the last: status 503, StatusException: as the provider says
              two: 1 try, status 404, StatusException: no such  model
            Try again later, or add a model of another provider to the tier in models.json.
            """.ReplaceLineEndings("\n"),
            error.Message);
        Assert.Same(last, error.InnerException);
        Assert.Same(Tiers.Retrying, error.Tier);
        Assert.Equal(script.Told, error.Attempts);
        Assert.Equal(4, error.Attempts.Count);
    }

    [Fact]
    public async Task Says_that_no_model_was_called()
    {
        var error = await Assert.ThrowsAsync<ModelTierException>(() => new Script().RunAsync(Tiers.Hopeless));

        Assert.Equal(
            """
            No model of the tier "hopeless" could serve the call.
              retired: skipped, it is retired
              unverified: skipped, its id is not verified
            No model was called: add one to the tier in models.json that is published, granted and verified, or correct what is out of date there.
            """.ReplaceLineEndings("\n"),
            error.Message);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task Says_that_a_tier_has_no_models()
        => Assert.Equal(
            "No model of the tier \"empty\" could serve the call.\nThe tier has no models: add some in models.json.",
            (await Assert.ThrowsAsync<ModelTierException>(() => new Script().RunAsync(new ModelTier("empty", [])))).Message);

    [Fact]
    public async Task A_long_message_is_cut()
    {
        var script = new Script(Script.Throws(new StatusException(404, new string('x', 10_000))));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => script.RunAsync(new ModelTier("own", [Models.One])));

        Assert.True(error.Message.Length < 600);
    }
}
