using System.Collections.Immutable;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Resolving;

/// <summary>From an id or alias to the members of the generated code that stand for it.</summary>
internal sealed class ModelIdIndex
{
    private readonly Dictionary<string, GeneratedMember[]> _byId;

    private ModelIdIndex(Dictionary<string, GeneratedMember[]> byId, Dictionary<string, GeneratedMember> members, ModelResolver resolver)
    {
        _byId = byId;
        Members = members;
        Resolver = resolver;
    }

    /// <summary>Every registered id and alias.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Every member of the generated code that stands for a model, by its class and its name, without the <c>@</c> of a keyword.</summary>
    public IReadOnlyDictionary<string, GeneratedMember> Members { get; }

    /// <summary>Which models a text names.</summary>
    public ModelResolver Resolver { get; }

    /// <summary>
    /// The members that hold exactly this id, such as <c>ModelIds.Gpt5_6Terra</c>, then those of the tiers that begin with it,
    /// such as <c>Tiers.BalancedId</c>; empty where the id is not registered.
    /// </summary>
    public ImmutableArray<string> MembersOf(string id)
        => _byId.TryGetValue(id, out var found) ? found.Select(member => member.Name).ToImmutableArray() : ImmutableArray<string>.Empty;

    public static ModelIdIndex Create(RegistrySnapshot snapshot)
    {
        var byId = new Dictionary<string, GeneratedMember[]>(snapshot.Models.Count, StringComparer.Ordinal);
        var members = new Dictionary<string, GeneratedMember>(snapshot.Models.Count * 2, StringComparer.Ordinal);
        foreach (var registered in snapshot.Models)
        {
            var name = registered.Model.MemberName;
            if (registered.Model.Id is { } id)
            {
                AddText(new GeneratedMember("ModelIds." + name, id, registered));
            }

            foreach (var alias in registered.Aliases)
            {
                AddText(new GeneratedMember("ModelIds." + MemberNames.Escape(MemberNames.From(alias)), alias, registered));
            }

            Add(new GeneratedMember("Models." + name, registered.Model.Id, registered));
        }

        foreach (var tier in snapshot.Tiers)
        {
            if (tier.FirstWithId(snapshot) is { Model.Id: { } id } first)
            {
                AddText(new GeneratedMember("Tiers." + tier.Tier.IdMemberName, id, first, tier.Tier.Name));
            }
        }

        return new ModelIdIndex(byId, members, new ModelResolver(snapshot.Models));

        void AddText(GeneratedMember member)
        {
            byId[member.Text!] = byId.TryGetValue(member.Text!, out var known) ? known.Append(member).ToArray() : [member];
            Add(member);
        }

        void Add(GeneratedMember member) => members[member.Name.Replace("@", string.Empty)] = member;
    }
}
