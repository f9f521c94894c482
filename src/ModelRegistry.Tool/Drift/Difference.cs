using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Drift;

/// <summary>A fact of which the registry and a list say different things.</summary>
/// <param name="What">The fact: a price or a limit by its name, or <c>shutdown</c>, <c>lifecycle</c> or <c>replacement</c>.</param>
/// <param name="Ours">What the registry says, as people read it; null where it says nothing.</param>
/// <param name="OursOn">The day on which that was verified; null where nobody has verified it.</param>
/// <param name="Theirs">What the list says.</param>
/// <param name="TheirsOn">The day from which the list has it so, else that of the list; null where neither is known.</param>
internal sealed record Difference(string What, string? Ours, DateTime? OursOn, string Theirs, DateTime? TheirsOn)
{
    /// <summary>Of less, a percentage is a number without a meaning.</summary>
    private const decimal LeastWhole = 0.000001m;

    public const string Shutdown = "shutdown";
    public const string Lifecycle = "lifecycle";
    public const string Replacement = "replacement";

    /// <summary>The two prices, or the two numbers of tokens; null where it is neither.</summary>
    public (decimal Ours, decimal Theirs)? Amounts { get; init; }

    /// <summary>The sentence that says it, where it is no price.</summary>
    public string? Sentence { get; init; }

    public bool IsPrice => Amounts is not null && Sentence is null;

    public bool IsLimit => Amounts is not null && Sentence is not null;

    /// <summary>By how much of our amount theirs is another, in percent; null where that says nothing.</summary>
    public decimal? Percent => Amounts is { Ours: >= LeastWhole } amounts ? (amounts.Theirs - amounts.Ours) / amounts.Ours * 100 : null;

    public static Difference OfPrice(string what, decimal ours, DateTime? oursOn, decimal theirs, DateTime? theirsOn)
        => new(what, Shown.Money(ours), oursOn, Shown.Money(theirs), theirsOn) { Amounts = (ours, theirs) };

    public static Difference OfLimit(string what, long ours, DateTime? oursOn, long theirs, DateTime? theirsOn, string sentence)
        => new(what, Shown.Tokens(ours), oursOn, Shown.Tokens(theirs), theirsOn) { Amounts = (ours, theirs), Sentence = sentence };

    public static Difference OfEnd(string what, string? ours, string theirs, DateTime? theirsOn, string sentence)
        => new(what, ours, null, theirs, theirsOn) { Sentence = sentence };

    public static string Day(DateTime? date) => date is { } day ? MessageText.Iso(day) : "-";
}
