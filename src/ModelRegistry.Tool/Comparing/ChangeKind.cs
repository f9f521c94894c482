namespace ModelRegistry.Tool.Comparing;

/// <summary>What kind of change it is, the most serious first.</summary>
internal enum ChangeKind
{
    Removed,
    Retired,
    Shutdown,
    AccessLost,
    Deprecated,
    Route,
    PriceUp,
    LimitDown,
    Replacement,
    Lifecycle,
    Access,
    Price,
    PriceDown,
    Limit,
    Id,
    Owner,
    Added,
}

/// <summary>The kinds of changes as options and pages name them.</summary>
internal static class ChangeKinds
{
    /// <summary>The last of those that somebody has to act upon.</summary>
    private const ChangeKind LastSerious = ChangeKind.LimitDown;

    private static readonly ChangeKind[] All = Enum.GetValues<ChangeKind>();

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(NameOf)];

    public static bool IsSerious(ChangeKind kind) => kind <= LastSerious;

    /// <summary>The kind in lower case, with a hyphen between its words: <c>price-up</c>.</summary>
    public static string NameOf(ChangeKind kind)
        => string.Concat(kind.ToString().Select((letter, place)
            => (place > 0 && char.IsUpper(letter) ? "-" : string.Empty) + char.ToLowerInvariant(letter)));

    /// <summary>The kind of a name; null where there is none of that name.</summary>
    public static ChangeKind? Of(string name) => All.Cast<ChangeKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == name);
}
