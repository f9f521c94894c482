using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Registry;

/// <summary>
/// The way from a file's root to one of its values, written as a JSON Pointer (RFC 6901): <c>/models/3/pricing/input</c>.
/// It lets a check on the spanless content say where in the text its finding belongs.
/// </summary>
/// <param name="Path">The steps.</param>
/// <param name="ToName">Whether the last property's name is meant rather than its value.</param>
internal readonly record struct Pointer(string Path, bool ToName = false)
{
    public static Pointer ToModel(int index) => new Pointer("/models").At(index);

    public static Pointer ToTier(string name) => new Pointer("/tiers").At(name);

    public static Pointer ToTierName(string name) => ToTier(name) with { ToName = true };

    /// <summary>The way to what holds the value; that of the root is its own.</summary>
    public Pointer Parent => new(Path.Substring(0, Math.Max(0, Path.LastIndexOf('/'))));

    /// <summary>The property's name or the item's index within that.</summary>
    public string LastStep => Unescape(Path.Substring(Path.LastIndexOf('/') + 1));

    public Pointer At(string name)
        => new(Path + "/" + name.Replace("~", "~0").Replace("/", "~1"));

    public Pointer At(int index) => new(Path + "/" + index.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Where in the tree the pointer leads: the value; an object's opening brace alone, so that a whole entry is never underlined;
    /// or, where the text ends early, the place of the last step that is there.
    /// </summary>
    public TextRange Locate(JsonValue root) => Locate(root, out _);

    /// <inheritdoc cref="Locate(JsonValue)"/>
    /// <param name="root">The tree.</param>
    /// <param name="isThere">Whether every step is there.</param>
    public TextRange Locate(JsonValue root, out bool isThere)
    {
        var value = root;
        JsonProperty? last = null;
        isThere = true;
        foreach (var step in Path.Split('/').Skip(1))
        {
            if (Next(value, step, out last) is not { } next)
            {
                isThere = false;
                break;
            }

            value = next;
        }

        return ToName && last is not null ? last.NameSpan : SpanOf(value);
    }

    /// <summary>The value that the pointer leads to; null where a step is not there.</summary>
    public JsonValue? Find(JsonValue root)
        => Path.Split('/').Skip(1).Aggregate((JsonValue?)root, (value, step) => value is null ? null : Next(value, step, out _));

    /// <summary>The span that stands for a value: its own, and of an object or array the opening bracket.</summary>
    public static TextRange SpanOf(JsonValue value)
        => value is JsonObject or JsonArray ? new TextRange(value.Span.Start, Math.Min(1, value.Span.Length)) : value.Span;

    private static JsonValue? Next(JsonValue value, string step, out JsonProperty? property)
    {
        property = value is JsonObject node ? Property(node, Unescape(step)) : null;
        return property?.Value ?? Item(value, step);
    }

    private static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");

    private static JsonProperty? Property(JsonObject node, string name)
        => node.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));

    private static JsonValue? Item(JsonValue value, string step)
        => value is JsonArray array
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < array.Items.Length
                ? array.Items[index]
                : null;
}
