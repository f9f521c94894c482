using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>One model, as one entry of a registry file describes it; null means "not known". Value-equal and without positions.</summary>
internal sealed record Model
{
    /// <summary>The surface of SDK calls.</summary>
    public const string ApiSurface = "api";

    /// <summary>The exact id that the provider's API accepts; null for a model that is announced but has none yet.</summary>
    public string? Id { get; init; }

    /// <summary>Who serves the model: <c>openai</c>, <c>azure</c>, <c>anthropic</c>, …; with the id, the key of the entry.</summary>
    public required string Provider { get; init; }

    /// <summary>The name for people; the id where the entry gives none.</summary>
    public required string Name { get; init; }

    public string? Family { get; init; }

    public string? PublicTier { get; init; }

    /// <summary>The C# name that the entry asks for instead of the derived one.</summary>
    public string? Constant { get; init; }

    public EquatableArray<string> Aliases { get; init; } = EquatableArray<string>.Empty;

    public Lifecycle Lifecycle { get; init; }

    public DateTime? Released { get; init; }

    public DateTime? Shutdown { get; init; }

    /// <summary>The reference as it is written; resolved when the files are merged.</summary>
    public string? Replacement { get; init; }

    public string? Owner { get; init; }

    public Verification? IdVerified { get; init; }

    public EquatableArray<SurfaceAccess> Access { get; init; } = EquatableArray<SurfaceAccess>.Empty;

    /// <summary>References to models, first choice first, as they are written.</summary>
    public EquatableArray<string> Fallback { get; init; } = EquatableArray<string>.Empty;

    public Pricing? Pricing { get; init; }

    public Limits Limits { get; init; } = Limits.Unknown;

    public Caching? Caching { get; init; }

    public EquatableArray<string> Capabilities { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The readiness checks that have been done, in the order of <see cref="Check.Names"/>.</summary>
    public EquatableArray<Check> Checks { get; init; } = EquatableArray<Check>.Empty;

    public string? Notes { get; init; }

    /// <summary>
    /// Whether all of the entry could be read. Where it could not, what is not known of the model may be what was not read, and
    /// nothing is held against its uses: the entry's own error says what is to be done.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The C# name of the model's constant and of its member of <c>Models</c>.</summary>
    public string MemberName => MemberNames.Escape(Constant ?? MemberNames.From(Id ?? Name));

    /// <summary>Whether SDK calls may use the model.</summary>
    public AccessState ApiAccess => AccessTo(ApiSurface);

    /// <summary>What the entry says of a surface; where it says nothing, a preview is waited for and any other model granted.</summary>
    public AccessState AccessTo(string surface)
    {
        foreach (var access in Access)
        {
            if (string.Equals(access.Surface, surface, StringComparison.Ordinal))
            {
                return access.State;
            }
        }

        return Lifecycle == Lifecycle.Preview ? AccessState.Waiting : AccessState.Granted;
    }
}

/// <summary>Where a model stands between its announcement and its end. An entry that does not say is a preview: the careful reading.</summary>
internal enum Lifecycle
{
    Preview,
    Available,
    Deprecated,
    Retired,
}

internal enum AccessState
{
    Waiting,
    Granted,
    Paused,
    Denied,
}

/// <param name="Surface"><c>api</c> for SDK calls; <c>codex</c> and others are recorded beside it.</param>
/// <param name="State">Whether the team may use the model there.</param>
internal sealed record SurfaceAccess(string Surface, AccessState State);

/// <summary>Who checked a fact where and when: no date, no trust.</summary>
/// <param name="On">The day of the check.</param>
/// <param name="Source">The page or file that was read.</param>
/// <param name="By">Who read it.</param>
internal sealed record Verification(DateTime On, string Source, string? By);

/// <summary>What the provider allows; null means "not known".</summary>
internal sealed record Limits(
    long? ContextWindow,
    long? MaxOutputTokens,
    long? RequestsPerMinute,
    long? TokensPerMinute,
    EquatableArray<string>? Regions,
    Verification? Verified)
{
    public static Limits Unknown { get; } = new(null, null, null, null, null, null);
}

/// <param name="ExplicitBreakpoints">Whether a request can say where the cached part ends.</param>
/// <param name="MinimumLifeSeconds">How long a cached prompt lives at least, in seconds.</param>
internal sealed record Caching(bool? ExplicitBreakpoints, long? MinimumLifeSeconds);

/// <summary>A readiness check that has been done.</summary>
internal sealed record Check(string Name, Verification Verified, EvalResult? Evals)
{
    public const string EvalsName = "evals";

    /// <summary>Every check that an entry can hold, in the order of the file format.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", EvalsName, "safetyReview",
    ];
}

/// <summary>How the model did against the one that it is to replace; costs in USD per task.</summary>
internal sealed record EvalResult(
    string? Baseline, long? Passed, long? Total, long? BaselinePassed, decimal? CostPerTask, decimal? BaselineCostPerTask);
