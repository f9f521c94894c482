using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Shapes;

/// <summary>Every shape that we know, by its first letter.</summary>
internal sealed class ShapeTable
{
    private readonly ShapePattern[]?[] _byFirstLetter = new ShapePattern[]?['z' + 1];

    private ShapeTable(IEnumerable<ShapePattern> patterns)
    {
        Patterns = patterns.ToImmutableArray();
        foreach (var letter in Patterns.GroupBy(pattern => pattern.FirstLetter))
        {
            _byFirstLetter[letter.Key] = [.. letter.OrderBy(pattern => pattern.Kind)];
        }
    }

    /// <summary>What tells that a name is a model's, or is not.</summary>
    public static ShapeTable Ids { get; } = new(Vendors.SelectMany(vendor =>
        Parse(vendor, vendor.Never, PatternKind.Never)
            .Concat(Parse(vendor, vendor.Unmistakable, PatternKind.Unmistakable))
            .Concat(Parse(vendor, vendor.Weak, PatternKind.Weak))));

    /// <summary>What tells of which family a beginning is.</summary>
    public static ShapeTable Families { get; } = new(Vendors.SelectMany(vendor => Parse(vendor, vendor.Families, PatternKind.Unmistakable)));

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
        if (letter > 'z' || _byFirstLetter[letter] is not { } patterns)
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

    private static IEnumerable<ShapePattern> Parse(Vendor vendor, string patterns, PatternKind kind)
        => patterns.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(pattern => new ShapePattern(pattern, kind, vendor));
}
