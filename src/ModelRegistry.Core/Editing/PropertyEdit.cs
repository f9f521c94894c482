using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// Sets properties of one object in a registry file. What has the value already stays as it is, with its comments and layout; what is
/// new is written like its neighbours.
/// </summary>
/// <param name="registry">The file.</param>
internal sealed class PropertyEdit(RegistryText registry)
{
    /// <summary>The changes; null where something else than an object stands there.</summary>
    /// <param name="target">The object. Where it is missing or null it is written into what holds it, and so is that.</param>
    /// <param name="properties">What it is to have, each once.</param>
    public IReadOnlyList<TextEdit>? Set(Pointer target, IReadOnlyList<NewProperty> properties) => target.Find(registry.Root) switch
    {
        JsonObject { Properties.IsEmpty: true } empty
            => Fill(empty, new NewProperty(target.LastStep, NewValue.Of(properties)), LayoutAround(target)),
        JsonObject node when ObjectLayout.Of(registry.Text, node) is { } layout => Set(node, layout, properties),
        null or JsonNull when target.Path.Length > 0 => Set(target.Parent, [new NewProperty(target.LastStep, NewValue.Of(properties))]),
        _ => null,
    };

    private IReadOnlyList<TextEdit>? Set(JsonObject node, ObjectLayout layout, IReadOnlyList<NewProperty> properties)
    {
        var changes = new List<TextEdit>();
        var missing = new List<NewProperty>();
        foreach (var property in properties)
        {
            if (node.Properties.FirstOrDefault(known => known.Name == property.Name)?.Value is not { } value)
            {
                missing.Add(property);
            }
            else if (Replace(value, property, layout) is { } replaced)
            {
                changes.AddRange(replaced);
            }
            else
            {
                return null;
            }
        }

        if (missing.Count == 0)
        {
            return changes;
        }

        var added = registry.Append(
            node, indentation => missing.Select(property => property.Write(registry.Layout, layout, indentation)).ToList());
        return added is null ? null : [.. changes, .. added];
    }

    private IReadOnlyList<TextEdit>? Replace(JsonValue old, NewProperty property, ObjectLayout layout)
    {
        var indentation = LineBreaks.IndentationAt(registry.Text, old.Span.Start);
        if (property.Value.Fills(old))
        {
            return Fill(old, property, layout);
        }

        var written = property.Value.Write(property.Name, registry.Layout, layout, indentation);
        return IsSame(old, written) ? [] : [new TextEdit(old.Span, written)];
    }

    /// <summary>A string can be written in many ways: one that is right is not written again.</summary>
    private bool IsSame(JsonValue old, string written)
        => old is JsonString text
            ? JsonQuote.Quote(text.Value) == written
            : registry.Text.Substring(old.Span.Start, old.Span.Length) == written;

    private IReadOnlyList<TextEdit>? Fill(JsonValue empty, NewProperty property, ObjectLayout around)
    {
        var inline = around.Inline();
        var oneLine = ListLayout.OnOneLine(empty is JsonObject ? inline.Open : string.Empty, inline.AfterComma);
        return registry.Fill(empty, around.IsBroken && NewValue.IsSpread(property.Name), oneLine, (indentation, isBroken) =>
        {
            var layout = isBroken
                ? ObjectLayout.OnSeveralLines(registry.Layout.LineBreak, indentation, registry.Layout.Unit, around.Colon)
                : inline;
            return property.Value.Parts(registry.Layout, layout, indentation);
        });
    }

    /// <summary>How the nearest object is written that holds the value and has properties; where there is none, as the file is.</summary>
    private ObjectLayout LayoutAround(Pointer pointer)
    {
        while (pointer.Path.Length > 0)
        {
            pointer = pointer.Parent;
            if (pointer.Find(registry.Root) is JsonObject node && ObjectLayout.Of(registry.Text, node) is { } layout)
            {
                return layout;
            }
        }

        return ObjectLayout.OnOneLine(registry.Layout.Colon);
    }
}
