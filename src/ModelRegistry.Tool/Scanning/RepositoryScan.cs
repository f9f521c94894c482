using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Scanning.Files;
using ModelRegistry.Tool.Scanning.Reading;

namespace ModelRegistry.Tool.Scanning;

/// <summary>Reads the files of a repository, and judges the ids in them by the registry.</summary>
/// <param name="registry">The registry.</param>
/// <param name="policy">The day that counts as today, and whether a shutdown date that has passed is an end.</param>
internal sealed class RepositoryScan(RegistrySnapshot registry, JudgingPolicy policy)
{
    private readonly IdFilter _filter = new(registry);
    private readonly ModelResolver _resolver = new(registry.Models.Items);
    private readonly ModelJudge _judge = new(registry, policy);
    private readonly AllowedIds _allowed = new();

    public ModelJudge Judge => _judge;

    /// <param name="root">The full path of the folder.</param>
    /// <param name="scope">Which files are read.</param>
    /// <param name="shown">How paths are shown.</param>
    /// <param name="passed">The full paths of files that are not scanned: the registry's own.</param>
    /// <param name="cancellationToken">Ends the scan early.</param>
    public ScanResult Run(
        string root, ScanScope scope, Func<string, string> shown, IReadOnlyCollection<string> passed, CancellationToken cancellationToken)
    {
        var files = RepositoryFiles.In(root, scope).Files.Where(file => !passed.Contains(Path.Combine(root, file.Path))).ToList();
        var contents = new (FileContent Content, IReadOnlyList<ModelUse> Uses)[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            var path = Path.Combine(root, files[index].Path);
            var content = FileContent.Read(path, files[index].Format, _filter, scope.LargestBytes);
            contents[index] = (content with { Text = null, Found = [] }, content.Text is { } text ? UsesIn(path, shown(path), text.Text, content.Found) : []);
        });

        var all = files.Zip(contents).ToList();
        return new ScanResult(
            root,
            all.Count(file => file.Second.Content.State is FileState.Passed or FileState.Read),
            all.Sum(file => file.Second.Content.State is FileState.Passed or FileState.Read ? file.Second.Content.Bytes : 0),
            [.. contents.SelectMany(file => file.Uses)],
            [.. all.Where(file => file.Second.Content.State is FileState.TooLarge or FileState.Unreadable)
                .Select(file => new LeftOutFile(shown(Path.Combine(root, file.First.Path)), file.Second.Content.State, file.Second.Content.Bytes))]);
    }

    private IReadOnlyList<ModelUse> UsesIn(string path, string shown, string text, IReadOnlyList<FoundText> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var models = new ConfiguredModels(_resolver, _judge, _allowed.For(path));
        var lines = new Lazy<LineMap>(() => LineMap.Of(text));
        var uses = new List<ModelUse>();
        foreach (var item in found.DistinctBy(item => item.Range).OrderBy(item => item.Range))
        {
            if (models.UseOf(item.Text, item.Meaning, item.NeedsShape) is { } use)
            {
                uses.Add(new ModelUse(path, shown, item, lines.Value.PositionOf(item.Range.Start), lines.Value.PositionOf(item.Range.End), use));
            }
        }

        return uses;
    }
}
