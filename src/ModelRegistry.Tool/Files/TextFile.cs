using System.Text;

namespace ModelRegistry.Tool.Files;

/// <summary>A text file, which is written back in the encoding that it had, with a byte order mark where it had one.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding">How the text was decoded: UTF-8, UTF-16, or Latin-1 for bytes that are neither.</param>
/// <param name="Mark">The byte order mark; empty where the file has none.</param>
internal sealed record TextFile(string Path, string Text, Encoding Encoding, byte[] Mark)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether every character is certain: bytes that are no Unicode text are shown as Latin-1, so that LLM1001 can point at them.</summary>
    public bool IsUnicode => Encoding is UTF8Encoding or UnicodeEncoding;

    /// <summary>Reads a file as the compiler does.</summary>
    /// <exception cref="ToolException">There is no file of that path.</exception>
    public static TextFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolException(Directory.Exists(path) ? $"{path} is a folder: name the file in it." : $"There is no file {path}.");
        }

        return Decode(path, BytesOf(path));
    }

    /// <summary>Reads a file, and whether its text gives back its bytes to the last.</summary>
    public static (TextFile File, bool IsExact) ReadExact(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolException($"There is no file {path}.");
        }

        var bytes = BytesOf(path);
        var file = Decode(path, bytes);
        return (file, file.Encode(file.Text).AsSpan().SequenceEqual(bytes));
    }

    /// <summary>The text of a file whose bytes are given.</summary>
    public static TextFile Decode(string path, byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Decode(path, bytes, Strict, 3),
        [0xFE, 0xFF, ..] => Decode(path, bytes, Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => Decode(path, bytes, Encoding.Unicode, 2),
        _ => Decode(path, bytes, Strict, 0),
    };

    /// <summary>Another text in the same encoding.</summary>
    public byte[] Encode(string text) => [.. Mark, .. Encoding.GetBytes(text)];

    /// <summary>Lets others put a new file in its place meanwhile.</summary>
    private static byte[] BytesOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static TextFile Decode(string path, byte[] bytes, Encoding encoding, int markLength)
    {
        try
        {
            return new TextFile(path, encoding.GetString(bytes, markLength, bytes.Length - markLength), encoding, bytes[..markLength]);
        }
        catch (DecoderFallbackException)
        {
            return new TextFile(path, Encoding.Latin1.GetString(bytes), Encoding.Latin1, []);
        }
    }
}
