using System.Collections.Immutable;

namespace ModelRegistry.Core.Shapes;

/// <summary>Every shape that we know, by its first letter.</summary>
internal sealed class ShapeTable
{
    private static readonly char[] Space = [' ', '\r', '\n'];

    private static readonly Lazy<ShapeTable> FamiliesOnce = new(() => new ShapeTable(Vendors.SelectMany(vendor => Parse(vendor, vendor.Families, PatternKind.Unmistakable))));

    /// <summary>Most builds of a project find no text whose shape is asked for: they need the stems alone.</summary>
    private readonly Lazy<ShapePattern[]?[]> _byFirstLetter;

    private ShapeTable(IEnumerable<ShapePattern> patterns)
    {
        Patterns = patterns.ToImmutableArray();
        _byFirstLetter = new Lazy<ShapePattern[]?[]>(() => ByFirstLetter(Patterns));
    }

    /// <summary>What tells that a name is a model's, or is not.</summary>
    public static ShapeTable Ids { get; } = new(Vendors.SelectMany(vendor =>
        Parse(vendor, vendor.Never, PatternKind.Never)
            .Concat(Parse(vendor, vendor.Unmistakable, PatternKind.Unmistakable))
            .Concat(Parse(vendor, vendor.Weak, PatternKind.Weak))));

    /// <summary>What tells of which family a beginning is.</summary>
    public static ShapeTable Families => FamiliesOnce.Value;

    public ImmutableArray<ShapePattern> Patterns { get; }

    private static IEnumerable<Vendor> Vendors
        =>
        [
            .. OpenAiShapes.All, .. AnthropicShapes.All, .. GoogleShapes.All, .. EnterpriseShapes.All, .. OpenModelShapes.All,
            .. AsianShapes.All, .. TunedModelShapes.All,
        ];

    /// <summary>The most telling pattern that the name from start to end matches; null where none does.</summary>
    public ShapePattern? Find(string text, int start, int end)
    {
        var letter = Characters.Lower(text[start]);
        if (letter > 'z' || _byFirstLetter.Value[letter] is not { } patterns)
        {
            return null;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Matches(text, start, end))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>The stems without those that another one begins.</summary>
    public static ImmutableArray<string> Shortest(IEnumerable<string> stems)
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        foreach (var stem in stems.Distinct().OrderBy(stem => stem, StringComparer.Ordinal))
        {
            if (kept.Count == 0 || !stem.StartsWith(kept[kept.Count - 1], StringComparison.Ordinal))
            {
                kept.Add(stem);
            }
        }

        return kept.ToImmutable();
    }

    private static ShapePattern[]?[] ByFirstLetter(ImmutableArray<ShapePattern> patterns)
    {
        var byFirstLetter = new ShapePattern[]?['z' + 1];
        foreach (var letter in patterns.GroupBy(pattern => pattern.FirstLetter))
        {
            byFirstLetter[letter.Key] = [.. letter.OrderBy(pattern => pattern.Kind)];
        }

        return byFirstLetter;
    }

    private static IEnumerable<ShapePattern> Parse(Vendor vendor, string patterns, PatternKind kind)
        => patterns.Split(Space, StringSplitOptions.RemoveEmptyEntries).Select(pattern => new ShapePattern(pattern, kind, vendor));
}
