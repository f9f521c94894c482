namespace ModelRegistry.Fuzzing;

/// <summary>Text that would be code, documentation, an escape or a broken file if anybody wrote it down as it is.</summary>
internal static class HostileText
{
    private const int Longest = 10_000;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "\"\"\"", "'", "\\", "\\\"", "\\u0022", "\\U0001F600", "\\x41", "{", "}", "{{", "}}", "{0}", "{x}", "$\"", "@\"", "%s",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\t", "\v", "\f", "\b", "\0", "\u0001", "\u001F", "\u007F", "\u009F",
        "*/", "/*", "//", "///", "</summary>", "<summary>", "<see cref=\"Nothing\"/>", "]]>", "<![CDATA[", "<!--", "-->", "&", "&amp;", "&#0;", "&#xD800;", "<", ">", "<?xml?>",
        "#if false", "#endif", "#line 1 \"x\"", "#pragma warning disable", "#error no", "#region",
        "class", "string", "record", "namespace", "null", "var", "void", "async", "field", "@class", "__arglist", "Evil", "class Evil { }", "; System.Environment.Exit(1);",
        "public static class Evil { }", "global::", "ModelRegistry", "ModelIds", "Models", "Tiers", "All", "TryFind", "Equals", "ToString", "GetHashCode", "s_index", "value__",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD834\uDD1E", "\u202E", "\u202D", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u061C", "\uFFFE", "\uFFFF", "\uFFFD",
        "e\u0301", "\u00E9", "\u0130", "\u0131", "\u00DF", "\u1E9E", "\u0660", "\u4E00", "\u578B", "\u01C5", "\uFF21", "\u2160", "\u203F", "\u02B0", "\u0903",
        "gpt-5.6-terra", "claude-sonnet-4-5", "GPT", "-", ".", "_", "1", "2", "9", " ", "a", "b", "Z",
    ];

    public static string Next(Choices choices) => choices.Below(12) switch
    {
        0 => choices.OneIn(8) ? Of(choices, Longest) : "",
        1 => string.Concat(Enumerable.Repeat(choices.From(Pieces), choices.Size(300))),
        2 => new string([.. Enumerable.Range(0, choices.Size(40)).Select(_ => (char)choices.Below(0x10000))]),
        3 => new string([.. Enumerable.Range(0, choices.Size(40)).Select(_ => (char)choices.Between(' ', '~'))]),
        4 or 5 => choices.From(Pieces),
        _ => Of(choices, choices.Size(60)),
    };

    private static string Of(Choices choices, int length)
    {
        var text = "";
        while (text.Length < length)
        {
            text += choices.From(Pieces);
        }

        return text;
    }
}
