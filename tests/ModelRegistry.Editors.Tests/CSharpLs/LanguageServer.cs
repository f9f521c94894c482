using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ModelRegistry.Editors.Tests.CSharpLs;

/// <summary>A client of a language server: JSON-RPC over its standard input and output.</summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly JsonObject _configuration;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _pending = new();
    private readonly Lock _writing = new();
    private int _lastId;

    /// <param name="start">How the server starts.</param>
    /// <param name="configuration">What it is told when it asks for its section of the editor's settings.</param>
    public LanguageServer(ProcessStartInfo start, JsonObject configuration)
    {
        _configuration = configuration;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _ = Task.Run(ReadAsync);
    }

    /// <summary>What the server has taken of the processor so far, without the system's part.</summary>
    public TimeSpan UserCpu
    {
        get
        {
            _process.Refresh();
            return _process.UserProcessorTime;
        }
    }

    public Task<JsonNode?> RequestAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var response = _pending.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Send(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return response.Task.WaitAsync(Limit);
    }

    public void Notify(string method, JsonObject parameters) => Send(new() { ["method"] = method, ["params"] = parameters });

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_writing)
        {
            var output = _process.StandardInput.BaseStream;
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            output.Write(body);
            output.Flush();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            var input = _process.StandardOutput.BaseStream;
            while (await ReadLengthAsync(input) is { } length)
            {
                var body = new byte[length];
                await input.ReadExactlyAsync(body);
                Receive(JsonNode.Parse(body)!.AsObject());
            }

            throw new EndOfStreamException("The language server has ended.");
        }
        catch (Exception exception)
        {
            foreach (var response in _pending.Values)
            {
                response.TrySetException(exception);
            }
        }
    }

    /// <summary>Of the headers of a message, its length; null at the end.</summary>
    private static async Task<int?> ReadLengthAsync(Stream input)
    {
        const string Header = "Content-Length: ";
        var (line, next, length) = (new StringBuilder(), new byte[1], 0);
        while (await input.ReadAsync(next) == 1)
        {
            line.Append((char)next[0]);
            if (next[0] != '\n')
            {
                continue;
            }

            var text = line.ToString().TrimEnd();
            line.Clear();
            if (text.Length == 0)
            {
                return length;
            }

            length = text.StartsWith(Header, StringComparison.OrdinalIgnoreCase)
                ? int.Parse(text.AsSpan(Header.Length), CultureInfo.InvariantCulture)
                : length;
        }

        return null;
    }

    private static void Complete(TaskCompletionSource<JsonNode?> response, JsonObject message)
    {
        if (message["error"] is { } error)
        {
            response.SetException(new InvalidOperationException(error.ToJsonString()));
        }
        else
        {
            response.SetResult(message["result"]);
        }
    }

    private void Receive(JsonObject message)
    {
        if (message["method"] is null)
        {
            Complete(_pending[message["id"]!.GetValue<int>()], message);
        }
        else if (message["id"] is { } id)
        {
            var isConfiguration = message["method"]!.GetValue<string>() == "workspace/configuration";
            Send(new()
            {
                ["id"] = id.DeepClone(),
                ["result"] = isConfiguration ? new JsonArray(_configuration.DeepClone()) : null,
            });
        }
    }
}
