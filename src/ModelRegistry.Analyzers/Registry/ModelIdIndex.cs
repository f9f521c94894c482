using System.Collections.Concurrent;
using System.Collections.Immutable;
using ModelRegistry.Analyzers.Shared;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>From an id or alias to the members of the generated code that stand for it.</summary>
internal sealed class ModelIdIndex
{
    private const int MostKept = 1_000;

    private readonly Dictionary<string, ImmutableArray<string>> _members;

    /// <summary>A code base names the same few models again and again, and each answer takes a look at every id.</summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    private ModelIdIndex(Dictionary<string, ImmutableArray<string>> members) => _members = members;

    /// <summary>Every registered id and alias.</summary>
    public IReadOnlyCollection<string> Ids => _members.Keys;

    /// <summary>
    /// The members that hold exactly this id, such as <c>ModelIds.Gpt5_6Terra</c>, then those of the tiers that begin with it,
    /// such as <c>Tiers.BalancedId</c>; empty where the id is not registered.
    /// </summary>
    public ImmutableArray<string> MembersOf(string id) => _members.TryGetValue(id, out var found) ? found : ImmutableArray<string>.Empty;

    /// <summary>The registered id or alias that someone meant who wrote this one; null where none is near.</summary>
    public string? NearestTo(string id)
    {
        if (_nearest.TryGetValue(id, out var known))
        {
            return known;
        }

        var nearest = NearestName.Find(id, Ids);
        if (_nearest.Count < MostKept)
        {
            _nearest.TryAdd(id, nearest);
        }

        return nearest;
    }

    public static ModelIdIndex Create(RegistrySnapshot snapshot)
    {
        var members = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var registered in snapshot.Models)
        {
            if (registered.Model.Id is { } id)
            {
                Add(id, "ModelIds." + registered.Model.MemberName);
            }

            foreach (var alias in registered.Aliases)
            {
                Add(alias, "ModelIds." + MemberNames.Escape(MemberNames.From(alias)));
            }
        }

        foreach (var tier in snapshot.Tiers)
        {
            if (tier.FirstWithId(snapshot)?.Model.Id is { } id)
            {
                Add(id, "Tiers." + tier.Tier.IdMemberName);
            }
        }

        return new ModelIdIndex(members);

        void Add(string id, string member)
            => members[id] = members.TryGetValue(id, out var known) ? known.Add(member) : ImmutableArray.Create(member);
    }
}
