using System.Collections.Immutable;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Says which models need a net, and which can be one.</summary>
internal sealed class NetPolicy
{
    private static readonly ImmutableArray<RegisteredModel> None = ImmutableArray<RegisteredModel>.Empty;

    private readonly RegistrySnapshot _snapshot;
    private readonly FallbackRequirement _requirement;
    private readonly ModelResolver _resolver;
    private readonly ModelJudge _judge;

    public NetPolicy(RegistrySnapshot snapshot, ModelResolver resolver, ModelJudge judge, FallbackRequirement requirement)
    {
        _snapshot = snapshot;
        _resolver = resolver;
        _judge = judge;
        _requirement = requirement;
        AsksAnything = snapshot.Models.Any(NeedsNet);
        HasUnsafeTiers = requirement != FallbackRequirement.Never && snapshot.Tiers.Any(tier => tier.Models.Count > 0 && !tier.Models.Any(index => IsSafe(snapshot.Models[index])));
    }

    /// <summary>Whether any call of the project could need a net.</summary>
    public bool AsksAnything { get; }

    /// <summary>Whether there is a tier in whose chain no model can be counted on.</summary>
    public bool HasUnsafeTiers { get; }

    /// <summary>Whether a call of the model needs another model to turn to, and one can take over its work.</summary>
    public bool NeedsNet(RegisteredModel model) => model.Model.IsWhole && IsAskedFor(model.Model) && CanHaveNet(model);

    private bool IsAskedFor(Model model) => _requirement switch
    {
        FallbackRequirement.Never => false,
        FallbackRequirement.Always => true,
        _ => model.Lifecycle is Lifecycle.Preview or Lifecycle.Deprecated || model.ApiAccess is not (null or AccessState.Granted),
    };

    /// <summary>Whether a call of the model answers today.</summary>
    public bool IsSafe(RegisteredModel model) => _judge.Answers(model.Model);

    /// <summary>The models that the registry names to fall back to, and that do the same work.</summary>
    public ImmutableArray<RegisteredModel> FallbacksOf(RegisteredModel model) => _judge.FallbacksOf(model).ToImmutableArray();

    /// <summary>The model to fall back to; null where the registry has none that can be counted on and does the same work.</summary>
    public RegisteredModel? NetFor(RegisteredModel model) => _judge.NetFor(model);

    /// <summary>The registered models that a value can be. Where several providers have an id, the sink's own provider decides.</summary>
    public ImmutableArray<RegisteredModel> ModelsOf(SinkUse use)
    {
        if (use.Values.Values.IsEmpty)
        {
            return None;
        }

        var models = ImmutableArray.CreateBuilder<RegisteredModel>();
        foreach (var value in use.Values.Values)
        {
            if (value.Text is { } text && Find(text, use.Sink) is { } model && !models.Contains(model))
            {
                models.Add(model);
            }
        }

        return models.ToImmutable();
    }

    /// <summary>Whether something stands around the id in one of the texts that a value can be: a path, a region, a tag.</summary>
    public bool HasSurroundings(SinkUse use)
        => use.Values.Values.Any(value => value.Text is { } text && _resolver.Resolve(text, use.Sink.Provider) is { IsOtherwise: true, StandsAlone: false });

    /// <summary>Null where the registry has no such model.</summary>
    private RegisteredModel? Find(string id, Sink sink)
    {
        var models = _resolver.Resolve(id, sink.Provider).Models;

        // If the provider is not known, the least strict one is taken.
        return models.FirstOrDefault(model => !NeedsNet(model)) ?? models.FirstOrDefault();
    }

    /// <summary>The tiers whose chain begins with the model and has one behind it that can be counted on.</summary>
    public IEnumerable<RegisteredTier> TiersOf(RegisteredModel model)
        => _snapshot.Tiers.Where(tier => tier.Models.Count > 1 && ReferenceEquals(_snapshot.Models[tier.Models[0]], model) && tier.Models.Skip(1).Any(index => IsSafe(_snapshot.Models[index])));

    /// <summary>The chain of the tier with that C# name; empty where there is none.</summary>
    public IEnumerable<RegisteredModel> ChainOf(string memberName)
        => _snapshot.Tiers.FirstOrDefault(tier => tier.Tier.MemberName.TrimStart('@') == memberName)?.Models.Select(index => _snapshot.Models[index]) ?? [];

    /// <summary>Vectors of two embedding models do not mix, so that nothing takes over from one unless its entry says so.</summary>
    private bool CanHaveNet(RegisteredModel model) => ModelKinds.Of(model.Model) != ModelKind.Embedding || _judge.FallbacksOf(model).Any();
}
