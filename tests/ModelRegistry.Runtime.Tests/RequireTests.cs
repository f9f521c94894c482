namespace ModelRegistry.Runtime.Tests;

/// <summary>Ids that come from configuration.</summary>
public class RequireTests
{
    [Theory]
    [InlineData("one")]
    [InlineData("first/one")]
    public void A_model_that_may_be_called_is_returned(string id) => Assert.Same(Models.One, Models.Require(id));

    [Theory]
    [InlineData(null, "No model id is set. Add it to models.json.")]
    [InlineData("", "No model id is set. Add it to models.json.")]
    [InlineData("Lastin", "The registry has no model \"Lastin\". Did you mean \"lasting\"?")]
    [InlineData("something-else", "The registry has no model \"something-else\". Add it to models.json.")]
    [InlineData("retired", "The model \"retired\" may not be called today: it is retired.")]
    [InlineData("waiting", "The model \"waiting\" may not be called today: its API access is Waiting, not Granted.")]
    [InlineData("no-id-yet", "The model \"no-id-yet\" may not be called today: no id is published.")]
    public void Anything_else_is_one_exception_that_says_what_to_do(string? id, string message)
    {
        var error = Assert.Throws<ArgumentException>("id", () => Models.Require(id!));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
