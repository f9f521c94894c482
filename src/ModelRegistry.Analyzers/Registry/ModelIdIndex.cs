using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>From an id or alias to the members of the generated code that stand for it.</summary>
internal sealed class ModelIdIndex
{
    private readonly Dictionary<string, ImmutableArray<string>> _members;

    private ModelIdIndex(Dictionary<string, ImmutableArray<string>> members) => _members = members;

    /// <summary>Every registered id and alias.</summary>
    public IReadOnlyCollection<string> Ids => _members.Keys;

    /// <summary>
    /// The members that hold exactly this id, such as <c>ModelIds.Gpt5_6Terra</c>, then those of the tiers that begin with it,
    /// such as <c>Tiers.BalancedId</c>; empty where the id is not registered.
    /// </summary>
    public ImmutableArray<string> MembersOf(string id) => _members.TryGetValue(id, out var found) ? found : ImmutableArray<string>.Empty;

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
