using System.Collections.Immutable;

namespace ModelRegistry.Core.Shapes;

/// <summary>
/// Tells model ids from other texts by their shape alone. The list of families is ours and never complete, so a shape says that a
/// text is an id, and its absence says nothing. It compares characters with short patterns, a bounded number for each letter, so
/// that its time is linear; and what is longer than an id can be is none without a further look.
/// </summary>
internal static class ModelIdShapes
{
    private const string FineTune = "ft:";
    private const string Latest = ":latest";
    private const string Maker = "openai/";
    private const string LongContext = "[1m]";
    private const int ShortestStem = 3;
    private const int LongestProvider = 32;
    private const int ShortestName = 3;

    /// <summary>The ids that are too short for a stem.</summary>
    public static ImmutableArray<string> ShortIds { get; } = ImmutableArray.Create("o1", "o3", "o4");

    /// <summary>
    /// Lower-case beginnings, each at least 3 characters long: every text that <see cref="Of"/> finds any shape in has one of them, in
    /// letters of either case, at its start or directly after one of <c>/ . - : @ _ ~</c>. Two kinds of weak ids have none: "o1", "o3"
    /// or "o4" without its maker, with or without a tag, and a name that only its tag makes an id ("name:7b").
    /// </summary>
    public static ImmutableArray<string> Stems { get; } = ShapeTable.Shortest(
        ShapeTable.Ids.Patterns.Where(pattern => pattern.Kind != PatternKind.Never).SelectMany(pattern => pattern.Stems())
            .Concat(VendorPrefix.Stems).Concat(Router.Stems).Concat([BedrockArn.Stem, FineTune])
            .Concat(ShortIds.Select(id => Maker + id)).Concat(ShortIds.Select(id => VendorPrefix.Host + id))
            .Where(stem => stem.Length >= ShortestStem));

    /// <summary>The shape of a whole text.</summary>
    public static IdShape Of(string text)
        => OfPlain(text.EndsWith(LongContext, StringComparison.Ordinal) ? text.Substring(0, text.Length - LongContext.Length) : text);

    private static IdShape OfPlain(string text)
    {
        if (Characters.Begins(text, 0, text.Length, FineTune))
        {
            return OfFineTune(text);
        }

        if (BedrockArn.ModelIn(text) is { } model)
        {
            return new IdShape(ShapeStrength.Unmistakable, Of(model).Provider);
        }

        if (OfProvider(text) is { } named)
        {
            return named;
        }

        if (IdText.Read(text) is not { } id)
        {
            return IdShape.None;
        }

        var pattern = ShapeTable.Ids.Find(text, id.Start, id.End);
        if (pattern is null)
        {
            return OfUnknownName(id);
        }

        var strength = StrengthOf(id, pattern);
        return strength == ShapeStrength.None ? IdShape.None : new IdShape(strength, id.Vendor ?? pattern.Vendor.Provider);
    }

    /// <summary>The shape of what stands behind "openai:"; null where no provider stands there, or a tag behind it: "mistral:7b".</summary>
    private static IdShape? OfProvider(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon > LongestProvider || !ModelIdForms.IsProvider(text.Substring(0, colon)) || IdText.Read(text.Substring(colon + 1)) is not { } id)
        {
            return null;
        }

