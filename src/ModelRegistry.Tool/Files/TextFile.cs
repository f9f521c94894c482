using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Tool.Files;

/// <summary>A text file, which is written back in the encoding that it had, with a byte order mark where it had one.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Mark">The byte order mark that it begins with; empty where it has none.</param>
internal sealed record TextFile(string Path, SourceText Text, byte[] Mark)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file as the compiler reads it.</summary>
    public static TextFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolException(Directory.Exists(path) ? $"{path} is a folder: name the file in it." : $"There is no file {path}.");
        }

        var bytes = File.ReadAllBytes(path);
        return new TextFile(path, Decode(bytes), MarkOf(bytes));
    }

    public void Write(SourceText text)
    {
        if (new FileInfo(Path) is { IsReadOnly: true })
        {
            throw new ToolException($"{Path} is read-only: make it writable first. Nothing is changed.");
        }

        var encoding = Text.Encoding ?? Strict;
        File.WriteAllBytes(Path, [.. Mark, .. encoding.GetBytes(text.ToString())]);
    }

    /// <summary>What is no UTF-8 is read as the compiler would, so that the rule about it speaks.</summary>
    private static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(new MemoryStream(bytes), Strict);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(bytes), Encoding.Latin1);
        }
    }

    private static byte[] MarkOf(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[..3],
        [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => bytes[..2],
        _ => [],
    };
}
