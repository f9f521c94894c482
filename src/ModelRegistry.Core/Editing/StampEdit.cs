using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// Writes a verification into the text of a registry file. Whatever is there and still true stays as it is, comments and layout
/// included; what is new is written like its neighbours.
/// </summary>
internal sealed class StampEdit
{
    private readonly RegistryText _registry;
    private readonly JsonObject _entry;
    private readonly VerifiedFact _fact;
    private readonly IReadOnlyList<(string Name, string? Value)> _fields;

    private StampEdit(RegistryText registry, JsonObject entry, VerifiedFact fact, Verification verification)
    {
        _registry = registry;
        _entry = entry;
        _fact = fact;
        _fields = [("on", MessageText.Iso(verification.On)), ("source", verification.Source), ("by", verification.By)];
    }

    /// <summary>The text with the verification, and the same text where that says it already; null where it cannot be edited safely.</summary>
    public static EditedText? Apply(RegistryFile file, Pointer entry, VerifiedFact fact, Verification verification)
    {
        if (file.Root is not JsonObject root || entry.Find(root) is not JsonObject node)
        {
            return null;
        }

        var registry = new RegistryText(file, root);
        var changes = new StampEdit(registry, node, fact, verification).Changes();
        return registry.With(changes);
    }

    private IReadOnlyList<TextEdit>? Changes() => ParentValue() switch
    {
        JsonObject { Properties.IsEmpty: false } parent => ChangesIn(parent),
        JsonObject empty => Fill(empty, [(_fact.Property, null)]),
        JsonNull none when _fact.IsCheck => [new TextEdit(none.Span, NewChecks(LineBreaks.IndentationAt(_registry.Text, none.Span.Start)))],
        null when _fact.IsCheck
            => _registry.Append(_entry, indentation => [JsonQuote.Quote(VerifiedFact.Checks) + ColonOf(_entry) + NewChecks(indentation)]),
        _ => null,
    };

    private JsonValue? ParentValue() => _fact.Parent is null ? _entry : Value(_entry, _fact.Parent);

    private IReadOnlyList<TextEdit>? ChangesIn(JsonObject parent) => Value(parent, _fact.Property) switch
    {
        null => _registry.Append(parent, _ => [JsonQuote.Quote(_fact.Property) + ColonOf(parent) + New(parent)]),
        JsonNull none => [new TextEdit(none.Span, New(parent))],
        JsonObject { Properties.IsEmpty: false } there => Update(there),
        JsonObject empty => Fill(empty, _fields.Where(field => field.Value is not null)),
        _ => null,
    };

    /// <summary>Sets what is another now and adds what is not there; an eval's results beside it stay.</summary>
    private IReadOnlyList<TextEdit>? Update(JsonObject there)
    {
        var changes = new List<TextEdit>();
        var missing = new List<string>();
        foreach (var (name, value) in _fields)
        {
            switch (Value(there, name))
            {
                case null when value is not null:
                    missing.Add(JsonQuote.Quote(name) + ColonOf(there) + JsonQuote.Quote(value));
                    break;
                case JsonString same when same.Value == value:
                case JsonNull or null when value is null:
                    break;
                case { } old:
                    changes.Add(new TextEdit(old.Span, value is null ? "null" : JsonQuote.Quote(value)));
                    break;
            }
        }

        if (missing.Count == 0)
        {
            return changes;
        }

        return _registry.Append(there, _ => missing) is { } added ? [.. changes.Concat(added).OrderBy(change => change.Range.Start)] : null;
    }

    private IReadOnlyList<TextEdit>? Fill(JsonObject empty, IEnumerable<(string Name, string? Value)> fields)
    {
        var inline = InlineLike(_entry);
        var items = fields.Select(field => JsonQuote.Quote(field.Name) + inline.Colon + (field.Value is null ? New(_entry) : JsonQuote.Quote(field.Value))).ToList();
        return _registry.Fill(empty, isBroken: false, ListLayout.OnOneLine(inline.Open, inline.AfterComma), (_, _) => items);
    }

    private string New(JsonObject like)
        => InlineLike(like).Write(_fields.Where(field => field.Value is not null).Select(field => (field.Name, (string?)null, JsonQuote.Quote(field.Value!))));

    private string NewChecks(string indentation)
    {
        var around = ObjectLayout.Of(_registry.Text, _entry);
        var layout = around is { IsBroken: true }
            ? ObjectLayout.OnSeveralLines(_registry.Layout.LineBreak, indentation, _registry.Layout.Unit, around.Colon)
            : InlineLike(_entry);
        return layout.Write([(_fact.Property, null, New(_entry))]);
    }

    private ObjectLayout InlineLike(JsonObject node) => ObjectLayout.Of(_registry.Text, node)?.Inline() ?? ObjectLayout.OnOneLine(_registry.Layout.Colon);

    private string ColonOf(JsonObject node) => InlineLike(node).Colon;

    private static JsonValue? Value(JsonObject node, string name) => node.Properties.FirstOrDefault(property => property.Name == name)?.Value;
}
