using System.Globalization;

namespace ModelRegistry.Tool;

/// <summary>Numbers and words as people read them, alike under every culture.</summary>
internal static class Shown
{
    public static string Count(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s");
}
