using System.Text;

namespace ModelRegistry.Fuzzing;

/// <summary>Text of a failure for people to read and to paste.</summary>
internal static class Shown
{
    private const int MostCharacters = 6_000;

    /// <summary>What cannot be seen is spelled out; a long text is cut.</summary>
    public static string Escaped(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text.Take(MostCharacters))
        {
            if (character is '\n' or (>= ' ' and < '\u007F'))
            {
                shown.Append(character);
            }
            else
            {
                shown.Append(FormattableString.Invariant($"\\u{(int)character:X4}"));
            }
        }

        return text.Length > MostCharacters ? shown.Append(FormattableString.Invariant($"… ({text.Length} characters)")).ToString() : shown.ToString();
    }
}
