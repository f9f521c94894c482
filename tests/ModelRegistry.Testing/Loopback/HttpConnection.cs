using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ModelRegistry.Testing.Loopback;

/// <summary>One connection, which carries one request and its answer and is closed: so what else the client does on it can only be to go away.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    public HttpConnection(TcpClient client)
    {
        _client = client;
        _client.NoDelay = true;
        _stream = client.GetStream();
        _reader = new StreamReader(_stream, HttpMessage.Wire, detectEncodingFromByteOrderMarks: false);
    }

    public Task<HttpMessage?> ReadAsync() => HttpMessage.ReadAsync(_reader);

    /// <summary>Ends when the client goes away.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _reader.ReadAsync(new char[1], cancellationToken);
        }
        catch (IOException)
        {
            // A reset is another way to go.
        }
    }

    public Task WriteHeadAsync(LoopbackAnswer answer, string contentType, int? contentLength, CancellationToken cancellationToken)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Scripted\r\nContent-Type: {contentType}\r\nConnection: close\r\n")
            .Append(contentLength is { } length ? $"Content-Length: {length}\r\n" : "Transfer-Encoding: chunked\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return WriteAsync(HttpMessage.Wire.GetBytes(head.Append("\r\n").ToString()), cancellationToken);
    }

    public Task WriteAsync(byte[] bytes, CancellationToken cancellationToken) => _stream.WriteAsync(bytes, cancellationToken).AsTask();

    /// <summary>One piece of a body whose length was not told. The empty one ends it; without it, the client sees that the rest is missing.</summary>
    public Task WriteChunkAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return WriteAsync([.. HttpMessage.Wire.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, (byte)'\r', (byte)'\n'], cancellationToken);
    }

    /// <summary>Says that nothing more comes. What was sent still arrives, however long the client takes to read it.</summary>
    public void Finish() => _client.Client.Shutdown(SocketShutdown.Send);

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }
}
