namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>
/// Spreads the requests to a model evenly, so that no minute has more requests or tokens than the registry allows. Providers that count
/// by the second see no peaks either.
/// </summary>
/// <param name="requestsPerMinute">The limit; null where it is not known.</param>
/// <param name="tokensPerMinute">The limit; null where it is not known.</param>
/// <param name="clock">Measures time.</param>
internal sealed class RequestPace(long? requestsPerMinute, long? tokensPerMinute, TimeProvider clock)
{
    private readonly object _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Waits for the turn of a request.</summary>
    /// <param name="tokens">The tokens that it is expected to use.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitAsync(long tokens, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            var turn = _next > now ? _next : now;
            wait = turn - now;
            _next = turn + Longer(Share(1, requestsPerMinute), Share(tokens, tokensPerMinute));
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes up for a wrong expectation.</summary>
    /// <param name="expected">The tokens that the request was expected to use.</param>
    /// <param name="used">The tokens that it used.</param>
    public void Correct(long expected, long used)
    {
        lock (_lock)
        {
            _next += Share(used, tokensPerMinute) - Share(expected, tokensPerMinute);
        }
    }

    private static TimeSpan Share(long amount, long? perMinute)
        => perMinute is { } limit ? TimeSpan.FromMinutes((double)amount / limit) : TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
