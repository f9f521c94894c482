using System.Globalization;

namespace ModelRegistry.Core.Registry;

/// <summary>
/// The rules of C# for identifiers, so that the registry can name its members without a compiler. Tests compare them with the
/// compiler's own.
/// </summary>
internal static class CSharpNames
{
    /// <summary>The reserved keywords of C#; a contextual keyword can be a name.</summary>
    private static readonly HashSet<string> Keywords = new(
        ("__arglist __makeref __reftype __refvalue abstract as base bool break byte case catch char checked "
            + "class const continue decimal default delegate do double else enum event explicit extern false "
            + "finally fixed float for foreach goto if implicit in int interface internal is lock long namespace "
            + "new null object operator out override params private protected public readonly ref return sbyte "
            + "sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong "
            + "unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether the text is a reserved keyword.</summary>
    public static bool IsKeyword(string text) => Keywords.Contains(text);

    /// <summary>Whether the text has the form of an identifier; a keyword has it too.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0 && CanStart(text[0]) && text.All(CanContinue);

    /// <summary>Whether an identifier can begin with the character.</summary>
    public static bool CanStart(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        : IsLetter(CharUnicodeInfo.GetUnicodeCategory(character));

    /// <summary>Whether the character can stand in an identifier behind the first one.</summary>
    public static bool CanContinue(char character) => character < 128
        ? character is >= '0' and <= '9' || CanStart(character)
        : CharUnicodeInfo.GetUnicodeCategory(character) is var category && (IsLetter(category) || IsOnlyInside(category));

    private static bool IsOnlyInside(UnicodeCategory category) => category is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
