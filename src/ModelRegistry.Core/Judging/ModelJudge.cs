using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Judging;

/// <summary>
/// Decides whether the models of a registry may be called on a day, and what to call instead. Rules, fixes and reports ask here,
/// and the generated runtime is compared with it, so that none of them disagrees with another.
/// </summary>
internal sealed class ModelJudge
{
    private readonly RegistrySnapshot _snapshot;
    private readonly JudgingPolicy _policy;
    private readonly Lazy<SameKind> _sameKind;

    public ModelJudge(RegistrySnapshot snapshot, JudgingPolicy policy)
    {
        _snapshot = snapshot;
        _policy = policy;
        Replacements = new Replacements(snapshot, policy);
        _sameKind = new Lazy<SameKind>(() => new SameKind(snapshot.Models, model => IsDependable(model.Model)));
    }

    /// <summary>Where replacements lead on the day.</summary>
    public Replacements Replacements { get; }

    /// <summary>What is known against calling the model.</summary>
    public Verdict VerdictOf(Model model) => Verdict.Of(model, _policy);

    /// <summary>Whether the model may be called on the day: as a tier's first choice, and as a tier decides at run time.</summary>
    public bool MayBeCalled(Model model)
        => VerdictOf(model) is { IsShutDown: false, State: ModelState.Callable or ModelState.Deprecated };

    /// <summary>
    /// Whether a call of the model can be counted on: it is available, verified, granted and not shut down. Such a model is the net
    /// of a chain.
    /// </summary>
    public bool IsDependable(Model model) => model.Lifecycle == Lifecycle.Available && MayBeCalled(model);

    /// <summary>Whether a fallback in code answers on the day: a model that can be counted on, or a deprecated one until its shutdown.</summary>
    public bool Answers(Model model) => model.Lifecycle is Lifecycle.Available or Lifecycle.Deprecated && MayBeCalled(model);

    /// <summary>Whether only the day speaks against a model that cannot be counted on.</summary>
    public bool IsOnlyTime(Model model)
        => VerdictOf(model).IsShutDown && Verdict.Of(model, JudgingPolicy.Undated).State is ModelState.Callable or ModelState.Deprecated;

    /// <summary>Who serves a tier on the day: the first of its chain that may be called.</summary>
    public TierServing ServingOf(RegisteredTier tier)
    {
        var skipped = new List<RegisteredModel>();
        foreach (var place in tier.Models)
        {
            if (MayBeCalled(_snapshot.Models[place].Model))
            {
                return new TierServing(_snapshot.Models[place], skipped);
            }

            skipped.Add(_snapshot.Models[place]);
        }

        return new TierServing(null, skipped);
    }

    /// <summary>What the registry says against counting on a model, for people: <c>preview, API access waiting, id not verified</c>.</summary>
    public string Doubts(Model model)
    {
        var doubts = new List<string>();
        if (model.Lifecycle != Lifecycle.Available)
        {
            doubts.Add(Words.Of(model.Lifecycle, "lifecycle not known"));
        }

        if (model.ApiAccess != AccessState.Granted)
        {
            doubts.Add("API access " + Words.Of(model.ApiAccess, "not known"));
        }

        if (model.Id is null)
        {
            doubts.Add("no published id");
        }
        else if (model.IdVerified is null)
        {
            doubts.Add("id not verified");
        }

        if (VerdictOf(model).IsShutDown)
        {
            doubts.Add("shut down " + MessageText.Iso(model.Shutdown!.Value));
        }

        return string.Join(", ", doubts);
    }

    /// <summary>What is to be said of the use of an id that several models may have: nothing while one of them may be called.</summary>
    public Objection? ObjectionTo(IReadOnlyList<RegisteredModel> models)
        => models.Count == 0 ? null : ObjectionTo(models.OrderBy(model => VerdictOf(model.Model).State).First());

    /// <summary>What is to be said of the use of a model; null where it may be called.</summary>
    public Objection? ObjectionTo(RegisteredModel model)
    {
        if (!model.Model.IsWhole)
        {
            return null;
        }

        var verdict = VerdictOf(model.Model);
        return verdict.State switch
        {
            ModelState.Callable => null,
            ModelState.Retired or ModelState.Deprecated => new Objection(model, verdict, Complaints.Ending(model.Model, verdict), InsteadOf(model)),
            _ => new Objection(model, verdict, Complaints.Doubt(model.Model, verdict.State), InsteadOf(model) is { Reservation: null } sure ? sure : null),
        };
    }

    /// <summary>
    /// The model to call in the place of another: the live end of its replacements, else the first of its fallbacks that can be
    /// counted on. Null where the registry names none that is of use.
    /// </summary>
    public StandIn? InsteadOf(RegisteredModel model)
    {
        var replacement = Replacements.Follow(model, out var end) == ReplacementEnd.Live ? new StandIn(end!, Reservations.Against(end!.Model, model.Model, this)) : null;
        if (replacement is { Reservation: null })
        {
            return replacement;
        }

        var fallback = FallbacksOf(model).FirstOrDefault(candidate => IsDependable(candidate.Model));
        return fallback is not null && Reservations.Against(fallback.Model, model.Model, this) is null ? new StandIn(fallback, null) : replacement;
    }

    /// <summary>
    /// The model to fall back to from another: what stands in its place, else one that the registry shows to do the same kind of
    /// work. Never of another known kind; for an embedding only what its entry names, with vectors of the same length.
    /// </summary>
    public RegisteredModel? NetFor(RegisteredModel model)
    {
        if (ModelKinds.Of(model.Model) == ModelKind.Embedding)
        {
            return FallbacksOf(model).FirstOrDefault(candidate => IsDependable(candidate.Model));
        }

        return InsteadOf(model) is { Reservation: null } named && IsDependable(named.Model.Model)
            ? named.Model
            : FallbacksOf(model).FirstOrDefault(candidate => IsDependable(candidate.Model)) ?? InTiersOf(model) ?? _sameKind.Value.Of(model);
    }

    /// <summary>The models that the registry names to fall back to and that can take over the model's work, first choice first.</summary>
    public IEnumerable<RegisteredModel> FallbacksOf(RegisteredModel model)
        => model.Fallbacks.Select(place => _snapshot.Models[place]).Where(candidate => candidate != model && CanTakeOver(candidate.Model, model.Model));

    /// <summary>Whether a model named as a fallback does the kind of work of another. Vectors of two lengths never mix, and others only where the registry says so.</summary>
    public static bool CanTakeOver(Model candidate, Model model)
        => !ModelKinds.Differ(candidate, model)
            && (ModelKinds.Of(model) != ModelKind.Embedding || (candidate.Limits.Dimensions is { } dimensions && dimensions == model.Limits.Dimensions));

    /// <summary>Of the chains that the model is in, the first other model that can be counted on.</summary>
    private RegisteredModel? InTiersOf(RegisteredModel model)
        => _snapshot.Tiers
            .Where(tier => tier.Models.Any(place => ReferenceEquals(_snapshot.Models[place], model)))
            .SelectMany(tier => tier.Models.Select(place => _snapshot.Models[place]))
            .FirstOrDefault(candidate => candidate != model && IsDependable(candidate.Model) && !ModelKinds.Differ(candidate.Model, model.Model));
}
