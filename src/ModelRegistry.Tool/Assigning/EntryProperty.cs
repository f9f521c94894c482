using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Assigning;

/// <summary>What kind of value a property of an entry holds.</summary>
internal enum ValueKind
{
    Text,
    Date,
    Integer,
    Number,
    Boolean,
    List,

    /// <summary>Properties of its own: as a whole it can only be null.</summary>
    Object,
}

/// <summary>A property of an entry that <c>set</c> can write.</summary>
/// <param name="Path">The names from the entry to it.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record EntryProperty(IReadOnlyList<string> Path, ValueKind Kind)
{
    private const string Access = "access";
    private const string Pricing = "pricing";
    private const string Limits = "limits";
    private const string Verified = "verified";

    private static readonly string[] Prices = ["input", "output"];
    private static readonly string[] CachePrices = ["cacheRead", "cacheWrite"];
    private static readonly string[] Relations = ["discount", "multiplier"];
    private static readonly string[] AccountFacts = [Access, "owner", Limits, "notes"];

    private static readonly Dictionary<string, ValueKind> Known = Table().ToDictionary(StringComparer.Ordinal);

    /// <summary>The names as people write them, without surfaces and names of the team's own.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>The name as people write it: <c>pricing.input</c>.</summary>
    public string Name => string.Join('.', Path);

    /// <summary>The surface whose access it is; null where it is another property.</summary>
    public string? Surface => Path is [Access, var surface] ? surface : null;

    /// <summary>Whether an overlay can hold it.</summary>
    public bool IsAccountFact => AccountFacts.Contains(Path[0]);

    /// <summary>The relation to the input price that it is, <c>discount</c> or <c>multiplier</c>; null where it is neither.</summary>
    public string? Relation => Path.Count > 2 && CachePrices.Contains(Path[^2]) ? Path[^1] : null;

    /// <summary>The fact whose verification covers it; null where none does.</summary>
    public string? Fact => Path[0] is Pricing or Limits ? Path[0] : null;

    /// <summary>The property of a name.</summary>
    /// <exception cref="ToolException">There is none, or it is not one that <c>set</c> writes.</exception>
    public static EntryProperty Of(string name)
    {
        var path = name.Split('.');
        if (Known.TryGetValue(name, out var kind))
        {
            return new EntryProperty(path, kind);
        }

        var isSurface = path is [Access, var surface] && surface.Length > 0 && !FieldReader.IsFree(surface);
        if (isSurface || (path.Length == 1 && FieldReader.IsFree(name)))
        {
            return new EntryProperty(path, ValueKind.Text);
        }

        throw new ToolException($"{Refusal(path, MessageText.Clip(name))} Nothing is changed.");
    }

    private static string Refusal(string[] path, string name) => path switch
    {
        ["id"] or ["provider"] => $"set does not change \"{name}\": id and provider are the key of an entry. Edit the file.",
        ["idVerified" or "checks", ..] or [.., Verified, _] or [.., Verified]
            => $"set does not record verifications: run model-registry stamp instead of setting \"{name}\".",
        [Pricing, "above" or "history", ..] => $"set does not change the list \"{Pricing}.{path[1]}\": edit the file.",
        [Access, _, ..] => $"\"{name}\" is not a property that set changes: write {Access}.{MessageText.Clip(path[1])}=granted.",
        _ => NearestName.Find(name, Candidates(path)) is { } nearest
            ? $"An entry has no property \"{name}\"; did you mean \"{nearest}\"?"
            : $"An entry has no property \"{name}\": expected one of {string.Join(", ", Siblings(path))}.",
    };

    private static IEnumerable<string> Candidates(string[] path)
        => path.Length > 1 && Within(path) is { Count: > 0 } within
            ? within
            : [.. Names, .. Surfaces.Names.Select(known => $"{Access}.{known}")];

    /// <summary>The names in the same object; those of the entry where that is none.</summary>
    private static IEnumerable<string> Siblings(string[] path)
        => Within(path) is { Count: > 0 } within ? within : Names.Where(name => !name.Contains('.', StringComparison.Ordinal));

    private static List<string> Within(string[] path)
    {
        var parent = string.Join('.', path[..^1]);
        return [.. Names.Where(name => name[..Math.Max(0, name.LastIndexOf('.'))] == parent)];
    }

    private static IEnumerable<KeyValuePair<string, ValueKind>> Table() =>
    [
        .. Of(ValueKind.Text, string.Empty, "name", "family", "publicTier", "constant", "lifecycle", "kind"),
        .. Of(ValueKind.Text, string.Empty, "replacement", "owner", "notes"),
        .. Of(ValueKind.Date, string.Empty, "released", "shutdown"),
        .. Of(ValueKind.List, string.Empty, "aliases", "fallback", "capabilities", "unsupportedParameters"),
        .. Of(ValueKind.Object, string.Empty, Access, Pricing, Limits, "caching"),
        .. Of(ValueKind.Boolean, "caching.", "explicitBreakpoints"),
        .. Of(ValueKind.Integer, "caching.", "minimumLifeSeconds"),
        .. Of(ValueKind.Integer, Limits + ".", "contextWindow", "maxOutputTokens", "dimensions", "requestsPerMinute", "tokensPerMinute"),
        .. Of(ValueKind.List, Limits + ".", "regions"),
        .. Of(ValueKind.Text, Pricing + ".", "currency"),
        .. Of(ValueKind.Integer, Pricing + ".", "perTokens"),
        .. Of(ValueKind.Date, Pricing + ".", "from", "until"),
        .. Of(ValueKind.Object, Pricing + ".", "modes"),
        .. PriceTable(Pricing + "."),
        .. ModePricing.Names.SelectMany(ModeTable),
    ];

    private static IEnumerable<KeyValuePair<string, ValueKind>> ModeTable(string mode)
    {
        var parent = $"{Pricing}.modes.{mode}";
        return [new(parent, ValueKind.Object), .. PriceTable(parent + "."), .. Of(ValueKind.Number, parent + ".", "discount")];
    }

    private static IEnumerable<KeyValuePair<string, ValueKind>> PriceTable(string parent) =>
    [
        .. Of(ValueKind.Number, parent, [.. Prices, .. CachePrices]),
        .. CachePrices.SelectMany(price => Of(ValueKind.Number, $"{parent}{price}.", Relations)),
    ];

    private static IEnumerable<KeyValuePair<string, ValueKind>> Of(ValueKind kind, string parent, params string[] names)
        => names.Select(name => KeyValuePair.Create(parent + name, kind));
}
