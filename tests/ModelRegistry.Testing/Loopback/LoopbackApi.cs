using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ModelRegistry.Testing.Loopback;

/// <summary>
/// A provider on the loopback address, for the real SDKs: OpenAI's chat completions and responses, Anthropic's messages and Ollama's
/// chat, plain and streamed. What it answers is a script for each model, and it keeps every request. A model without a script does not exist.
/// </summary>
public sealed class LoopbackApi : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    // Never disposed: an API can be disposed of twice, first by a test of what cannot be reached.
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _clock;
    private readonly Task _accepting;

    // The lock is on the scripts.
    private readonly Dictionary<string, Queue<LoopbackAnswer>> _scripts = new(StringComparer.Ordinal);
    private readonly List<(string Model, int Number, TaskCompletionSource<LoopbackRequest> Arrival)> _awaited = [];
    private readonly ConcurrentDictionary<Task, object?> _connections = new();
    private readonly ConcurrentQueue<Exception> _faults = new();
    private ImmutableList<LoopbackRequest> _requests = [];

    /// <summary>Starts on a free port.</summary>
    /// <param name="clock">Says when a request arrived.</param>
    public LoopbackApi(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _listener.Start(backlog: 2048);
        _accepting = AcceptAsync();
    }

    /// <summary>The address for an SDK, without a slash and without a version at its end.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => Volatile.Read(ref _requests);

    public IReadOnlyList<LoopbackRequest> RequestsTo(string model) => [.. Requests.Where(request => request.Model == model)];

    /// <summary>What a model answers, in this order; the last answer is that of all further requests.</summary>
    public LoopbackApi Answers(string model, params LoopbackAnswer[] answers)
    {
        lock (_scripts)
        {
            _scripts[model] = new(answers);
        }

        return this;
    }

    /// <summary>The request with this number to a model, counted from 1, as soon as it has arrived.</summary>
    public Task<LoopbackRequest> Arrival(string model, int number = 1)
    {
        lock (_scripts)
        {
            var arrival = new TaskCompletionSource<LoopbackRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((model, number, arrival));
            Announce(model);
            return arrival.Task;
        }
    }

    /// <summary>Ends all that hang.</summary>
    /// <exception cref="AggregateException">What arrived was no request that the API knows.</exception>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        if (!_faults.IsEmpty)
            throw new AggregateException(_faults);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var connection = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
                _connections[connection] = null;
                _ = connection.ContinueWith(ended => _connections.TryRemove(ended, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using var connection = new HttpConnection(client);
        LoopbackRequest? request = null;
        try
        {
            if (await connection.ReadAsync().WaitAsync(_stop.Token) is not { } message)
                return;

            request = new LoopbackRequest(message, _clock.GetUtcNow());
            await AnswerAsync(connection, request, Take(request));
        }
        catch (OperationCanceledException)
        {
            request?.EndsAs(LoopbackEnd.ApiStopped);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            request?.EndsAs(LoopbackEnd.ClientWentAway);
        }
        catch (Exception e)
        {
            _faults.Enqueue(e);
        }
    }

    /// <summary>Notes a request and takes its answer off the script, in one step, so that concurrent requests get one answer each.</summary>
    private LoopbackAnswer Take(LoopbackRequest request)
    {
        lock (_scripts)
        {
            _requests = _requests.Add(request);
            Announce(request.Model);
            return !_scripts.TryGetValue(request.Model, out var script) ? LoopbackAnswer.ModelNotFound
                : script.Count > 1 ? script.Dequeue()
                : script.Peek();
        }
    }

    private void Announce(string model)
    {
        var requests = RequestsTo(model);
        _awaited.RemoveAll(awaited =>
        {
            if (awaited.Model != model || requests.Count < awaited.Number)
                return false;

            awaited.Arrival.SetResult(requests[awaited.Number - 1]);
            return true;
        });
    }

    /// <summary>Answers while it watches the client, whose going away ends the answer.</summary>
    private async Task AnswerAsync(HttpConnection connection, LoopbackRequest request, LoopbackAnswer answer)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var watching = connection.WatchAsync(stop.Token);
        var writing = WriteAsync(connection, request, answer, stop.Token);
        if (await Task.WhenAny(writing, watching) == watching && !writing.IsCompleted && !_stop.IsCancellationRequested)
        {
            await stop.CancelAsync();
            await writing.ContinueWith(static _ => { }, TaskScheduler.Default);
            request.EndsAs(LoopbackEnd.ClientWentAway);
            return;
        }

        request.EndsAs(await writing);
        connection.Finish();
        await watching;
    }

    private static async Task<LoopbackEnd> WriteAsync(HttpConnection connection, LoopbackRequest request, LoopbackAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is { Hangs: true, StopsAfter: null })
            await Task.Delay(Timeout.Infinite, cancellationToken);

        var form = ApiForm.Of(request.Path) ?? throw new InvalidOperationException($"The API has no path {request.Path}.");
        if (answer.Status != 200 || !request.IsStreaming)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(answer.Status == 200 ? form.Body(request.Model, answer) : form.ErrorBody(answer));
            await connection.WriteHeadAsync(answer, "application/json", body.Length, cancellationToken);
            if (answer.StopsAfter is not null)
                return await StopAsync(answer, cancellationToken);

            await connection.WriteAsync(body, cancellationToken);
            return LoopbackEnd.Answered;
        }

        await connection.WriteHeadAsync(answer, form.StreamType, contentLength: null, cancellationToken);
        foreach (var (name, data) in form.Events(request.Model, answer).Take(answer.StopsAfter ?? int.MaxValue))
        {
            await connection.WriteChunkAsync(form.Part(name, data), cancellationToken);
        }

        if (answer.StopsAfter is not null)
            return await StopAsync(answer, cancellationToken);

        if (form.EndOfStream.Length > 0)
            await connection.WriteChunkAsync(form.EndOfStream, cancellationToken);

        await connection.WriteChunkAsync("", cancellationToken);
        return LoopbackEnd.Answered;
    }

    private static async Task<LoopbackEnd> StopAsync(LoopbackAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Hangs)
            await Task.Delay(Timeout.Infinite, cancellationToken);

        return LoopbackEnd.Cut;
    }
}
