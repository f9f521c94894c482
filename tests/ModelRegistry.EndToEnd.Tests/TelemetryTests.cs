using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>What an app's logs, traces and metrics show of an outage that its users did not notice.</summary>
public class TelemetryTests : ScenarioTests
{
    private static readonly LoopbackAnswer Counted = LoopbackAnswer.Ok("Click on the link.", promptTokens: 1000, outputTokens: 100, cachedTokens: 600);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_answer_is_counted_and_has_its_price(Way way)
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Counted);

        await Scenario.Through(Scenario.App.AskAsync(way, Tiers.Balanced));

        var served = Scenario.App.Attempts[1];
        Assert.Equal((400, 600, 100), (served.Usage!.InputTokens, served.Usage.CacheReadTokens, served.Usage.OutputTokens));
        Assert.Equal(1000, served.Usage.PromptTokens);
        Assert.Equal(((400 * 5.00m) + (600 * 0.50m) + (100 * 30.00m)) / 1_000_000, served.Cost);
        Assert.Equal("USD", served.Currency);
        Assert.Null(Scenario.App.Attempts[0].Cost);
    }

    [Fact]
    public async Task The_log_has_a_line_for_each_attempt()
    {
        Scenario.First(LoopbackAnswer.RateLimited(7), LoopbackAnswer.ModelNotFound).Second(Counted);

        await Scenario.Through(Scenario.App.AskAsync(Way.Chat, Tiers.Balanced), 7);

        Assert.Collection(
            Scenario.App.Attempts.Select(attempt => attempt.ToString()),
            line => AssertLine(line, "balanced", ModelIds.Gpt5_6Terra, "429", "7 s"),
            line => AssertLine(line, "balanced", ModelIds.Gpt5_6Terra, "404"),
            line => AssertLine(line, "balanced", ModelIds.Gpt5_5, "served", "1000", "100", "0.0053 USD"));

        static void AssertLine(string line, params string[] parts)
        {
            Assert.DoesNotContain('\n', line);
            Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Way.ChatBlocking)]
    [InlineData(Way.Chat)]
    [InlineData(Way.ChatStream)]
    [InlineData(Way.ChatClientStream)]
    public async Task Each_call_is_an_activity_and_a_skip_is_none(Way way)
    {
        Scenario.First(LoopbackAnswer.ServerError).Second(Counted);
        var stopped = new ConcurrentQueue<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ModelRegistry",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // Other tests run at the same time.
                if (activity.TraceId == root.TraceId)
                    stopped.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await Scenario.Through(Scenario.App.AskAsync(way, Tiers.Cautious));

        Assert.Same(root, Activity.Current);
        Assert.Collection(
            stopped,
            failed =>
            {
                Assert.Equal(("chat " + ModelIds.Gpt5_6Terra, ActivityKind.Client, ActivityStatusCode.Error), (failed.DisplayName, failed.Kind, failed.Status));
                Assert.Equal(("500", "failed"), (failed.GetTagItem("error.type"), failed.GetTagItem("model_registry.outcome")));
                Assert.Equal(root.SpanId, failed.ParentSpanId);
            },
            served =>
            {
                Assert.Equal(("chat " + ModelIds.Gpt5_5, ActivityKind.Client, ActivityStatusCode.Unset), (served.DisplayName, served.Kind, served.Status));
                Assert.Equal(("chat", "openai"), (served.GetTagItem("gen_ai.operation.name"), served.GetTagItem("gen_ai.provider.name")));
                Assert.Equal(("cautious", "served"), (served.GetTagItem("model_registry.tier"), served.GetTagItem("model_registry.outcome")));
                Assert.Equal((1000L, 100L), (served.GetTagItem("gen_ai.usage.input_tokens"), served.GetTagItem("gen_ai.usage.output_tokens")));
                Assert.Equal(600L, served.GetTagItem("gen_ai.usage.cache_read.input_tokens"));
                Assert.Null(served.GetTagItem("error.type"));
                Assert.Equal(root.SpanId, served.ParentSpanId);
            });
    }

    [Theory]
    [InlineData(Way.Chat)]
    [InlineData(Way.ChatStream)]
    public async Task The_meter_counts_attempts_and_tokens_and_measures_time(Way way)
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Counted);
        var measured = new ConcurrentQueue<(string Instrument, double Value, string Model, string Detail)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ModelRegistry")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();

        var asking = Scenario.App.AskAsync(way, Tiers.Measured);
        await Scenario.PassTimeoutAsync();
        await Scenario.Through(asking);

        Assert.Equal(
            [
                ("gen_ai.client.operation.duration", 0, ModelIds.Gpt5_5, ""),
                ("gen_ai.client.operation.duration", 60, ModelIds.Gpt5_6Terra, ""),
                ("gen_ai.client.token.usage", 100, ModelIds.Gpt5_5, "output"),
                ("gen_ai.client.token.usage", 1000, ModelIds.Gpt5_5, "input"),
                ("model_registry.attempts", 1, ModelIds.Gpt5_5, "served"),
                ("model_registry.attempts", 1, ModelIds.Gpt5_6Luna, "skipped"),
                ("model_registry.attempts", 1, ModelIds.Gpt5_6Terra, "timed_out"),
                ("model_registry.cost", (double)Scenario.App.Attempts[^1].Cost!.Value, ModelIds.Gpt5_5, ""),
            ],
            measured.OrderBy(m => m.Instrument, StringComparer.Ordinal).ThenBy(m => m.Value).ThenBy(m => m.Model, StringComparer.Ordinal));

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value as string);

            // No other test runs this tier.
            if (all["model_registry.tier"] == "measured")
                measured.Enqueue((instrument.Name, value, all["gen_ai.request.model"]!, all.GetValueOrDefault("gen_ai.token.type") ?? all.GetValueOrDefault("model_registry.outcome") ?? ""));
        }
    }
}
