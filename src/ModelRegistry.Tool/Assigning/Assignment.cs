using System.Globalization;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Assigning;

/// <summary>A property and the value that it gets: <c>access.api=granted</c>.</summary>
/// <param name="Property">The property.</param>
/// <param name="Text">The value as it was typed.</param>
/// <param name="Value">The value as it is written into a file.</param>
/// <param name="Plain">The value as <see cref="PlainValue"/> shows it; null for null.</param>
internal sealed record Assignment(EntryProperty Property, string Text, NewValue Value, string? Plain)
{
    private const string Null = "null";
    private const string EmptyList = "[]";

    /// <summary>As it was typed.</summary>
    public string Shown => $"{Property.Name}={MessageText.Clip(Text)}";

    /// <summary>Whether an argument is an assignment rather than an id.</summary>
    public static bool IsOne(string argument) => argument.Contains('=', StringComparison.Ordinal);

    /// <exception cref="ToolException">There is no such property, or it cannot have the value.</exception>
    public static Assignment Parse(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var property = EntryProperty.Of(argument[..equals].Trim());
        var text = argument[(equals + 1)..];
        return text == Null ? new Assignment(property, text, NewValue.Null, Plain: null) : Parse(property, text);
    }

    private static Assignment Parse(EntryProperty property, string text) => property.Kind switch
    {
        ValueKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Assignment(property, text, NewValue.Of(number), PlainValue.Of(number))
            : throw Wrong(property, text, "a whole number such as 128000"),
        ValueKind.Number => decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Assignment(property, text, NewValue.Of(number), PlainValue.Of(number))
            : throw Wrong(property, text, "a number such as 2.50"),
        ValueKind.Boolean => text is "true" or "false"
            ? new Assignment(property, text, NewValue.Of(text == "true"), text)
            : throw Wrong(property, text, "true, false"),
        ValueKind.List => OfList(property, text),
        ValueKind.Object => throw Wrong(property, text, $"{property.Name}.<property>=<value>"),
        _ => text.Trim().Length > 0 && text.Trim().Length == text.Length
            ? new Assignment(property, text, NewValue.Of(text), text)
            : throw Wrong(property, text, "a text without white space at its ends"),
    };

    private static Assignment OfList(EntryProperty property, string text)
    {
        string[] items = text == EmptyList ? [] : text.Split(',', StringSplitOptions.TrimEntries);
        return items.All(item => item.Length > 0)
            ? new Assignment(property, text, NewValue.Of(items.Select(item => NewValue.Of(item))), PlainValue.Of(items))
            : throw Wrong(property, text, "texts with commas between them, or [] for none");
    }

    private static ToolException Wrong(EntryProperty property, string text, string expected)
        => new($"{property.Name} is '{MessageText.Clip(text)}': expected {expected} or null. Nothing is changed.");
}