        return ShapeTable.Ids.Find(id.Text, id.Start, id.End) is { } pattern && StrengthOf(id, pattern) is var strength and not ShapeStrength.None
            ? new IdShape(strength, ModelIdForms.ProviderOf(text.Substring(0, colon)))
            : null;
    }

    /// <summary>
    /// Whether a text, before which nothing and after which something else stands, holds a family and a version, and the id goes on:
    /// "gpt-5.6-", "gpt-4", "us.anthropic.claude-3-". After a colon or a slash no id goes on: its tag or another path does.
    /// </summary>
    public static bool IsVersionedStem(string text)
        => IdText.ReadStem(text) is { } stem
            && stem.Has(Characters.IsDigit)
            && ShapeTable.Ids.Find(text, stem.Start, stem.End) is { } pattern
            && StrengthOf(stem, pattern) == ShapeStrength.Unmistakable;

    /// <summary>Whether such a text holds at least a family: "gpt-", "models/gemini-", and whatever has a version.</summary>
    public static bool IsFamilyStem(string text)
        => IdText.ReadStem(text) is { } stem
            && ShapeTable.Ids.Find(text, stem.Start, stem.End)?.Kind != PatternKind.Never
            && (ShapeTable.Families.Find(text, stem.Start, stem.End) is not null || IsVersionedStem(text));

    /// <summary>Whether a text is what begins like an id and is none: a tool that is named after a model.</summary>
    public static bool IsTool(string text)
        => IdText.Read(text) is { } id && ShapeTable.Ids.Find(text, id.Start, id.End) is { Kind: PatternKind.Never };

    /// <summary>Whether a text is an id only by what is written around it or by its place: a name that holds that of a known family.</summary>
    public static bool IsAroundFamily(string text)
        => IdText.Read(text) is { } id
            && (ShapeTable.Ids.Find(text, id.Start, id.End) is null or { Kind: PatternKind.Weak })
            && FamilyInside(id) is not null;

    /// <summary>Whether a text is written as its maker writes the model's name for people, and never its id: "GPT-4o".</summary>
    public static bool IsForPeople(string text)
        => IdText.Read(text) is { } id
            && ShapeTable.Ids.Find(text, id.Start, id.End) is { Vendor.IsExact: true }
            && id.Has(Characters.IsUpper);

    private static ShapeStrength StrengthOf(in IdText id, ShapePattern pattern)
    {
        if (pattern.Kind == PatternKind.Never || ForeignWords.AreIn(id, id.Start + pattern.LeastLength, pattern.Vendor.IsExact))
        {
            return ShapeStrength.None;
        }

        if (pattern.Vendor.IsExact && id.Has(character => character == '_' || Characters.IsUpper(character)))
        {
            return ShapeStrength.Weak;
        }

        return pattern.Kind == PatternKind.Unmistakable || IsSureByItsParts(id, pattern) ? ShapeStrength.Unmistakable : ShapeStrength.Weak;
    }

    /// <summary>Whether what stands around a weak name takes the doubt away, such as the size or the tag of a local model; too little is in "o1" for that.</summary>
    private static bool IsSureByItsParts(in IdText id, ShapePattern pattern)
        => id.End - id.Start >= ShortestName
            && (id.HasVersion
                || id.HasQuantization
                || (pattern.Kind == PatternKind.Weak && ParameterCount.IsTelling(id))
                || id.EndsWithBedrockVersion()
                || HasSize(id)
                || (pattern.Kind == PatternKind.WholeName && id.Text.EndsWith(Latest, StringComparison.Ordinal))
                || IsUnderItsMaker(id, pattern.Vendor.Provider)
                || (id.Vendor is not null && id.Has(character => character == '-')));

    /// <summary>Whether the path names the maker, and the name has a version: "zai-org/GLM-5", "voyage/voyage-3".</summary>
    private static bool IsUnderItsMaker(in IdText id, string? maker)
    {
        if (id.PathLength == 0 || maker is null || !id.Has(Characters.IsDigit))
        {
            return false;
        }

        var start = id.PathLength > 1 ? id.Text.LastIndexOf('/', id.PathLength - 2) + 1 : 0;
        return ModelIdForms.ProviderOf(id.Text.Substring(start, id.PathLength - start - 1)) == ModelIdForms.ProviderOf(maker);
    }

    /// <summary>Whether the number of parameters follows as a tag, with which Ollama names models.</summary>
    private static bool HasSize(in IdText id) => id.End < id.Text.Length && id.Text[id.End] == ':' && ModelIdForms.SizeAt(id.Text, id.End + 1) == 'b';

    /// <summary>A name that begins like none we know: what else is there may still tell that it is one.</summary>
    private static IdShape OfUnknownName(in IdText id)
    {
        if (id.Vendor is not null && id.EndsWithBedrockVersion())
        {
            return new IdShape(ShapeStrength.Unmistakable, id.Vendor);
        }

        if (FamilyInside(id) is { } pattern)
        {
            if (ForeignWords.AreIn(id, id.Start, pattern.Vendor.IsExact))
            {
                return IdShape.None;
            }

            return new IdShape(ShapeStrength.Weak, pattern.Vendor.Provider);
        }

        var isWeak = (id.Vendor is not null && id.Has(Characters.IsDigit) && id.Has(character => character is '-' or '.'))
            || Router.Begins(id)
            || (HasSize(id) && id.End - id.Start >= ShortestName);
        return isWeak ? new IdShape(ShapeStrength.Weak, id.Vendor) : IdShape.None;
    }

    /// <summary>A known family that others build on, or a deployment of it: "nous-hermes-2-mixtral-8x7b", "prod-gpt-4o".</summary>
    private static ShapePattern? FamilyInside(in IdText id)
    {
        for (var position = id.Start + 1; position < id.End; position++)
        {
            if (Characters.IsSeparator(id.Text[position - 1])
                && ShapeTable.Ids.Find(id.Text, position, id.End) is { Kind: PatternKind.Unmistakable } pattern)
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>"ft:gpt-4o-mini-2024-07-18:organisation:name:id", the parts behind the model optional and maybe empty.</summary>
    private static IdShape OfFineTune(string text)
    {
        var end = text.IndexOf(':', FineTune.Length);
        var model = text.Substring(FineTune.Length, (end < 0 ? text.Length : end) - FineTune.Length);
        var isTuned = Of(model) is { Strength: ShapeStrength.Unmistakable, Provider: "openai" } || model is "davinci" or "babbage" or "curie" or "ada";
        return isTuned && IdText.HasOnlyIdCharacters(text) ? new IdShape(ShapeStrength.Unmistakable, "openai") : IdShape.None;
    }
}
