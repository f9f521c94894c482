using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>Adds models to the text of a registry file, as the last of <c>models</c>.</summary>
/// <param name="registry">The registry file.</param>
/// <param name="models">The models.</param>
internal sealed class ModelInsertion(RegistryText registry, IReadOnlyList<NewModel> models) : SectionInsertion(registry, "models", "[]")
{
    /// <inheritdoc />
    protected override (IReadOnlyList<string> Items, string AfterComma) Like(JsonValue section, string indentation)
    {
        var entries = EntryLayout.Like(Text, ((JsonArray)section).Items) ?? NewEntries(indentation, Layout.IsBroken);
        return (Write(entries), entries.Entry.AfterComma);
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> New(string indentation, bool isBroken) => Write(NewEntries(indentation, isBroken));

    /// <summary>Entries where there is none to follow: a file on one line stays on it, and its outermost object shows the spaces.</summary>
    private EntryLayout NewEntries(string indentation, bool isBroken)
        => isBroken
            ? EntryLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit, Layout.Colon)
            : EntryLayout.OnOneLine(Layout.Root!);

    private IReadOnlyList<string> Write(EntryLayout layout) => models.Select(model => model.Write(layout)).ToList();
}
