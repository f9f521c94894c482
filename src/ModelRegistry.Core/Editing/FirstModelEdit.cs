using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>Lets a tier begin with another model than one that goes away. Where the chain has that model already, it stands there once.</summary>
/// <param name="First">The way to the first model of the tier, from the file's root.</param>
/// <param name="Reference">The model that the tier is to begin with.</param>
internal sealed record FirstModelEdit(Pointer First, string Reference) : IRegistryEdit
{
    /// <summary>The key of every such edit.</summary>
    public const string ReplaceFirstModel = "ReplaceFirstModel";

    public string Key => ReplaceFirstModel;

    public string Title => $"Call {MessageText.Clip(Reference)} first in this tier";

    public IReadOnlyList<TextEdit>? ChangesOf(RegistryText registry)
    {
        if (First.Parent.Find(registry.Root) is not JsonArray { Items: { IsEmpty: false } items } || items[0] is not JsonString { Value: var first })
        {
            return null;
        }

        if (first == Reference)
        {
            return [];
        }

        var edits = new List<TextEdit> { new(items[0].Span, JsonQuote.Quote(Reference)) };
        return TryRemoveOthers(items, registry.Text, edits) ? edits : null;
    }

    /// <summary>Takes the model out where it stands later, with the comma before it; not where a comment would be lost.</summary>
    private bool TryRemoveOthers(ImmutableArray<JsonValue> items, string text, List<TextEdit> edits)
    {
        for (var index = 1; index < items.Length; index++)
        {
            if (items[index] is not JsonString { Value: var other } || other != Reference)
            {
                continue;
            }

            var before = items[index - 1].Span.End;
            if (text.Substring(before, items[index].Span.Start - before).Trim(' ', '\t', '\r', '\n') != ",")
            {
                return false;
            }

            edits.Add(new TextEdit(TextRange.FromBounds(before, items[index].Span.End), string.Empty));
        }

        return true;
    }
}
