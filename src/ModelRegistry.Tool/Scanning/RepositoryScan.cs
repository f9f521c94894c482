using ModelRegistry.Core.Configuration;
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
/// <param name="namesMembers">Whether the members of the generated code count in C#, too: the analyzers judge them, and an inventory lists them.</param>
internal sealed class RepositoryScan(RegistrySnapshot registry, JudgingPolicy policy, bool namesMembers = false)
{
    private readonly IdFilter _filter = new(registry);
    private readonly ModelResolver _resolver = new(registry.Models.Items);
    private readonly ModelJudge _judge = new(registry, policy);
    private readonly AllowedIds _allowed = new();
    private readonly GeneratedNames? _names = namesMembers ? new GeneratedNames(registry, new ModelJudge(registry, policy)) : null;

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
            var content = FileContent.Read(path, files[index].Format, _filter, scope.LargestBytes, _names is not null);
            var uses = content.Text is { } text ? UsesIn(path, shown(path), text.Text, content.Found) : [];
            var members = files[index].Format == TextFormat.CSharp && content.Text is { } code ? MembersIn(path, shown(path), code.Text) : [];
            contents[index] = (content with { Text = null, Found = [] }, [.. uses, .. members]);
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

    private IEnumerable<ModelUse> MembersIn(string path, string shown, string text)
    {
        var lines = new Lazy<LineMap>(() => LineMap.Of(text));
        return (_names?.In(text) ?? []).Select(member => new ModelUse(
            path,
            shown,
            new FoundText(member.Text, member.Range, KeyMeaning.Model, member.IsData, NeedsShape: false),
            lines.Value.PositionOf(member.Range.Start),
            lines.Value.PositionOf(member.Range.End),
            new ConfiguredUse(_resolver.Resolve($"{member.Model.Model.Provider}/{member.Model.Model.Id}"), Objection: null, Complaint: null)))
            .Where(use => use.Use.Named.Models is [_, ..]);
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
