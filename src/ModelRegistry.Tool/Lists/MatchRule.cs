using System.Text.RegularExpressions;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>genai-prices' rules for the ids that mean a model: comparisons, regular expressions, and either of them or all.</summary>
internal static class MatchRule
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMilliseconds(100);

    /// <summary>A rule of a kind that is not known here matches nothing.</summary>
    public static bool Matches(JsonValue? rule, string id)
        => rule is JsonObject node && node.Properties.Any(property => (property.Name, property.Value) switch
        {
            ("equals", JsonString text) => id == text.Value,
            ("starts_with", JsonString text) => id.StartsWith(text.Value, StringComparison.Ordinal),
            ("ends_with", JsonString text) => id.EndsWith(text.Value, StringComparison.Ordinal),
            ("contains", JsonString text) => id.Contains(text.Value, StringComparison.Ordinal),
            ("regex", JsonString pattern) => IsFoundIn(id, pattern.Value),
            ("or", JsonArray rules) => rules.Items.Any(item => Matches(item, id)),
            ("and", JsonArray rules) => rules.Items.All(item => Matches(item, id)),
            _ => false,
        });

    /// <summary>A pattern that .NET does not know, or that does not come to an end, matches nothing either.</summary>
    private static bool IsFoundIn(string id, string pattern)
    {
        try
        {
#pragma warning disable RS0030 // No compiler waits here, and a search that hangs is given up.
            return Regex.IsMatch(id, pattern, RegexOptions.CultureInvariant, LongestSearch);
#pragma warning restore RS0030
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
