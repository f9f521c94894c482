using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Registry;

/// <summary>Texts of a registry as messages show them.</summary>
internal static class MessageText
{
    private const int Longest = 60;

    public static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Short, and with what cannot be seen spelled out.</summary>
    public static string Clip(string text)
    {
        var shown = text.Length > Longest ? text.Substring(0, Longest) + "…" : text;
        return IsPlain(shown) ? shown : string.Concat(shown.Select(character =>
            !IsShown(character)
                ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)
                : character.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What nearly every text is.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsShown(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShown(char character) => !char.IsSurrogate(character) && !JsonSnippet.IsInvisible(character);
}
