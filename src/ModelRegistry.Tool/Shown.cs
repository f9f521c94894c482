using System.Globalization;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool;

/// <summary>Numbers and words as people read them, alike under every culture.</summary>
internal static class Shown
{
    public static string Count(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s");

    public static string Count(int count, string one, string many)
        => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    /// <summary>Exactly: a rounded price is another price.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00##########", CultureInfo.InvariantCulture);

    public static string Tokens(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>To one place: a guide to the eye beside the exact amounts.</summary>
    public static string Percent(decimal percent) => percent.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A text of a file without what would command a terminal, or turn the line around.</summary>
    public static string Plain(string text)
        => string.Concat(text.Select(character => char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : character));

    public static string Day(DateTime? date) => date is { } day ? MessageText.Iso(day) : string.Empty;
}
