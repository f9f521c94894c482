using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Scanning.Reading;

namespace ModelRegistry.Tool.Scanning.Files;

/// <summary>What became of a file.</summary>
internal enum FileState
{
    /// <summary>Read, and nothing in it can be an id.</summary>
    Passed,

    /// <summary>Read, with the texts in it.</summary>
    Read,

    /// <summary>No text.</summary>
    Binary,

    /// <summary>Left out for its size.</summary>
    TooLarge,

    /// <summary>It cannot be opened or read.</summary>
    Unreadable,
}

/// <summary>A file as far as a scan reads it.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Text">Its text; null where it is not decoded.</param>
/// <param name="Found">The texts in it that may be ids.</param>
internal sealed record FileContent(FileState State, long Bytes, TextFile? Text, IReadOnlyList<FoundText> Found)
{
    private const int Beginning = 8_192;
    private const int Head = 1_024;

    /// <summary>Reads a file once: what changes it meanwhile is seen as a whole or not at all.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="format">What its name says that it is.</param>
    /// <param name="filter">Tells which texts can hold an id.</param>
    /// <param name="largest">The most bytes that are read.</param>
    /// <param name="readsMembers">Whether a C# file is also read where it can name models by the generated code.</param>
    public static FileContent Read(string path, TextFormat format, IdFilter filter, long largest, bool readsMembers)
    {
        byte[] bytes;
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.LinkTarget is not null || (info.Attributes & FileAttributes.Directory) != 0)
            {
                return new FileContent(info.LinkTarget is not null || Directory.Exists(path) ? FileState.Passed : FileState.Unreadable, 0, null, []);
            }

            if (info.Length > largest)
            {
                return new FileContent(FileState.TooLarge, info.Length, null, []);
            }

            bytes = BytesOf(path, largest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FileContent(FileState.Unreadable, 0, null, []);
        }

        if (bytes.LongLength > largest)
        {
            return new FileContent(FileState.TooLarge, bytes.LongLength, null, []);
        }

        var isWide = IsWide(bytes);
        if (IsBinary(bytes))
        {
            return new FileContent(FileState.Binary, bytes.Length, null, []);
        }

        if (!isWide && !filter.CanHoldId(bytes, TextFormats.NeedsShape(format))
            && !(readsMembers && format == TextFormat.CSharp && GeneratedNames.CanBeIn(bytes)))
        {
            return new FileContent(FileState.Passed, bytes.Length, null, []);
        }

        var text = TextFile.Decode(path, bytes);
        return IsInventory(text.Text, format)
            ? new FileContent(FileState.Passed, bytes.Length, null, [])
            : new FileContent(FileState.Read, bytes.Length, text, TextFormats.Read(format, text.Text, filter));
    }

    /// <summary>
    /// Whether it lists models that are used elsewhere: a registry, which names our schema, or a bill of materials.
    /// </summary>
    private static bool IsInventory(string text, TextFormat format)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        return format == TextFormat.Json
            && (head.Contains("models.schema.json", StringComparison.Ordinal) || head.Contains("\"bomFormat\"", StringComparison.Ordinal));
    }

    private static bool IsWide(ReadOnlySpan<byte> bytes) => bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    private static bool IsBinary(ReadOnlySpan<byte> bytes) => !IsWide(bytes) && bytes[..Math.Min(bytes.Length, Beginning)].Contains((byte)0);

    /// <summary>The bytes, of a binary file only the first; at most one byte more than is allowed, because a file may grow while it is read.</summary>
    private static byte[] BytesOf(string path, long largest)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[Math.Min(stream.Length, largest) + 1];
        var length = stream.ReadAtLeast(bytes.AsSpan(0, Math.Min(bytes.Length, Beginning)), Math.Min(bytes.Length, Beginning), throwOnEndOfStream: false);
        while (!IsBinary(bytes.AsSpan(0, length)))
        {
            var read = stream.Read(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0 || length > largest)
            {
                break;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min((bytes.LongLength * 2) + Beginning, largest + 1));
            }
        }

        return bytes[..length];
    }
}
