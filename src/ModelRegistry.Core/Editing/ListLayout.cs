namespace ModelRegistry.Core.Editing;

/// <summary>How the items of an array, or the properties of an object, are set apart.</summary>
/// <param name="Open">After the opening bracket.</param>
/// <param name="BeforeComma">Before the comma between two of them; a line break where commas begin the lines.</param>
/// <param name="AfterComma">After that comma.</param>
/// <param name="Close">Before the closing bracket.</param>
internal sealed record ListLayout(string Open, string BeforeComma, string AfterComma, string Close)
{
    public static ListLayout OnSeveralLines(string lineBreak, string indentation, string unit)
        => new(lineBreak + indentation + unit, string.Empty, lineBreak + indentation + unit, lineBreak + indentation);

    public static ListLayout OnOneLine(string padding, string afterComma) => new(padding, string.Empty, afterComma, padding);

    public string Join(IEnumerable<string> items) => string.Join(BeforeComma + "," + AfterComma, items);
}
