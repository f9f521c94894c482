namespace ModelRegistry.Core.Shapes;

/// <summary>The characters that ids are made of. All are ASCII, so that no culture has a say in them.</summary>
internal static class Characters
{
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsLetter(char character) => Lower(character) is >= 'a' and <= 'z';

    public static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    public static bool IsSeparator(char character) => character is '-' or '.' or '_';

    public static char Lower(char character) => IsUpper(character) ? (char)(character | 0x20) : character;

    public static bool Begins(string text, int start, int end, string beginning)
        => end - start >= beginning.Length && string.CompareOrdinal(text, start, beginning, 0, beginning.Length) == 0;
}
