using System.Globalization;
using System.Text;

namespace ModelRegistry.Core.Registry;

/// <summary>From an id to its C# name: the one place where the emitter, the rules and the fixes take it from.</summary>
internal static class MemberNames
{
    /// <summary>The longest text that becomes a name: three bytes a character, and what the compiler adds, stay below the 1,023 of a name in metadata.</summary>
    public const int LongestText = 256;

    private const int LongestSpelled = 32;

    /// <summary>Names that the generated classes or every object already have.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "ModelIds", "Models", "Tiers", "All", "TryFind", "Require", "Keep", "At", "s_models", "s_shared", "s_data", "s_all", "s_index",
    };

    /// <summary>
    /// Splits at every character that cannot stand in a C# name, capitalises each part and puts <c>_</c> between two digits:
    /// <c>gpt-5.6-terra</c> is <c>Gpt5_6Terra</c>. The same text always has the same name, whatever else the registry holds.
    /// </summary>
    public static string From(string text)
    {
        var name = new char[text.Length * 2];
        var length = 0;
        var atPartStart = true;
        foreach (var character in text)
        {
            if (!CanStandInName(character))
            {
                atPartStart = true;
                continue;
            }

            if (atPartStart && length > 0 && IsDigit(character) && IsDigit(name[length - 1]))
            {
                name[length++] = '_';
            }

            name[length++] = atPartStart ? char.ToUpperInvariant(character) : character;
            atPartStart = false;
        }

        if (length == 0)
        {
            return Spelled(text);
        }

        var spelled = new string(name, 0, length);
        return CSharpNames.CanStart(name[0]) ? spelled : "_" + spelled;
    }

    /// <summary>The name as it can be declared: keywords take <c>@</c>, names that are taken a <c>_</c> at their end.</summary>
    public static string Escape(string name)
    {
        if (Taken.Contains(name))
        {
            return name + "_";
        }

        return CSharpNames.IsKeyword(name) ? "@" + name : name;
    }

    /// <summary>Whether the text can be declared as a name, keywords included (they are escaped).</summary>
    public static bool IsValid(string name)
        => CSharpNames.IsIdentifier(name) && name.All(CanStandInName);

    /// <summary>Invisible characters may stand in C# names but do not count there, so that two names could look and be the same.</summary>
    private static bool CanStandInName(char character)
        => CSharpNames.CanContinue(character)
            && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static bool IsDigit(char character) => char.IsDigit(character);

    /// <summary>
    /// A text without one usable character is named by its code units, so that two such texts keep two names; a long one by its
    /// first and a hash of all (FNV-1a), because metadata holds no longer names.
    /// </summary>
    private static string Spelled(string text)
    {
        var name = new StringBuilder("_");
        foreach (var character in text.Take(LongestSpelled))
        {
            name.Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        if (text.Length > LongestSpelled)
        {
            var hash = text.Aggregate(14695981039346656037UL, (sum, character) => unchecked((sum ^ character) * 1099511628211UL));
            name.Append('_').Append(hash.ToString("X16", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
