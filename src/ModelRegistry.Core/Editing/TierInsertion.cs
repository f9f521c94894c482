using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>Adds tiers to the text of a registry file, as the last of <c>tiers</c>.</summary>
internal sealed class TierInsertion : SectionInsertion
{
    private readonly IReadOnlyList<NewTier> _tiers;

    private TierInsertion(RegistryFile file, JsonObject root, IReadOnlyList<NewTier> tiers)
        : base(file, root, "tiers", "{}")
        => _tiers = tiers;

    /// <summary>
    /// The text with the tiers; null where there are none, or where it cannot be edited safely. The reader has the last word: the
    /// tiers are in it, and it has no problem that it had not before.
    /// </summary>
    public static EditedText? Add(string text, IReadOnlyList<NewTier> tiers, CancellationToken cancellationToken)
    {
        var file = Read(text, cancellationToken);
        if (tiers.Count == 0 || file.Root is not JsonObject root || new TierInsertion(file, root, tiers).Apply(root) is not { } changed)
        {
            return null;
        }

        var result = Read(changed.Text, cancellationToken);
        return result.Problems.Length <= file.Problems.Length && result.Content.Tiers.Count == file.Content.Tiers.Count + tiers.Count ? changed : null;
    }

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

    private IReadOnlyList<string> Write(ObjectLayout layout, string colon) => _tiers.Select(tier => tier.Write(layout, colon)).ToList();
}
