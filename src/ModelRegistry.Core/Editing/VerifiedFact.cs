using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Editing;

/// <summary>A fact of an entry that can be verified, and where the verification belongs.</summary>
/// <param name="What">What the command line calls it.</param>
/// <param name="Parent">The property of the entry that holds the verification's property; null where the entry itself does.</param>
/// <param name="Property">The name of the verification's property.</param>
internal sealed record VerifiedFact(string What, string? Parent, string Property)
{
    public const string Id = "id";
    public const string Pricing = "pricing";
    public const string Limits = "limits";
    public const string Checks = "checks";

    public static IReadOnlyList<string> Names { get; } = new[] { Id, Pricing, Limits }.Concat(Check.Names).Concat(Check.OptionalNames).ToList();

    /// <summary>Whether it is one of the readiness checks.</summary>
    public bool IsCheck => Parent == Checks;

    /// <summary>The property as messages name it.</summary>
    public string Shown => Parent is null ? Property : $"{Parent}.{Property}";

    /// <summary>The fact of a name; null where there is none of that name.</summary>
    public static VerifiedFact? Of(string what) => what switch
    {
        Id => new VerifiedFact(what, null, "idVerified"),
        Pricing or Limits => new VerifiedFact(what, what, "verified"),
        _ when Check.CanBeNamed(what) => new VerifiedFact(what, Checks, what),
        _ => null,
    };

    /// <summary>The verification that a model has now; null where it has none.</summary>
    public Verification? In(Model model) => What switch
    {
        Id => model.IdVerified,
        Pricing => model.Pricing?.Verified,
        Limits => model.Limits.Verified,
        _ => model.Checks.FirstOrDefault(check => check.Name == What)?.Verified,
    };
}
