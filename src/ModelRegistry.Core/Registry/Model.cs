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

    /// <summary>Where the model stands between its announcement and its end; null where nobody has said.</summary>
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>What kind of work the model does, as the entry says; null where it does not say.</summary>
    public ModelKind? Kind { get; init; }

    public DateTime? Released { get; init; }

    public DateTime? Shutdown { get; init; }

    /// <summary>The reference as it is written; resolved when the files are merged.</summary>
    public string? Replacement { get; init; }

    public string? Owner { get; init; }

    public Verification? IdVerified { get; init; }

    /// <summary>What the entry says of access, each surface and each scope for itself.</summary>
    public EquatableArray<SurfaceAccess> Access { get; init; } = EquatableArray<SurfaceAccess>.Empty;

    /// <summary>References to models, first choice first, as they are written.</summary>
    public EquatableArray<string> Fallback { get; init; } = EquatableArray<string>.Empty;

    public Pricing? Pricing { get; init; }

    public Limits Limits { get; init; } = Limits.Unknown;

    public Caching? Caching { get; init; }

    public EquatableArray<string> Capabilities { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Names of request parameters that the model refuses, as the provider's API has them.</summary>
    public EquatableArray<string> UnsupportedParameters { get; init; } = EquatableArray<string>.Empty;

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

    /// <summary>Whether SDK calls may use the model; null where that is not known.</summary>
    public AccessState? ApiAccess => AccessTo(ApiSurface);

    /// <summary>
    /// Whether the team may use the model on a surface. Of several scopes the least granted one counts. Where the entry says nothing,
    /// a preview is waiting and any other model granted; null where its lifecycle is not known either.
    /// </summary>
    public AccessState? AccessTo(string surface)
    {
        AccessState? least = null;
        foreach (var access in Access)
        {
            if (string.Equals(access.Surface, surface, StringComparison.Ordinal) && !(least >= access.State))
            {
                least = access.State;
            }
        }

        return least ?? Lifecycle switch
        {
            null => null,
            Registry.Lifecycle.Preview => AccessState.Waiting,
            _ => AccessState.Granted,
        };
    }

    /// <summary>The model as an account sees it: of each surface with scopes only that scope's access, where it is recorded.</summary>
    /// <param name="scope">The API organization or workspace; null where the project does not say.</param>
    public Model InScope(string? scope)
        => scope is null || Access.All(access => access.Scope is null)
            ? this
            : this with { Access = Access.Where(access => access.Scope == scope || !Access.Any(other => other.Surface == access.Surface && other.Scope == scope)).ToEquatableArray() };
}

/// <summary>The lifecycle of a model.</summary>
internal enum Lifecycle
{
    Preview,
    Available,
    Deprecated,
    Retired,
}

/// <summary>Whether a team may use a model, the most granted first.</summary>
internal enum AccessState
{
    Granted,
    Waiting,
    Paused,
    Denied,
}

/// <summary>What kind of work a model does. A model of one kind never stands in for one of another.</summary>
internal enum ModelKind
{
    Chat,
    Embedding,
    Image,
    Video,
    Speech,
    Transcription,
    Moderation,
    Rerank,
    Realtime,
    Other,
}

/// <param name="Surface"><c>api</c> for SDK calls; <c>codex</c> and others are recorded beside it.</param>
/// <param name="State">Whether the team may use the model there.</param>
/// <param name="Scope">The API organization or workspace that it is said of; null where it is said of all.</param>
/// <param name="Verified">Who checked it where and when; null where nobody has said.</param>
/// <param name="Item">The place in the surface's list; null where the surface has no list.</param>
internal sealed record SurfaceAccess(string Surface, AccessState State, string? Scope = null, Verification? Verified = null, int? Item = null);

/// <summary>Who checked a fact, where and when.</summary>
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

    /// <summary>Of an embedding model, the length of its vectors.</summary>
    public long? Dimensions { get; init; }
}

/// <param name="ExplicitBreakpoints">Whether a request can say where the cached part ends.</param>
/// <param name="MinimumLifeSeconds">How long a cached prompt lives at least, in seconds.</param>
internal sealed record Caching(bool? ExplicitBreakpoints, long? MinimumLifeSeconds);

/// <summary>A readiness check that has been done.</summary>
internal sealed record Check(string Name, Verification Verified, EvalResult? Evals)
{
    public const string EvalsName = "evals";

    private const string OwnPrefix = "x-";

    /// <summary>The checks that every model needs before it is ready, in the order of the file format.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", EvalsName, "safetyReview",
    ];

    /// <summary>The checks that only some teams need: they are outstanding where a tier requires them.</summary>
    public static IReadOnlyList<string> OptionalNames { get; } = ["eligibility", "processingModes", "caching", "terms"];

    /// <summary>Those of the names that can be checks, each once: the known ones in the order of the file format, then a team's own.</summary>
    public static IEnumerable<string> InOrder(IReadOnlyCollection<string> names)
        => Names.Concat(OptionalNames).Where(names.Contains).Concat(names.Where(IsOwn).Distinct());

    /// <summary>Whether an entry can hold a check of this name: a known one, or one of the team's own.</summary>
    public static bool CanBeNamed(string name) => Names.Contains(name) || OptionalNames.Contains(name) || IsOwn(name);

    /// <summary>Whether the name is that of a check of the team's own.</summary>
    public static bool IsOwn(string name)
        => name.Length > OwnPrefix.Length && name.StartsWith(OwnPrefix, StringComparison.Ordinal) && !name.Any(char.IsControl);
}

/// <summary>How the model did against the one that it is to replace; costs per task, in the currency of the model's price.</summary>
internal sealed record EvalResult(
    string? Baseline, long? Passed, long? Total, long? BaselinePassed, decimal? CostPerTask, decimal? BaselineCostPerTask);
