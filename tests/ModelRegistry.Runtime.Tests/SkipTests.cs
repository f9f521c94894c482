namespace ModelRegistry.Runtime.Tests;

/// <summary>Which models a run does not call, and what it says of them.</summary>
public class SkipTests
{
    [Fact]
    public async Task What_may_not_be_called_is_skipped_with_its_reason()
    {
        var script = new Script(Script.Returns("good"));
        script.Clock.Set(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

        var result = await script.RunAsync(Tiers.Guarded);

        Assert.Equal(
            [
                "guarded: Unpublished skipped: no id is published",
                "guarded: retired skipped: it is retired",
                "guarded: ending skipped: it was shut down on 2026-07-01",
                "guarded: waiting skipped: its API access is Waiting, not Granted",
                "guarded: paused skipped: its API access is Paused, not Granted",
                "guarded: unverified skipped: its id is not verified",
                "guarded: one served in 0 s",
            ],
            result.Attempts.Select(attempt => attempt.ToString()));
        Assert.Equal([ModelIds.One], script.Called);
        Assert.Equal(result.Attempts, script.Told);
        Assert.All(result.Attempts.SkipLast(1), attempt =>
        {
            Assert.Equal(ModelAttemptOutcome.Skipped, attempt.Outcome);
            Assert.Null(attempt.Error);
            Assert.Equal(TimeSpan.Zero, attempt.Duration);
            Assert.Equal(0, attempt.Retry);
        });
    }

    [Theory]
    [InlineData("2026-06-30T23:59:59Z", "ending")]
    [InlineData("2026-07-01T00:00:00Z", "one")]
    [InlineData("2026-07-01T01:00:00+02:00", "ending")]
    [InlineData("2030-01-01T00:00:00Z", "one")]
    public async Task A_model_is_shut_down_from_the_day_on_by_the_clock_in_UTC(string now, string server)
    {
        var script = new Script(Script.Returns("good"));
        script.Clock.Set(DateTimeOffset.Parse(now, null));

        Assert.Equal(server, (await script.RunAsync(Tiers.Guarded)).Model.Id);
    }
}
