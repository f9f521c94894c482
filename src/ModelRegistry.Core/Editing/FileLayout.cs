using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>How a registry file is written as a whole, for what has no neighbour to be written like.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Root">The layout of the outermost object; null where it is empty.</param>
/// <param name="Indentation">Of the line on which the outermost object begins.</param>
internal sealed record FileLayout(string Text, ObjectLayout? Root, string Indentation)
{
    private const string DefaultUnit = "  ";

    public static FileLayout Of(string text, JsonObject root)
        => new(text, ObjectLayout.Of(text, root), LineBreaks.IndentationAt(text, root.Span.Start));

    public string LineBreak => LineBreaks.FirstOf(Text);

    public string Colon => Root?.Colon ?? ": ";

    /// <summary>Whether the file is spread over several lines; an empty one is going to be.</summary>
    public bool IsBroken => Root is null || Root.IsBroken;

    /// <summary>One step of indentation.</summary>
    public string Unit
    {
        get
        {
            var line = Root is null ? null : new[] { Root.Open, Root.Between }.FirstOrDefault(LineBreaks.IsIn);
            return line is not null && LineBreaks.LastLine(line) is var own && own.StartsWith(Indentation, StringComparison.Ordinal)
                ? own.Substring(Indentation.Length)
                : DefaultUnit;
        }
    }
}
