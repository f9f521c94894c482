using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace ModelRegistry.Runtime.Tests;

/// <summary>What listeners are told of a run. Each test has a tier of its own, so that runs of other tests do not mix in.</summary>
public class TelemetryTests
{
    [Fact]
    public async Task Each_attempt_is_an_activity_under_the_callers_own()
    {
        var tier = new ModelTier("traced", [Models.Retired, Models.One, Models.Two]);
        using var activities = new Activities(tier.Name);
        using var parent = new Activity("caller").Start();
        var script = new Script(
            async _ =>
            {
                Assert.Equal("chat one", Activity.Current!.DisplayName);
                await Task.Yield();
                throw new StatusException(503);
            },
            Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(100, 20, 30, 4);

        await script.RunAsync(tier);

        Assert.Same(parent, Activity.Current);
        Assert.Equal(2, activities.Stopped.Count);
        Assert.All(activities.Stopped, activity =>
        {
            Assert.Equal(ActivityKind.Client, activity.Kind);
            Assert.Equal(parent.SpanId, activity.ParentSpanId);
            Assert.Equal(parent.TraceId, activity.TraceId);
        });
        Assert.Equal(
            """
            error.type=503
            gen_ai.operation.name=chat
            gen_ai.provider.name=first
            gen_ai.request.model=one
            model_registry.outcome=failed
            model_registry.retry=0
            model_registry.tier=traced
            """,
            Tags(activities.Stopped[0].TagObjects),
            ignoreLineEndingDifferences: true);
        Assert.Equal(ActivityStatusCode.Error, activities.Stopped[0].Status);
        Assert.Equal("status 503, StatusException: as the provider says", activities.Stopped[0].StatusDescription);
        Assert.Equal("chat two", activities.Stopped[1].DisplayName);
        Assert.Equal(
            """
            gen_ai.operation.name=chat
            gen_ai.provider.name=second
            gen_ai.request.model=two
            gen_ai.usage.cache_creation.input_tokens=4
            gen_ai.usage.cache_read.input_tokens=30
            gen_ai.usage.input_tokens=134
            gen_ai.usage.output_tokens=20
            model_registry.outcome=served
            model_registry.retry=0
            model_registry.tier=traced
            """,
            Tags(activities.Stopped[1].TagObjects),
            ignoreLineEndingDifferences: true);
        Assert.Equal(ActivityStatusCode.Unset, activities.Stopped[1].Status);
    }

    [Fact]
    public async Task A_cost_that_is_known_is_on_the_activity()
    {
        var tier = new ModelTier("priced", [Models.One]);
        using var activities = new Activities(tier.Name);
        var script = new Script(Script.Returns("good"));
        script.Options.OperationName = "embeddings";
        script.Options.Usage = _ => new ModelUsage(1_000_000, 0);

        await script.RunAsync(tier);

        var activity = Assert.Single(activities.Stopped);
        Assert.Equal("embeddings one", activity.DisplayName);
        Assert.Equal(1d, activity.GetTagItem("model_registry.cost"));
        Assert.Equal("USD", activity.GetTagItem("model_registry.currency"));
        Assert.Equal("embeddings", activity.GetTagItem("gen_ai.operation.name"));
    }

    [Fact]
    public async Task A_timeout_and_a_cancellation_have_their_names()
    {
        var tier = new ModelTier("ended", [Models.One, Models.Two], TimeSpan.FromSeconds(60));
        using var activities = new Activities(tier.Name);
        using var caller = new CancellationTokenSource();
        var script = new Script(Script.Hangs, Script.Hangs);

        var run = script.RunAsync(tier, caller.Token);
        await script.Clock.StartedAsync();
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        await script.Clock.StartedAsync();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal(["timed_out", "cancelled"], activities.Stopped.Select(activity => activity.GetTagItem("model_registry.outcome")));
        Assert.Equal(["System.TimeoutException", "System.OperationCanceledException"], activities.Stopped.Select(activity => activity.GetTagItem("error.type")));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], activities.Stopped.Select(activity => activity.Status));
    }

    [Fact]
    public async Task An_activity_ends_even_where_the_callers_own_function_throws()
    {
        var tier = new ModelTier("broken", [Models.One]);
        using var activities = new Activities(tier.Name);
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = _ => throw new InvalidOperationException();

        await Assert.ThrowsAsync<InvalidOperationException>(() => script.RunAsync(tier));

        Assert.Single(activities.Stopped);
    }

    [Fact]
    public async Task Attempts_durations_and_tokens_are_measured()
    {
        var tier = new ModelTier("measured", [Models.Unverified, Models.One, Models.Two], TimeSpan.FromSeconds(60));
        using var measurements = new Measurements(tier.Name);
        var script = new Script(Script.Hangs, Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(100, 20, 30, 4);

        var run = script.RunAsync(tier);
        await script.Clock.StartedAsync();
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        await run;

        Assert.Equal(
            [
                "model_registry.attempts {attempt} 1: gen_ai.request.model=unverified model_registry.outcome=skipped model_registry.tier=measured",
                "model_registry.attempts {attempt} 1: gen_ai.request.model=one model_registry.outcome=timed_out model_registry.tier=measured",
                "gen_ai.client.operation.duration s 60: error.type=System.TimeoutException gen_ai.operation.name=chat gen_ai.provider.name=first gen_ai.request.model=one model_registry.tier=measured",
                "model_registry.attempts {attempt} 1: gen_ai.request.model=two model_registry.outcome=served model_registry.tier=measured",
                "gen_ai.client.operation.duration s 0: gen_ai.operation.name=chat gen_ai.provider.name=second gen_ai.request.model=two model_registry.tier=measured",
                "gen_ai.client.token.usage {token} 134: gen_ai.operation.name=chat gen_ai.provider.name=second gen_ai.request.model=two gen_ai.token.type=input model_registry.tier=measured",
                "gen_ai.client.token.usage {token} 20: gen_ai.operation.name=chat gen_ai.provider.name=second gen_ai.request.model=two gen_ai.token.type=output model_registry.tier=measured",
            ],
            measurements.Seen);
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags, string separator = "\n")
        => string.Join(separator, tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private sealed class Activities : IDisposable
    {
        private readonly ActivityListener _listener;

        public Activities(string tier)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "ModelRegistry",
                Sample = (ref options) => options.Tags!.Contains(new("model_registry.tier", tier)) ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStopped = Stopped.Add,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public List<Activity> Stopped { get; } = [];

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<string> _seen = new();

        public Measurements(string tier)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ModelRegistry")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => See(tier, instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => See(tier, instrument, value, tags));
            _listener.Start();
        }

        public IEnumerable<string> Seen => _seen;

        public void Dispose() => _listener.Dispose();

        private void See(string tier, Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray();
            if (all.Contains(new("model_registry.tier", tier)))
            {
                _seen.Enqueue($"{instrument.Name} {instrument.Unit} {value.ToString(null, CultureInfo.InvariantCulture)}: {Tags(all, " ")}");
            }
        }
    }
}
