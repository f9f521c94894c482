using System.Text;

namespace ModelRegistry.Core.Baseline;

/// <summary>The text at a finding, as a baseline knows it.</summary>
internal static class FindingText
{
    private const int Longest = 120;

    /// <summary>
    /// Short, and with one space for each run of white space: code that is moved or indented anew, and a checkout with other ends
    /// of lines, keep their entries.
    /// </summary>
    public static string Clip(string text)
    {
        var clipped = new StringBuilder();
        foreach (var character in text)
        {
            if (clipped.Length > Longest)
            {
                clipped.Length = Longest;
                return clipped.Append('…').ToString();
            }

            if (!char.IsWhiteSpace(character))
            {
                clipped.Append(character);
            }
            else if (clipped.Length > 0 && clipped[clipped.Length - 1] != ' ')
            {
                clipped.Append(' ');
            }
        }

        return clipped.ToString().TrimEnd(' ');
    }
}
