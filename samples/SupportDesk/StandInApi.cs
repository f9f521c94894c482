using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ModelRegistry;

namespace SupportDesk;

/// <summary>
/// A stand-in for OpenAI's API inside this program, so that the real SDK has somebody to talk to without a key or a network.
/// It listens on the loopback address only. What it answers is the business of <see cref="StandInReply"/>.
/// </summary>
internal sealed class StandInApi : IAsyncDisposable
{
    // Without it, nobody would see a stream arrive.
    private static readonly TimeSpan BetweenParts = TimeSpan.FromMilliseconds(30);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _http;
    private readonly StandInFaults _faults;
    private readonly IReadOnlyList<string> _models;
    private readonly Task _serving;

    /// <param name="faults">What it plays.</param>
    /// <param name="models">The ids that it lists; none for those of the registry.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    public StandInApi(StandInFaults faults, IReadOnlyList<string>? models = null, int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _faults = faults;
        _models = models ?? [.. Models.All.Where(model => model.HasId).Select(model => model.Id)];
        // A proxy that the machine is set up with would look for the loopback address on its own side.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        Transport = new HttpClientPipelineTransport(_http);
        _listener.Start();
        var address = (IPEndPoint)_listener.LocalEndpoint;
        Endpoint = new UriBuilder(Uri.UriSchemeHttp, address.Address.ToString(), address.Port, "v1").Uri;
        _serving = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>How the SDK has to reach the endpoint.</summary>
    public PipelineTransport Transport { get; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    /// <summary>One request and its reply. The connection is closed where the reply ends, which also says that it ends there.</summary>
    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                var stream = connection.GetStream();
                var (line, body) = await ReadAsync(stream);
                var reply = IsList(line) ? StandInReply.List(_models) : StandInReply.To(body, _faults);
                var head = $"HTTP/1.1 {(int)reply.Status} {reply.Status}\r\nContent-Type: {reply.ContentType}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stopping.Token);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(reply.Parts[0]), _stopping.Token);
                foreach (var part in reply.Parts.Skip(1))
                {
                    await Task.Delay(BetweenParts, _stopping.Token);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(part), _stopping.Token);
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client has gone, or the program ends: there is nobody to tell.
            }
        }
    }

    private static bool IsList(string requestLine) => requestLine.StartsWith("GET ", StringComparison.Ordinal) && requestLine.Contains("/models ", StringComparison.Ordinal);

    /// <summary>The first line and the body of a request. Whatever its key, and its path but for the list of models, it is taken for a question to a model.</summary>
    private async Task<(string Line, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        // In Latin-1 each byte is one character, so that lines and a count of bytes can be read from one reader.
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var first = await reader.ReadLineAsync(_stopping.Token) ?? string.Empty;
        var length = 0;
        while (await reader.ReadLineAsync(_stopping.Token) is { Length: > 0 } line)
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value]
                && name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                _ = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out length);
            }
        }

        // Without a body there is nothing to wait for.
        var body = new char[length];
        var read = length == 0 ? 0 : await reader.ReadBlockAsync(body, _stopping.Token);
        return (first, Encoding.Latin1.GetBytes(body, 0, read));
    }
}
