using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Configuration;

/// <summary>
/// Ids that a project allows without a registry entry, such as fine-tunes and deployments. In a pattern <c>*</c> stands for any
/// run of characters, also none, and <c>?</c> for one; everything else stands for itself, in its own case.
/// </summary>
internal sealed record IdPatterns(EquatableArray<string> Patterns)
{
    /// <summary>The longest pattern: it bounds what one comparison costs, so that matching is linear in the id.</summary>
    public const int MaxLength = 256;

    /// <summary>The option of .editorconfig and .globalconfig that has the patterns.</summary>
    public const string Option = "model_registry.allowed_ids";

    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    public static IdPatterns None { get; } = new(EquatableArray<string>.Empty);

    /// <summary>The entries of the option's value.</summary>
    public static string[] Split(string value) => value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether one of the patterns stands for the whole id.</summary>
    public bool Matches(string id)
    {
        foreach (var pattern in Patterns)
        {
            if (Matches(pattern, id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Only the last star is ever tried anew, one character further: what an earlier one would take more, the last can take as well.
    /// </summary>
    private static bool Matches(string pattern, string id)
    {
        var at = 0;
        var afterStar = -1;
        var retry = 0;
        for (var position = 0; position < id.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                afterStar = ++at;
                retry = position;
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == id[position]))
            {
                at++;
                position++;
            }
            else if (afterStar >= 0)
            {
                at = afterStar;
                position = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }
}
