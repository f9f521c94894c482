using System.Collections.Immutable;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Says which models need a net, and which can be one.</summary>
internal sealed class NetPolicy
{
    private static readonly ImmutableArray<RegisteredModel> None = ImmutableArray<RegisteredModel>.Empty;

    private readonly RegistrySnapshot _snapshot;
    private readonly FallbackRequirement _requirement;
    private readonly ModelIdIndex _ids;

    public NetPolicy(RegistrySnapshot snapshot, ModelIdIndex ids, FallbackRequirement requirement)
    {
        _snapshot = snapshot;
        _ids = ids;
        _requirement = requirement;
        AsksAnything = snapshot.Models.Any(NeedsNet);
        HasUnsafeTiers = requirement != FallbackRequirement.Never && snapshot.Tiers.Any(tier => tier.Models.Count > 0 && !tier.Models.Any(index => IsSafe(snapshot.Models[index])));
    }

    /// <summary>Whether any call of the project could need a net.</summary>
    public bool AsksAnything { get; }

    /// <summary>Whether there is a tier in whose chain no model can be counted on.</summary>
    public bool HasUnsafeTiers { get; }

    /// <summary>Whether a call of the model may find nobody there.</summary>
    public bool NeedsNet(RegisteredModel model) => model.Model.IsWhole && _requirement switch
    {
        FallbackRequirement.Never => false,
        FallbackRequirement.Always => true,
        _ => model.Model.Lifecycle is Lifecycle.Preview or Lifecycle.Deprecated || model.Model.ApiAccess != AccessState.Granted,
    };

    /// <summary>Whether a call of the model can be counted on.</summary>
    public static bool IsSafe(RegisteredModel model)
        => model.Model is { Id: not null, Lifecycle: Lifecycle.Available or Lifecycle.Deprecated, ApiAccess: AccessState.Granted, IdVerified: not null };

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

    /// <summary>Null where the registry has no such id.</summary>
    public RegisteredModel? Find(string id, Sink sink)
    {
        var models = _ids.ModelsOf(id, sink.Provider);

        // Where nothing tells which provider is meant, the one that asks for least is taken.
        return models.FirstOrDefault(model => !NeedsNet(model)) ?? models.FirstOrDefault();
    }

    /// <summary>The models that the registry names to fall back to.</summary>
    public IEnumerable<RegisteredModel> FallbacksOf(RegisteredModel model) => model.Fallbacks.Select(index => _snapshot.Models[index]);

    /// <summary>The tiers whose chain begins with the model and has one behind it that can be counted on.</summary>
    public IEnumerable<RegisteredTier> TiersOf(RegisteredModel model)
        => _snapshot.Tiers.Where(tier => tier.Models.Count > 1 && ReferenceEquals(_snapshot.Models[tier.Models[0]], model) && tier.Models.Skip(1).Any(index => IsSafe(_snapshot.Models[index])));

    /// <summary>The chain of the tier with that C# name; empty where there is none.</summary>
    public IEnumerable<RegisteredModel> ChainOf(string memberName)
        => _snapshot.Tiers.FirstOrDefault(tier => tier.Tier.MemberName.TrimStart('@') == memberName)?.Models.Select(index => _snapshot.Models[index]) ?? [];

    /// <summary>A model that can be counted on: of the model's own fallbacks, else of its provider's.</summary>
    public RegisteredModel? SafeFor(RegisteredModel model)
        => FallbacksOf(model).Concat(_snapshot.Models.Where(other => other.Model.Provider == model.Model.Provider)).FirstOrDefault(other => other != model && IsSafe(other));
}
