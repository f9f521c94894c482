using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>Finds the names in a C# text that a parameter for a model id could have: those with "model" or "deployment" in them behind a <c>string</c>, and the attribute ModelId.</summary>
internal static class DeclarationScanner
{
    private const string Attribute = "ModelId";
    private const string Type = "string";

    /// <summary>The positions of the names, in order; null where there is none.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public static List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var position = 3; position < length;)
        {
            // The fourth letter of "odel" and of "ploy": three of four characters are never looked at.
            var letter = buffer[position];
            if ((letter == 'l' && IsAt(buffer, position - 3, "odel")) || (letter == 'y' && IsAt(buffer, position - 3, "ploy")))
            {
                var start = position - 3;
                while (start > 0 && IsNamePart(buffer[start - 1]))
                {
                    start--;
                }

                if (IsDeclared(buffer, start) || IsAttribute(buffer, length, start))
                {
                    (hits ??= []).Add(start);
                }

                position += 4;
            }
            else
            {
                position += letter switch { 'e' or 'o' => 1, 'd' or 'l' => 2, 'p' => 3, _ => 4 };
            }
        }

        return hits;
    }

    private static bool IsAttribute(char[] buffer, int length, int start)
        => IsAt(buffer, start, Attribute) && start > 0 && start + Attribute.Length < length && buffer[start - 1] is '[' or ' ' or '.' or ':' or ',' or '(';

    private static bool IsDeclared(char[] buffer, int start)
    {
        var position = start - 1;
        while (position >= 0 && char.IsWhiteSpace(buffer[position]))
        {
            position--;
        }

        if (position >= 0 && buffer[position] == '?')
        {
            position--;
        }

        return position < start - 1 && position >= Type.Length - 1 && IsEnd(buffer, position);
    }

    private static bool IsEnd(char[] buffer, int position)
        => IsAt(buffer, position - Type.Length + 1, Type) || IsAt(buffer, position - Type.Length + 1, "String");

    private static bool IsAt(char[] buffer, int position, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (buffer[position + index] != text[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
