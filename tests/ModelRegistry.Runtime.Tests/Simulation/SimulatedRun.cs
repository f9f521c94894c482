using System.Text.Json;
using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Simulation;

/// <summary>One run of a tier over providers that misbehave as a random generator says, and the books that must balance after it.</summary>
internal sealed class SimulatedRun(ModelTier tier, Random random, VirtualClock clock)
{
    private readonly List<(Model Model, Behavior Behavior, ModelUsage? Usage)> _requests = [];
    private readonly List<ModelAttempt> _told = [];
    private readonly SemaphoreSlim _hanging = new(0);
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly IReadOnlyList<Model> _cooling = [.. tier.Cooldowns.Where(cooling => cooling.Until > clock.GetUtcNow()).Select(cooling => cooling.Model)];
    private readonly bool _isOn = random.Next(2) == 0;
    private bool? _isInShare;

    /// <summary>How many requests the run made.</summary>
    public int Requests => _requests.Count;

    public async Task CheckAsync()
    {
        var options = new ModelTierOptions
        {
            TimeProvider = clock,
            RetryDelay = _ => TimeSpan.Zero,
            OnAttempt = _told.Add,
            Key = $"user-{random.Next(1_000)}",
            IsEnabled = (_, _) => _isOn,
            HasContent = element => element is Answer { Text.Length: > 0 },
            Accept = answer => answer is Answer { Text.Length: > 0 },
            Usage = answer => (answer as Answer)?.Usage,
        };
        _isInShare = tier.Share is null ? null : ModelTier.ModelTierShare.Includes(tier, options.Key);
        var isStream = random.Next(3) == 0;
        var run = isStream ? StreamAsync(options) : AskAsync(options);
        while (!run.IsCompleted)
        {
            if (await _hanging.WaitAsync(TimeSpan.FromMilliseconds(1)))
            {
                clock.Advance(Limit());
            }
        }

        var (server, error) = await run;
        Check(server, error);
    }

    private void Check(Model? server, Exception? error)
    {
        var attempts = error is null ? _told : ModelErrors.AttemptsOf(error);
        Assert.Equal(_told, attempts);
        Assert.Equal(0, clock.TimersLeft);
        var made = _told.Where(attempt => attempt.Outcome != ModelAttemptOutcome.Skipped).ToList();
        Assert.Equal(_requests.Select(request => request.Model), made.Select(attempt => attempt.Model));
        foreach (var (attempt, request) in made.Zip(_requests))
        {
            Assert.Equal(OutcomeOf(request.Behavior), attempt.Outcome);
            Assert.Equal(request.Usage, attempt.Usage);
            Assert.Equal(request.Usage is null ? null : request.Model.PriceOn(clock.GetUtcNow().UtcDateTime)?.Cost(request.Usage), attempt.Cost);
        }

        CheckRetries(made);
        CheckSkips();
        CheckEnd(server, error, made);
    }

    private void CheckRetries(List<ModelAttempt> made)
    {
        for (var index = 0; index < made.Count; index++)
        {
            Assert.InRange(made[index].Retry, 0, tier.Retries);
            if (made[index].Retry > 0)
            {
                Assert.Same(made[index - 1].Model, made[index].Model);
                Assert.Equal(made[index - 1].Retry + 1, made[index].Retry);
                Assert.Contains(_requests[index - 1].Behavior, new[] { Behavior.IsOverloaded, Behavior.Hangs });
            }
        }
    }

    private void CheckSkips()
    {
        var net = tier.NetOn(_started.UtcDateTime) is >= 0 and var position ? position : tier.Models.Count;
        foreach (var (attempt, index) in _told.Select((attempt, index) => (attempt, index)).Where(pair => pair.attempt.Outcome == ModelAttemptOutcome.Skipped))
        {
            var isBeforeNet = tier.Models.ToList().IndexOf(attempt.Model) < net;
            var isExplained = attempt.Model.ObstacleOn(_started.UtcDateTime) is not null
                || _told.Take(index).Any(earlier => earlier.Model.Provider == attempt.Model.Provider && BehaviorOf(earlier) == Behavior.HasNoQuota)
                || (isBeforeNet && (!_isOn || _isInShare == false || _cooling.Contains(attempt.Model)));
            Assert.True(isExplained, $"{attempt} is not explained");
        }
    }

