using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>
/// A token and how it is laid out, from which recovery tells a missing bracket from a wrong one: the number of its line, and
/// how many characters stand before the first token of that line.
/// </summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, int Start, int End, int Line, int Indent, bool IsFirstOnLine)
{
    public TextRange Span => TextRange.FromBounds(Start, End);

    public bool IsString => Kind is JsonTokenKind.String or JsonTokenKind.UnclosedString;

    public bool IsOpening => Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;

    public bool IsClosing => Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket;

    /// <summary>Whether it can be a property name, if only someone put quotes around it.</summary>
    public bool IsNameLike => IsString || Kind is JsonTokenKind.Word or JsonTokenKind.Number || IsLiteral;

    /// <summary>Whether a value begins here, be it a malformed number.</summary>
    public bool StartsValue => IsString || IsOpening || IsLiteral || Kind is JsonTokenKind.Number;

    private bool IsLiteral => Kind is JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;
}
