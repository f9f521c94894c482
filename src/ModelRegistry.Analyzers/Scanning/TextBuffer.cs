using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>A text's characters in one array, which each thread uses again for its next text.</summary>
internal static class TextBuffer
{
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static char[]? _kept;

    /// <summary>The characters from 0 on; what stands behind the text's length belongs to an earlier one.</summary>
    public static char[] Of(SourceText text)
    {
        var buffer = _kept;
        if (buffer is null || buffer.Length < text.Length)
        {
            buffer = new char[Math.Max(text.Length, 1 << 14)];
            if (buffer.Length <= LargestKept)
            {
                _kept = buffer;
            }
        }

        text.CopyTo(0, buffer, 0, text.Length);
        return buffer;
    }
}
