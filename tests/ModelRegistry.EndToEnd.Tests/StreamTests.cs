using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>A stream that has begun stays with its model to its end, whatever the end is.</summary>
public class StreamTests : ScenarioTests
{
    [Theory]
    [MemberData(nameof(StreamedWays))]
    public async Task A_stream_that_breaks_off_after_it_began_is_not_begun_again(Way way)
    {
        Scenario.First(Answer.CutAfter(4)).Second(Answer);

        await Assert.ThrowsAnyAsync<IOException>(() => Scenario.Through(Scenario.App.AskAsync(way, Tiers.Balanced)));

        Assert.Equal((1, 0), Scenario.Requests);
        Assert.Equal([(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Failed, 0, null)], Scenario.Log);
        Assert.Contains("after it had begun", Scenario.App.Attempts[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_before_the_break_was_handed_on()
    {
        Scenario.First(Answer.CutAfter(3)).Second(Answer);
        var stream = Tiers.Balanced.RunStreamingAsync(Scenario.App.Calls.ChatStreamAsync, Scenario.App.Options);
        var text = "";

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await foreach (var piece in stream)
            {
                text += piece.Text;
            }
        });

        Assert.Equal("Click on", text);
        Assert.Same(Models.Gpt5_6Terra, stream.Model);
        Assert.Equal(Scenario.App.Attempts, stream.Attempts);
    }

    [Fact]
    public async Task The_tiers_time_is_for_the_first_piece()
    {
        Scenario.First(Answer.HangAfter(3)).Second(Answer);
        using var leave = new CancellationTokenSource();
        await using var pieces = Tiers.Balanced.RunStreamingAsync(Scenario.App.Calls.ChatStreamAsync, Scenario.App.Options, leave.Token).GetAsyncEnumerator();

        Assert.True(await pieces.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Scenario.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await pieces.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Assert.True(await pieces.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pieces.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Assert.Equal([(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Cancelled, 0, null)], Scenario.Log);
        Assert.Equal(LoopbackEnd.ClientWentAway, await Scenario.Api.Requests[0].End.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_reader_that_stops_early_lets_go_of_the_request()
    {
        Scenario.First(Answer.HangAfter(3)).Second(Answer);

        await foreach (var piece in Tiers.Balanced.RunStreamingAsync(Scenario.App.Calls.ChatStreamAsync, Scenario.App.Options))
        {
            if (piece.Text.Length > 0)
                break;
        }

        Assert.Equal(LoopbackEnd.ClientWentAway, await Scenario.Api.Requests[0].End.WaitAsync(Patience.Limit));
        Assert.Equal((1, 0), Scenario.Requests);
    }

    [Fact]
    public async Task Each_enumeration_is_a_run_of_its_own()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound, Answer).Second(Answer);
        var stream = Tiers.Balanced.RunStreamingAsync(Scenario.App.Calls.ChatStreamAsync, Scenario.App.Options);

        Assert.Null(stream.Model);
        Assert.Equal(Answer.Text, string.Concat(await stream.Select(piece => piece.Text).ToListAsync()));
        Assert.Same(Models.Gpt5_5, stream.Model);

        Assert.Equal(Answer.Text, string.Concat(await stream.Select(piece => piece.Text).ToListAsync()));
        Assert.Same(Models.Gpt5_6Terra, stream.Model);
        Assert.Equal((2, 1), Scenario.Requests);
    }
}
