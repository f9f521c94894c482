using System.Collections.Immutable;
using ModelRegistry.Analyzers.Shared;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>A problem between entries, told in terms of the content; its place in the text is looked up when somebody asks.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="At">The entry that has the problem.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="First">Of a duplicate, the entry that was there first; otherwise null.</param>
internal sealed record RegistryFinding(ProblemKind Kind, RegistryPlace At, string Message, RegistryPlace? First = null);

/// <summary>A place in one of the files.</summary>
internal sealed record RegistryPlace(string Path, Pointer Pointer);

/// <summary>
/// Makes one registry of several files: a pure function of their contents. Of two entries that want the same key or name the
/// first has it; the other is left out and a finding says so. The generator and the rules share it, so that they never disagree.
/// </summary>
internal sealed class RegistryMerger
{
    private readonly List<RegisteredModel> _models = [];
    private readonly List<RegistryPlace> _places = [];
    private readonly List<RegistryFinding> _findings = [];
    private readonly Dictionary<(string Provider, string Id), RegistryPlace> _keys = [];
    private readonly Dictionary<string, (string Owner, RegistryPlace Place)> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private RegistryMerger()
    {
    }

    public static (RegistrySnapshot Snapshot, ImmutableArray<RegistryFinding> Findings) Merge(IEnumerable<RegistryContent> contents)
    {
        var merger = new RegistryMerger();
        var inOrder = contents.OrderBy(content => content.Path, StringComparer.Ordinal).ToList();
        var used = Used(inOrder).ToList();
        merger.ReportUnused(inOrder, used);
        foreach (var content in used)
        {
            foreach (var entry in content.Models)
            {
                merger.Add(entry.Model, new RegistryPlace(content.Path, Pointer.ToModel(entry.Index)));
            }
        }

        var references = new ReferenceResolver(merger._models, merger._leftOut);
        for (var index = 0; index < merger._models.Count; index++)
        {
            merger.Resolve(index, references);
        }

        var tiers = merger.MergeTiers(used, references);
        return (new RegistrySnapshot(merger._models.ToEquatableArray(), tiers), merger._findings.ToImmutableArray());
    }

    /// <summary>
    /// Where the build names the registry, any other models.json among the additional files belongs to somebody else. Where it
    /// does not, the first is used, and a second one is not guessed to be a part of it.
    /// </summary>
    public static IEnumerable<RegistryContent> Used(IReadOnlyList<RegistryContent> inOrder)
    {
        var first = inOrder.Any(content => content.IsNamed) ? null : inOrder.FirstOrDefault(content => content.IsTheOne);
        return inOrder.Where(content => content == first || content.IsNamed || !content.IsTheOne);
    }

    private void ReportUnused(IReadOnlyList<RegistryContent> inOrder, IReadOnlyList<RegistryContent> used)
    {
        if (inOrder.Any(content => content.IsNamed))
        {
            return;
        }

        foreach (var other in inOrder.Except(used))
        {
            _findings.Add(new RegistryFinding(
                ProblemKind.Unreadable,
                new RegistryPlace(other.Path, new Pointer(string.Empty)),
                "a second models.json is among the additional files and is not used: name every registry file in ModelRegistryFile, or call this one *.models.json",
                new RegistryPlace(used.First(content => content.IsTheOne).Path, new Pointer(string.Empty))));
        }
    }

    private void Add(Model model, RegistryPlace place)
    {
        var key = model.Id is null ? "name" : "id";
        var at = At(place, key);
        if (!TryTake((model.Provider, model.Id ?? "\0" + model.Name), at, $"the model \"{Shown(model.Id ?? model.Name)}\" of {Shown(model.Provider)}"))
        {
            return;
        }

        if (!TryTakeName(model.MemberName, model, model.Constant is null ? at : At(place, "constant")))
        {
            _leftOut.Add(model.Id ?? string.Empty);
            return;
        }

        var aliases = ImmutableArray.CreateBuilder<string>();
        for (var index = 0; index < model.Aliases.Count; index++)
        {
            var alias = model.Aliases[index];
            var aliasAt = place with { Pointer = place.Pointer.At("aliases").At(index) };
            if (TryTake((model.Provider, alias), aliasAt, $"the id \"{Shown(alias)}\" of {Shown(model.Provider)}")
                && TryTakeName(MemberNames.Escape(MemberNames.From(alias)), model, aliasAt))
            {
                aliases.Add(alias);
            }
        }

        _models.Add(new RegisteredModel(model, aliases.ToImmutable().ToEquatableArray(), EquatableArray<int>.Empty, null));
        _places.Add(place);
    }

