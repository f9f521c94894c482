using System.Collections.Immutable;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Merging;

/// <summary>A problem between entries, in terms of the content; its place in the text is looked up when somebody asks.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="At">The entry that has the problem.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="First">Of a duplicate, the entry that was there first; otherwise null.</param>
internal sealed record RegistryFinding(ProblemKind Kind, RegistryPlace At, string Message, RegistryPlace? First = null);

/// <summary>A place in one of the files.</summary>
internal sealed record RegistryPlace(string Path, Pointer Pointer);

/// <summary>What several files make together.</summary>
/// <param name="Snapshot">The registry.</param>
/// <param name="Entries">Of each model of the snapshot the entry as its file has it; the model itself may be another, as the project sees it.</param>
/// <param name="Findings">The problems between entries.</param>
/// <param name="Overlays">What overlays say of models, by their places in the snapshot.</param>
internal sealed record RegistryMerge(
    RegistrySnapshot Snapshot,
    ImmutableArray<Model> Entries,
    ImmutableArray<RegistryFinding> Findings,
    IReadOnlyDictionary<int, OverlayPlace> Overlays);

/// <summary>
/// Makes one registry of several files: a pure function of their contents. Of two entries that want the same key or name the
/// first has it; the other is left out and a finding says so. The generator and the rules share it, so that they never disagree.
/// </summary>
internal sealed class RegistryMerger
{
    private readonly List<RegisteredModel> _models;
    private readonly List<EntryPlace> _places;
    private readonly List<RegistryFinding> _findings = [];
    private readonly TakenNames _taken;
    private readonly Dictionary<int, OverlayPlace> _overlays = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly string? _scope;

    private RegistryMerger(int count, string? scope)
    {
        _scope = scope;
        _models = new List<RegisteredModel>(count);
        _places = new List<EntryPlace>(count);
        _taken = new TakenNames(count);
    }

