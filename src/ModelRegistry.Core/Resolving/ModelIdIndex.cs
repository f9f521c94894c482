using System.Collections.Concurrent;
using System.Collections.Immutable;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Resolving;

/// <summary>From an id or alias to the members of the generated code that stand for it.</summary>
internal sealed class ModelIdIndex
{
    private const int MostKept = 1_000;

    private readonly Dictionary<string, GeneratedMember[]> _byId;

    /// <summary>A code base names the same few models again and again, and each answer takes a look at every id.</summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    private ModelIdIndex(Dictionary<string, GeneratedMember[]> byId, Dictionary<string, GeneratedMember> members)
    {
        _byId = byId;
        Members = members;
    }

    /// <summary>Every registered id and alias.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Every member of the generated code that stands for a model, by its class and its name, without the <c>@</c> of a keyword.</summary>
    public IReadOnlyDictionary<string, GeneratedMember> Members { get; }

    /// <summary>
    /// The members that hold exactly this id, such as <c>ModelIds.Gpt5_6Terra</c>, then those of the tiers that begin with it,
    /// such as <c>Tiers.BalancedId</c>; empty where the id is not registered.
    /// </summary>
    public ImmutableArray<string> MembersOf(string id)
        => _byId.TryGetValue(id, out var found) ? found.Select(member => member.Name).ToImmutableArray() : ImmutableArray<string>.Empty;

    /// <summary>Whether the text is a registered id or alias.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>The models that have the id or alias: several where providers share it, and nothing tells whose is meant.</summary>
    /// <param name="id">The id or alias.</param>
    /// <param name="provider">Who is meant, where something tells; that provider's models alone count, if it has the id.</param>
    public IReadOnlyList<RegisteredModel> ModelsOf(string id, string? provider)
    {
        if (!_byId.TryGetValue(id, out var found))
        {
            return [];
        }

        var models = found.Where(member => !member.IsTier).Select(member => member.Model).ToList();
        return models.Exists(model => model.Model.Provider == provider) ? models.FindAll(model => model.Model.Provider == provider) : models;
    }

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

        return new ModelIdIndex(byId, members);

        void AddText(GeneratedMember member)
        {
            byId[member.Text!] = byId.TryGetValue(member.Text!, out var known) ? known.Append(member).ToArray() : [member];
            Add(member);
        }

        void Add(GeneratedMember member) => members[member.Name.Replace("@", string.Empty)] = member;
    }
}
