using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>A new entry and what a list says of it: prices, limits and the end of the model, none of which anybody has verified.</summary>
/// <param name="Model">The model, which has been entered already.</param>
/// <param name="Listed">The list's entry.</param>
/// <param name="AsOf">The day that counts as today.</param>
internal sealed record ListedEntry(NewModel Model, ListedModel Listed, DateTime AsOf)
{
    /// <summary>The text with all of it.</summary>
    public string FillIn(string path, string text)
    {
        var file = RegistryReader.Read(path, text);
        var index = file.Content.Models.First(known => known.Model.Id == Model.Id && known.Model.Provider == Model.Provider).Index;
        if (file.Root is not JsonObject root || Pointer.ToModel(index).Find(root) is not JsonObject entry)
        {
            throw NotSafe(path);
        }

        var registry = new RegistryText(file, root);
        var changes = new List<TextEdit>();
        AddLifecycle(changes, entry);
        AddPricing(changes, registry, entry);
        var rest = Rest(InlineLike(registry, entry));
        if (rest.Count > 0)
        {
            changes.AddRange(registry.Append(entry, _ => rest) ?? throw NotSafe(path));
        }

        // The reader has the last word on whether a registry can hold what the list says.
        return registry.With(changes)?.Text is { } changed && RegistryReader.Read(path, changed).Problems.Length <= file.Problems.Length ? changed : throw NotSafe(path);
    }

    private void AddLifecycle(List<TextEdit> changes, JsonObject entry)
    {
        var lifecycle = Listed.Shutdown is { } end ? (end <= AsOf ? "retired" : "deprecated") : Listed.IsDeprecated ? "deprecated" : null;
        if (lifecycle is not null && entry.Field("lifecycle") is { } value)
        {
            changes.Add(new TextEdit(value.Span, JsonQuote.Quote(lifecycle)));
        }
    }

    private void AddPricing(List<TextEdit> changes, RegistryText registry, JsonObject entry)
    {
        if (entry.Field("pricing") is not JsonNull none)
        {
            return;
        }

        var inline = InlineLike(registry, entry);
        var layout = ObjectLayout.Of(registry.Text, entry) is { IsBroken: true } broken
            ? ObjectLayout.OnSeveralLines(registry.Layout.LineBreak, LineBreaks.IndentationAt(registry.Text, none.Span.Start), registry.Layout.Unit, broken.Colon)
            : inline;
        if (new ListedPricing(Listed).Write(layout, inline) is { } pricing)
        {
            changes.Add(new TextEdit(none.Span, pricing));
        }
    }

    /// <summary>The properties that no entry begins with.</summary>
    private IReadOnlyList<string> Rest(ObjectLayout inline)
    {
        var limits = new (string Name, long? Tokens)[] { ("contextWindow", Listed.Limits.ContextWindow), ("maxOutputTokens", Listed.Limits.LongestAnswer) }
            .Where(limit => limit.Tokens is not null)
            .Select(limit => (limit.Name, (string?)null, FormattableString.Invariant($"{limit.Tokens}")))
            .ToList();
        var rest = new List<string>();
        if (Listed.Shutdown is { } end)
        {
            rest.Add(JsonQuote.Quote("shutdown") + inline.Colon + JsonQuote.Quote(MessageText.Iso(end)));
        }

        if (limits.Count > 0)
        {
            rest.Add(JsonQuote.Quote("limits") + inline.Colon + inline.Write(limits.Append(("verified", null, "null"))));
        }

        return rest;
    }

    private static ObjectLayout InlineLike(RegistryText registry, JsonObject entry)
        => ObjectLayout.Of(registry.Text, entry)?.Inline() ?? ObjectLayout.OnOneLine(registry.Layout.Colon);

    private ToolException NotSafe(string path)
        => new($"{path} cannot take what the list says of \"{MessageText.Clip(Model.Id)}\": enter it with \"model-registry add\", and the rest by hand.");
}
