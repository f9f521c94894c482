using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;

namespace ModelRegistry.Testing.Loopback;

/// <summary>A request as HTTP/1.1 brings it: as much of the protocol as the HTTP client of .NET speaks to a server that closes after each answer.</summary>
internal sealed record HttpMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    // A byte is a char here, so that lines and bodies can be read by one reader.
    internal static readonly Encoding Wire = Encoding.Latin1;

    /// <summary>The next request, or null where the client closed without one.</summary>
    public static async Task<HttpMessage?> ReadAsync(TextReader reader)
    {
        if (await reader.ReadLineAsync() is not { Length: > 0 } requestLine)
            return null;

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = headers.ContainsKey("Transfer-Encoding")
            ? await ReadChunksAsync(reader)
            : await ReadBlockAsync(reader, int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture));
        return new(requestLine.Split(' ')[1], new ReadOnlyDictionary<string, string>(headers), Wire.GetBytes(body));
    }

    private static async Task<string> ReadChunksAsync(TextReader reader)
    {
        var body = new StringBuilder();
        while (int.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Append(await ReadBlockAsync(reader, size));
            await LineAsync();
        }

        await LineAsync();
        return body.ToString();

        async Task<string> LineAsync() => await reader.ReadLineAsync() ?? throw new EndOfStreamException();
    }

    private static async Task<string> ReadBlockAsync(TextReader reader, int length)
    {
        var block = new char[length];
        return await reader.ReadBlockAsync(block) == length ? new(block) : throw new EndOfStreamException();
    }
}
