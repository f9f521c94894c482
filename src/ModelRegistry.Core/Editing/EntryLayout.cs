using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>How an entry of <c>models</c> is written.</summary>
/// <param name="Entry">The entry's own properties.</param>
/// <param name="Access">The object within it.</param>
/// <param name="AccessColon">Before that object: where braces begin the lines, a line break follows the colon.</param>
internal sealed record EntryLayout(ObjectLayout Entry, ObjectLayout Access, string AccessColon)
{
    public static EntryLayout Minified { get; } = OnOneLine(new ObjectLayout(string.Empty, ":", ",", string.Empty));

    public static EntryLayout OnOneLine(ObjectLayout layout) => new(layout, layout, layout.Colon);

    /// <summary>A property on each line.</summary>
    public static EntryLayout OnSeveralLines(string lineBreak, string indentation, string unit, string colon)
        => new(ObjectLayout.OnSeveralLines(lineBreak, indentation, unit, colon), ObjectLayout.OnOneLine(colon), colon);

    /// <summary>
    /// As the last entry that is there, and in it as the last <c>access</c>, or without one as another object of the last entry,
    /// on one line if any is; null where no entry can be followed.
    /// </summary>
    public static EntryLayout? Like(string text, IReadOnlyList<JsonValue> entries)
    {
        var lastFirst = entries.OfType<JsonObject>().Where(entry => !entry.Properties.IsEmpty).Reverse().ToList();
        if (lastFirst.Count == 0 || ObjectLayout.Of(text, lastFirst[0]) is not { } entry)
        {
            return null;
        }

        var access = lastFirst.SelectMany(node => node.Properties.Where(property => property.Name == "access"));
        var others = Like(text, entry, lastFirst[0].Properties).OrderBy(layout => layout.Access.IsBroken);
        return Like(text, entry, access).Concat(others).FirstOrDefault(layout => entry.IsBroken || !layout.Access.IsBroken)
            ?? new EntryLayout(entry, entry.Inline(), entry.Colon);
    }

    private static IEnumerable<EntryLayout> Like(string text, ObjectLayout entry, IEnumerable<JsonProperty> properties)
    {
        foreach (var property in properties)
        {
            if (property.Value is JsonObject node && ObjectLayout.Of(text, node) is { } access)
            {
                yield return new EntryLayout(entry, access, ObjectLayout.ColonOf(text, property) ?? entry.Colon);
            }
        }
    }
}