    /// <param name="contents">What the files say.</param>
    /// <param name="scope">The API organization or workspace whose access counts; null for the least granted one.</param>
    public static RegistryMerge Merge(IEnumerable<RegistryContent> contents, string? scope = null)
    {
        var inOrder = contents.OrderBy(content => content.OrderKey, StringComparer.Ordinal).ToList();
        var used = Used(inOrder).ToList();
        var merger = new RegistryMerger(used.Sum(content => content.Models.Count), scope);
        merger.ReportUnused(inOrder, used);
        foreach (var content in used.Where(content => !content.IsOverlay))
        {
            foreach (var entry in content.Models)
            {
                merger.Add(entry.Model, new EntryPlace(content.Path, entry.Index, entry.Model));
            }
        }

        merger._findings.AddRange(merger._taken.Duplicates());
        var references = new ReferenceResolver(merger._models, merger._leftOut);
        foreach (var content in used.Where(content => content.IsOverlay))
        {
            foreach (var entry in content.Models)
            {
                merger.LayOver(new OverlayPlace(content.Path, entry), references);
            }
        }

        for (var index = 0; index < merger._models.Count; index++)
        {
            merger.Resolve(index, references);
        }

        var tiers = merger.MergeTiers(used, references);
        return new RegistryMerge(
            new RegistrySnapshot(merger._models.ToEquatableArray(), tiers),
            merger._places.Select(place => place.Model).ToImmutableArray(),
            merger._findings.ToImmutableArray(),
            merger._overlays);
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

    /// <summary>
    /// The file that new entries go into, of those that are in use and no overlays: one that may be changed, where there is one; of
    /// several, models.json, and else the first in the order of their paths.
    /// </summary>
    public static RegistryContent FileForEntries(IReadOnlyList<RegistryContent> inOrder, Func<string, bool> isReadOnly)
        => Used(inOrder)
            .OrderBy(content => content.IsOverlay)
            .ThenBy(content => isReadOnly(content.Path))
            .ThenByDescending(content => content.IsTheOne).First();

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
                "the project has a second models.json, which is not used: list both in ModelRegistryFile, or rename this one to *.models.json",
                new RegistryPlace(used.First(content => content.IsTheOne).Path, new Pointer(string.Empty))));
        }
    }

    private void Add(Model model, EntryPlace entry)
    {
        var at = entry.At(model.Id is null ? "name" : "id");
        if (!_taken.TryTake(model.Id ?? model.Name, model, at, "model"))
        {
            return;
        }

        if (!_taken.TryTakeName(model.MemberName, model, model.Constant is null ? at : entry.At("constant")))
        {
            _leftOut.Add(model.Id ?? string.Empty);
            return;
        }

        _models.Add(new RegisteredModel(model.InScope(_scope), TakeAliases(model, entry), EquatableArray<int>.Empty, null));
        _places.Add(entry);
    }

    private void LayOver(OverlayPlace overlay, ReferenceResolver references)
    {
        var facts = overlay.Entry.Model;
        var at = new EntryPlace(overlay.Path, overlay.Entry.Index, facts, "id").Place;
        var place = references.Find(facts.Provider, facts.Id!, out var problem);
        if (place is not { } index)
        {
            if (problem is not null)
            {
                _findings.Add(new RegistryFinding(ProblemKind.UnknownReference, at, problem));
            }
        }
        else if (_overlays.TryGetValue(index, out var first))
        {
            var message = $"an overlay of \"{Shown(facts.Id!)}\" is already in the registry";
            var firstAt = new EntryPlace(first.Path, first.Entry.Index, first.Entry.Model, "id").Place;
            _findings.Add(new RegistryFinding(ProblemKind.Duplicate, at, message, firstAt));
        }
        else
        {
            _overlays.Add(index, overlay);
            _models[index] = _models[index] with { Model = Overlay.Over(_places[index].Model, facts).InScope(_scope) };
        }
    }

    /// <summary>Those that are not taken.</summary>
    private EquatableArray<string> TakeAliases(Model model, EntryPlace entry)
    {
        if (model.Aliases.Count == 0)
        {
            return model.Aliases;
        }

        var aliases = ImmutableArray.CreateBuilder<string>(model.Aliases.Count);
        for (var index = 0; index < model.Aliases.Count; index++)
        {
            var alias = model.Aliases[index];
            var at = entry.At("aliases", index);
            if (_taken.TryTake(alias, model, at, "id") && _taken.TryTakeName(MemberNames.Escape(MemberNames.From(alias)), model, at))
            {
                aliases.Add(alias);
            }
        }

        return aliases.ToImmutable().ToEquatableArray();
    }

    private void Resolve(int index, ReferenceResolver references)
    {
        var model = _models[index].Model;
        if (model.Fallback.Count == 0 && model.Replacement is null)
        {
            return;
        }

        var entry = _places[index];
        var fallbacks = ResolveAll(model.Fallback, references, entry, static (model, place) => model.At("fallback", place).Place);
        var replacement = model.Replacement is null ? null : ResolveReplacement(model.Replacement, entry, references);
        _models[index] = _models[index] with { Fallbacks = fallbacks, Replacement = replacement };
    }

    private int? ResolveReplacement(string reference, EntryPlace entry, ReferenceResolver references)
    {
        var model = references.Find(reference, out var problem);
        if (problem is not null)
        {
            _findings.Add(new RegistryFinding(ProblemKind.UnknownReference, entry.At("replacement").Place, problem));
        }

        return model;
    }

    private EquatableArray<int> ResolveAll<TEntry>(EquatableArray<string> written, ReferenceResolver references, TEntry entry, Func<TEntry, int, RegistryPlace> placeOf)
    {
        var resolved = ImmutableArray.CreateBuilder<int>(written.Count);
        for (var index = 0; index < written.Count; index++)
        {
            if (references.Find(written[index], out var problem) is { } model)
            {
                resolved.Add(model);
            }
            else if (problem is not null)
            {
                _findings.Add(new RegistryFinding(ProblemKind.UnknownReference, placeOf(entry, index), problem));
            }
        }

        return (resolved.Count == resolved.Capacity ? resolved.MoveToImmutable() : resolved.ToImmutable()).ToEquatableArray();
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
                        : $"the tiers \"{Shown(tier.Name)}\" and \"{Shown(taken.Tier)}\" have the same C# name: rename one of them";
                    _findings.Add(new RegistryFinding(ProblemKind.Duplicate, at, message, taken.Place));
                    continue;
                }

                names.Add(tier.MemberName, (tier.Name, at));
                names.Add(tier.IdMemberName, (tier.Name, at));
                var place = new RegistryPlace(content.Path, Pointer.ToTier(tier.Name));
                tiers.Add(new RegisteredTier(tier, ResolveAll(tier.Models, references, place, static (tier, index) => tier with { Pointer = tier.Pointer.At("models").At(index) })));
            }
        }

        return tiers.ToImmutable().ToEquatableArray();
    }

    private static string Shown(string text) => MessageText.Clip(text);
}
