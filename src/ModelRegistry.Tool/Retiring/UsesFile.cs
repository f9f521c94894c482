using System.CommandLine;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Retiring;

/// <summary>
/// A file that says which lines use which models: what <c>model-registry uses --json</c> writes, or an array of
/// <c>{ "model", "file", "line" }</c>.
/// </summary>
internal sealed class UsesFile
{
    private const string Expected = "an array of objects with \"model\", \"file\" and \"line\"";

    private readonly string _shown;
    private readonly LineMap _lines;

    private UsesFile(string shown, string text)
    {
        _shown = shown;
        _lines = LineMap.Of(text);
    }

    public static Option<string?> Option() => new("--uses")
    {
        Description = "The JSON of \"model-registry uses --json\", or " + Expected
            + ": the lines are shown beside the models that are shut down soon",
        HelpName = "FILE",
    };

    /// <summary>The uses; null where no file is named.</summary>
    /// <exception cref="ToolException">The file has an error; the message has its place.</exception>
    public static IReadOnlyList<ModelUse>? Read(string? name, ToolHost host)
    {
        if (name is null)
        {
            return null;
        }

        var file = TextFile.Read(host.FullPath(name));
        return new UsesFile(host.Shown(file.Path), file.Text).Read(JsonReader.Parse(file.Text));
    }

    private List<ModelUse> Read(JsonDocument document)
    {
        if (document.Errors is [var error, ..])
        {
            throw Error(error.Span, $"{error.Message}.");
        }

        if (document.Root is JsonObject node && node.Field("models") is JsonArray models)
        {
            return [.. models.Items.SelectMany(Places).Distinct()];
        }

        var root = document.Root is JsonObject other && other.Field("uses") is JsonArray inner ? inner : document.Root;
        return root is JsonArray array
            ? [.. array.Items.Select(Use).Distinct()]
            : throw Error(root.Span, $"the file is {root.Kind}: expected {Expected}.");
    }

    /// <summary>A model with its places, as <c>model-registry uses --json</c> has it.</summary>
    private IEnumerable<ModelUse> Places(JsonValue item)
        => item is JsonObject model && model.Field("places") is JsonArray places
            ? places.Items.Select(place => place is JsonObject use
                ? new ModelUse(Text(model, "name"), Text(use, "file"), Line(use))
                : throw Error(place.Span, $"a place is {place.Kind}: expected an object with \"file\" and \"line\"."))
            : throw Error(item.Span, "a model has no \"places\": expected what \"model-registry uses --json\" writes.");

    private ModelUse Use(JsonValue item)
    {
        if (item is not JsonObject use)
        {
            throw Error(item.Span, $"a use is {item.Kind}: expected an object with \"model\", \"file\" and \"line\".");
        }

        return new ModelUse(Text(use, "model"), Text(use, "file"), Line(use));
    }

    private string Text(JsonObject use, string name) => use.Field(name) switch
    {
        JsonString { Value: var text } when text.Trim().Length > 0 => text,
        var other => throw Wrong(use, other, name, "a text"),
    };

    private long Line(JsonObject use) => use.Field("line") switch
    {
        JsonNumber number when number.TryGetInt64(out var line) && line >= 1 => line,
        var other => throw Wrong(use, other, "line", "a whole number from 1"),
    };

    private ToolException Wrong(JsonObject use, JsonValue? value, string name, string expected)
        => value is null ? Error(use.Span, $"the use has no \"{name}\": expected {expected}.")
            : Error(value.Span, $"\"{name}\" is {Found(value)}: expected {expected}.");

    private static string Found(JsonValue value) => value switch
    {
        JsonNumber number => MessageText.Clip(number.Text),
        JsonString => "an empty text",
        _ => value.Kind,
    };

    private ToolException Error(TextRange span, string message)
    {
        var place = _lines.PositionOf(span.Start);
        return new ToolException(FormattableString.Invariant($"{_shown}({place.Line + 1},{place.Column + 1}): {message}"));
    }
}
