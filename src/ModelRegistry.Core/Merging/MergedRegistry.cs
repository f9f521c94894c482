using System.Collections.Immutable;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Merging;

/// <summary>All registry files of a project, read and merged, with the problems of each at their places.</summary>
internal sealed class MergedRegistry
{
    private readonly ImmutableDictionary<string, ImmutableArray<RegistryProblem>> _problems;
    private readonly IReadOnlyDictionary<int, OverlayPlace> _overlays;
    private readonly Lazy<PriceIndex> _prices;
    private readonly string? _scope;

    private MergedRegistry(
        RegistryMerge merge,
        ImmutableDictionary<string, RegistryFile> files,
        ImmutableDictionary<string, ImmutableArray<RegistryProblem>> problems,
        string? scope)
    {
        Snapshot = merge.Snapshot;
        Entries = merge.Entries;
        Files = files;
        Ids = ModelIdIndex.Create(Snapshot);
        _overlays = merge.Overlays;
        _problems = problems;
        _scope = scope;
        _prices = new Lazy<PriceIndex>(() => PriceIndex.Create(Snapshot));
    }

    public RegistrySnapshot Snapshot { get; }

    /// <summary>Of each model of <see cref="Snapshot"/> the entry as its file has it.</summary>
    public ImmutableArray<Model> Entries { get; }

    /// <summary>What an overlay says of a model of <see cref="Snapshot"/>; null where none does.</summary>
    public OverlayPlace? OverlayOf(int place) => _overlays.TryGetValue(place, out var overlay) ? overlay : null;

    /// <summary>The files by path.</summary>
    public ImmutableDictionary<string, RegistryFile> Files { get; }

    /// <summary>Every id and alias with the names that the generated code gives it.</summary>
    public ModelIdIndex Ids { get; }

    /// <summary>Which models a text names.</summary>
    public ModelResolver Resolver => Ids.Resolver;

    /// <summary>Whether any model has prices.</summary>
    public bool HasPrices => Snapshot.Models.Items.Any(registered => registered.Model.Pricing is not null);

    /// <summary>Every price with the numbers that it can be written as.</summary>
    public PriceIndex Prices => _prices.Value;

    /// <summary>Whether these are the files that the registry was made of.</summary>
    public bool IsOf(IReadOnlyList<RegistryFile> files, string? scope)
        => scope == _scope && files.Count == Files.Count
            && files.All(file => Files.TryGetValue(file.Content.Path, out var own) && ReferenceEquals(own.Text, file.Text)
                && own.Content.IsNamed == file.Content.IsNamed && own.Content.IsShared == file.Content.IsShared);

    /// <summary>What is wrong with one of the files, in the order of its text: its own problems and those with its neighbours.</summary>
    public ImmutableArray<RegistryProblem> ProblemsOf(string path)
        => _problems.TryGetValue(path, out var found) ? found : ImmutableArray<RegistryProblem>.Empty;

    /// <param name="files">The files, each path once.</param>
    /// <param name="scope">The API organization or workspace of the project; null where it does not say.</param>
    public static MergedRegistry Create(IEnumerable<RegistryFile> files, string? scope = null)
    {
        var byPath = ImmutableDictionary.CreateBuilder<string, RegistryFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            byPath[file.Content.Path] = file;
        }

        var contents = byPath.Values.Select(file => file.Content).OrderBy(content => content.OrderKey, StringComparer.Ordinal).ToList();
        var merge = RegistryMerger.Merge(contents, scope);
        var all = RegistryMerger.Used(contents).Select(content => byPath[content.Path]).SelectMany(file => file.Problems.Select(problem => (file.Content.Path, Problem: problem)))
            .Concat(merge.Findings.Select(finding => (finding.At.Path, Problem: Locate(finding, byPath))));
        var problems = all.GroupBy(item => item.Path, StringComparer.Ordinal).ToImmutableDictionary(
            group => group.Key,
            group => group.Select(item => item.Problem).OrderBy(problem => problem.Span.Start).ToImmutableArray(),
            StringComparer.Ordinal);
        return new MergedRegistry(merge, byPath.ToImmutable(), problems, scope);
    }

    private static RegistryProblem Locate(RegistryFinding finding, IReadOnlyDictionary<string, RegistryFile> files)
    {
        var first = finding.First is { } place ? new ProblemPlace(place.Path, place.Pointer.Locate(files[place.Path].Root)) : null;
        return new RegistryProblem(finding.Kind, finding.At.Pointer.Locate(files[finding.At.Path].Root), finding.Message, first);
    }
}
