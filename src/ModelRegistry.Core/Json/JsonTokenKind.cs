namespace ModelRegistry.Core.Json;

internal enum JsonTokenKind
{
    EndOfFile,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Comma,
    Colon,

    /// <summary>In double quotes or, wrongly, in single ones.</summary>
    String,

    /// <summary>A string whose closing quote is missing.</summary>
    UnclosedString,

    /// <summary>Begins as a number does; whether it is one, <see cref="JsonNumberSyntax"/> says.</summary>
    Number,
    True,
    False,
    Null,

    /// <summary>A word without quotes, or a character that has no meaning in JSON.</summary>
    Word,
}
