using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>Adds tiers to the text of a registry file, as the last of <c>tiers</c>.</summary>
/// <param name="registry">The registry file.</param>
/// <param name="tiers">The tiers.</param>
internal sealed class TierInsertion(RegistryText registry, IReadOnlyList<NewTier> tiers) : SectionInsertion(registry, "tiers", "{}")
{
    /// <inheritdoc />
    protected override (IReadOnlyList<string> Items, string AfterComma) Like(JsonValue section, string indentation)
    {
        var properties = ((JsonObject)section).Properties;
        var last = properties[properties.Length - 1];
        var colon = ObjectLayout.ColonOf(Text, last) ?? Layout.Colon;
        var layout = properties.Reverse().Select(property => property.Value).OfType<JsonObject>().Select(tier => ObjectLayout.Of(Text, tier)).FirstOrDefault(found => found is not null)
            ?? NewTiers(indentation, Layout.IsBroken);
        return (Write(layout, colon), layout.AfterComma);
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string> New(string indentation, bool isBroken) => Write(NewTiers(indentation, isBroken), Layout.Colon);

    /// <summary>Where there is none to follow, as a model would be written.</summary>
    private ObjectLayout NewTiers(string indentation, bool isBroken)
        => isBroken
            ? EntryLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit, Layout.Colon).Entry
            : Layout.Root!;

    private IReadOnlyList<string> Write(ObjectLayout layout, string colon) => tiers.Select(tier => tier.Write(layout, colon)).ToList();
}
