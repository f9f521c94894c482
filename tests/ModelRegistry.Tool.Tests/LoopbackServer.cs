using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ModelRegistry.Tool.Tests;

/// <summary>A request as the server received it.</summary>
/// <param name="Target">Method, path and query.</param>
/// <param name="Headers">The headers, by name in any case.</param>
internal sealed record ServedRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body; empty where the request has none.</summary>
    public string Body { get; init; } = string.Empty;

    public string Path => Target.Split(' ')[1];

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}

/// <summary>What the server answers.</summary>
internal sealed record ServedAnswer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    /// <summary>How long the server waits before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How long the server waits between the head of the answer and its body.</summary>
    public TimeSpan BodyDelay { get; init; }

    /// <summary>How many bytes of the body the head announces and the server never sends.</summary>
    public int MissingBytes { get; init; }

    public static implicit operator ServedAnswer(string body) => new(200, body, ("Content-Type", "application/json"));
}

/// <summary>An HTTP server on this machine that answers like a provider, a list or a proxy, and keeps what it was asked.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private const int ParallelAnswers = 16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<ServedRequest, ServedAnswer> _answer;
    private readonly Task _loop;
    private readonly bool _isParallel;

    /// <param name="answer">Answers a request.</param>
    /// <param name="isParallel">Whether several requests are answered at a time.</param>
    public LoopbackServer(Func<ServedRequest, ServedAnswer> answer, bool isParallel = false)
    {
        (_answer, _isParallel) = (answer, isParallel);
        if (isParallel)
        {
            // Answers may hold their threads, and a pool begins with as many as there are processors: it adds one in half a second.
            ThreadPool.GetMinThreads(out _, out var ports);
            ThreadPool.SetMinThreads(ParallelAnswers, ports);
        }

        _listener.Start();
        _loop = Task.Run(ServeAsync);
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public ConcurrentQueue<ServedRequest> Requests { get; } = new();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _loop.Wait();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var served = Task.Run(() => AnswerAsync(client));
                if (!_isParallel)
                {
                    await served;
                }
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client has given up, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            await AnswerAsync(client.GetStream());
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var reader = new StreamReader(stream, Encoding.Latin1);
        var target = await reader.ReadLineAsync(_end.Token) ?? string.Empty;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var request = new ServedRequest(target, headers) { Body = await BodyAsync(reader, headers) };
        Requests.Enqueue(request);
        var answer = _answer(request);
        await Task.Delay(answer.Delay, _end.Token);
        var body = Encoding.UTF8.GetBytes(answer.Body);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Answer\r\nConnection: close\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length + answer.MissingBytes}\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(head + "\r\n"), _end.Token);
        await Task.Delay(answer.BodyDelay, _end.Token);
        await stream.WriteAsync(body, _end.Token);
    }

    /// <summary>The reader has a character for each byte.</summary>
    private async Task<string> BodyAsync(StreamReader reader, Dictionary<string, string> headers)
    {
        if (!headers.TryGetValue("Content-Length", out var length))
        {
            return string.Empty;
        }

        var characters = new char[int.Parse(length, CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(characters, _end.Token);
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(characters));
    }
}