    private bool TryTake((string Provider, string Id) key, RegistryPlace at, string what)
    {
        if (_keys.TryGetValue(key, out var first))
        {
            _findings.Add(new RegistryFinding(ProblemKind.Duplicate, at, $"{what} is already in the registry", first));
            return false;
        }

        _keys.Add(key, at);
        return true;
    }

    private bool TryTakeName(string name, Model model, RegistryPlace at)
    {
        if (_memberNames.TryGetValue(name, out var taken))
        {
            var free = MemberNames.From(model.Provider + "-" + (model.Constant ?? model.Id ?? model.Name));
            _findings.Add(new RegistryFinding(
                ProblemKind.Duplicate,
                at,
                $"the C# name {name} already stands for \"{Shown(taken.Owner)}\": give this model one of its own, such as \"constant\": \"{free}\"",
                taken.Place));
            return false;
        }

        _memberNames.Add(name, (model.Id ?? model.Name, at));
        return true;
    }

    private void Resolve(int index, ReferenceResolver references)
    {
        var model = _models[index].Model;
        var place = _places[index];
        var fallbacks = ResolveAll(model.Fallback, "fallback", place, references);
        var replacement = model.Replacement is null ? null : Resolve(model.Replacement, At(place, "replacement"), references);
        _models[index] = _models[index] with { Fallbacks = fallbacks, Replacement = replacement };
    }

    private EquatableArray<int> ResolveAll(EquatableArray<string> written, string property, RegistryPlace place, ReferenceResolver references)
    {
        var resolved = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < written.Count; index++)
        {
            var at = place with { Pointer = place.Pointer.At(property).At(index) };
            if (Resolve(written[index], at, references) is { } model)
            {
                resolved.Add(model);
            }
        }

        return resolved.ToImmutable().ToEquatableArray();
    }

    private int? Resolve(string reference, RegistryPlace at, ReferenceResolver references)
    {
        var model = references.Find(reference, out var problem);
        if (problem is not null)
        {
            _findings.Add(new RegistryFinding(ProblemKind.UnknownReference, at, problem));
        }

        return model;
    }

    private EquatableArray<RegisteredTier> MergeTiers(IReadOnlyList<RegistryContent> contents, ReferenceResolver references)
    {
        var tiers = ImmutableArray.CreateBuilder<RegisteredTier>();
        var names = new Dictionary<string, (string Tier, RegistryPlace Place)>(StringComparer.Ordinal);
        foreach (var content in contents)
        {
            foreach (var tier in content.Tiers)
            {
                var at = new RegistryPlace(content.Path, Pointer.ToTierName(tier.Name));
                if (names.TryGetValue(tier.MemberName, out var taken) || names.TryGetValue(tier.IdMemberName, out taken))
                {
                    var message = string.Equals(taken.Tier, tier.Name, StringComparison.Ordinal)
                        ? $"the tier \"{Shown(tier.Name)}\" is already defined"
                        : $"the tier \"{Shown(tier.Name)}\" wants a C# name that the tier \"{Shown(taken.Tier)}\" already has: rename one of them";
                    _findings.Add(new RegistryFinding(ProblemKind.Duplicate, at, message, taken.Place));
                    continue;
                }

                names.Add(tier.MemberName, (tier.Name, at));
                names.Add(tier.IdMemberName, (tier.Name, at));
                var place = new RegistryPlace(content.Path, Pointer.ToTier(tier.Name));
                tiers.Add(new RegisteredTier(tier, ResolveAll(tier.Models, "models", place, references)));
            }
        }

        return tiers.ToImmutable().ToEquatableArray();
    }

    private static RegistryPlace At(RegistryPlace model, string property) => model with { Pointer = model.Pointer.At(property) };

    private static string Shown(string text) => MessageText.Clip(text);
}