    private void CheckEnd(Model? server, Exception? error, List<ModelAttempt> made)
    {
        if (server is not null)
        {
            Assert.Same(server, made[^1].Model);
            Assert.Contains(_requests[^1].Behavior, new[] { Behavior.Answers });
            return;
        }

        if (error is ModelTierException { IsOutOfTime: false })
        {
            Assert.Equal(tier.Models, _told.Select(attempt => attempt.Model).Distinct());
        }
        else if (error is ModelTierException)
        {
            Assert.True(clock.GetUtcNow() - _started >= tier.Deadline);
        }
        else
        {
            Assert.Contains(_requests[^1].Behavior, new[] { Behavior.RefusesTheRequest, Behavior.BreaksOff });
            Assert.Same(error, made[^1].Error);
        }
    }

    private Behavior? BehaviorOf(ModelAttempt attempt)
    {
        var index = _told.Where(told => told.Outcome != ModelAttemptOutcome.Skipped).ToList().IndexOf(attempt);
        return index < 0 ? null : _requests[index].Behavior;
    }

    private static ModelAttemptOutcome OutcomeOf(Behavior behavior) => behavior switch
    {
        Behavior.Answers => ModelAttemptOutcome.Served,
        Behavior.AnswersBlank => ModelAttemptOutcome.Rejected,
        Behavior.Hangs => ModelAttemptOutcome.TimedOut,
        _ => ModelAttemptOutcome.Failed,
    };

    /// <summary>How long the attempt that hangs may take.</summary>
    private TimeSpan Limit()
    {
        var left = tier.Deadline - (clock.GetUtcNow() - _started) ?? TimeSpan.MaxValue;
        return left < tier.Timeout ? left : tier.Timeout!.Value;
    }

    private async Task<(Model? Server, Exception? Error)> AskAsync(ModelTierOptions options)
    {
        try
        {
            return ((await tier.RunAsync((model, _) => AnswerAsync(model), options)).Model, null);
        }
        catch (Exception error)
        {
            return (null, error);
        }
    }

    private async Task<(Model? Server, Exception? Error)> StreamAsync(ModelTierOptions options)
    {
        var stream = tier.RunStreamingAsync((model, _) => PartsAsync(model), options);
        try
        {
            await foreach (var part in stream)
            {
            }

            return (stream.Model, null);
        }
        catch (Exception error)
        {
            return (null, error);
        }
    }

    private Task<Answer> AnswerAsync(Model model) => Next(model, isStream: false) switch
    {
        Behavior.Answers => Task.FromResult(new Answer("an answer", _requests[^1].Usage)),
        Behavior.AnswersBlank => Task.FromResult(new Answer("", _requests[^1].Usage)),
        Behavior.Hangs => HangAsync<Answer>(),
        var behavior => Task.FromException<Answer>(ErrorOf(behavior)),
    };

    private async IAsyncEnumerable<Answer> PartsAsync(Model model)
    {
        var behavior = Next(model, isStream: true);
        var usage = _requests[^1].Usage;
        yield return new Answer("", null);
        if (behavior == Behavior.Hangs)
        {
            await HangAsync<Answer>();
        }

        if (behavior is Behavior.Answers or Behavior.BreaksOff)
        {
            yield return new Answer("an answer", usage);
        }

        if (behavior is Behavior.AnswersBlank)
        {
            yield return new Answer("", usage);
        }
        else if (behavior != Behavior.Answers)
        {
            throw ErrorOf(behavior);
        }
    }

    private Behavior Next(Model model, bool isStream)
    {
        var behaviors = Enum.GetValues<Behavior>()
            .Where(behavior => (isStream || behavior != Behavior.BreaksOff) && (tier.Timeout is not null || behavior != Behavior.Hangs)).ToArray();
        var behavior = random.Next(3) == 0 ? Behavior.Answers : behaviors[random.Next(behaviors.Length)];
        var isAnswer = behavior is Behavior.Answers or Behavior.AnswersBlank or Behavior.BreaksOff;
        _requests.Add((model, behavior, isAnswer ? new ModelUsage(random.Next(5_000), random.Next(5_000), random.Next(5_000)) : null));
        return behavior;
    }

    private Task<T> HangAsync<T>()
    {
        _hanging.Release();
        return new TaskCompletionSource<T>().Task;
    }

    private static Exception ErrorOf(Behavior behavior) => behavior switch
    {
        Behavior.IsOverloaded => new StatusException(503),
        Behavior.DoesNotKnowTheModel => new StatusException(404),
        Behavior.HasNoQuota => new StatusException(429, "insufficient_quota"),
        Behavior.RefusesTheRequest => new StatusException(400),
        Behavior.SendsHtml => new JsonException("'<' is an invalid start of a value."),
        _ => new IOException("the connection was reset"),
    };

    private sealed record Answer(string Text, ModelUsage? Usage);
}
