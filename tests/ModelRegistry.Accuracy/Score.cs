using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy;

/// <summary>The flags held to the labels: each label with the rules that flagged its place.</summary>
internal sealed record Score(IReadOnlyList<JudgedLabel> Labels, int Unjudged, int NotFound)
{
    /// <param name="labels">The judgements.</param>
    /// <param name="flags">What the rules reported.</param>
    /// <param name="folders">Where the labelled files are.</param>
    public static Score Of(IEnumerable<Label> labels, IReadOnlyList<Flag> flags, IReadOnlyList<SourceFolder> folders)
    {
        var judged = new List<JudgedLabel>();
        var (unjudged, notFound) = (0, 0);
        var flagsOf = flags.ToLookup(flag => flag.File?.FullPath, StringComparer.Ordinal);
        foreach (var inFile in labels.GroupBy(label => FileOf(label, folders)))
        {
            if (inFile.Key is not { } file)
            {
                notFound += inFile.Count();
                continue;
            }

            var text = File.ReadAllText(file.FullPath);
            var places = inFile.Select(label => (Label: label, Span: label.SpanIn(text))).ToList();
            var found = places.Where(place => place.Span is not null).Select(place => new JudgedLabel(place.Label, file, place.Span!.Value)).ToList();
            notFound += places.Count - found.Count;
            judged.AddRange(found);
            foreach (var flag in flagsOf[file.FullPath])
            {
                var meant = Meant(flag.Span, found);
                meant.ForEach(label => label.Rules.Add(flag.Id));
                unjudged += meant.Count == 0 ? 1 : 0;
            }
        }

        return new Score(judged, unjudged, notFound);
    }

    /// <summary>All labels within a flag, such as the parts of a concatenation; else the innermost around it or across its border.</summary>
    private static List<JudgedLabel> Meant(TextSpan flag, List<JudgedLabel> labels)
    {
        var within = labels.FindAll(label => flag.Contains(label.Span));
        return within.Count > 0 ? within : [.. labels.Where(label => label.Span.OverlapsWith(flag)).OrderBy(label => label.Span.Length).Take(1)];
    }

    private static SourceFile? FileOf(Label label, IReadOnlyList<SourceFolder> folders) => folders
        .Where(folder => label.Folder is null || label.Folder == folder.Name)
        .Select(folder => new SourceFile(folder.Name, label.Path, Path.Combine(folder.Root, label.Path)))
        .FirstOrDefault(file => File.Exists(file.FullPath));
}

/// <summary>A label whose place was found.</summary>
internal sealed record JudgedLabel(Label Label, SourceFile File, TextSpan Span)
{
    /// <summary>The rules that flagged the place.</summary>
    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    public bool IsFlagged => Rules.Count > 0;

    /// <summary>Whether a flag is right here; null where nobody can say.</summary>
    public bool? ShouldBeFlagged => Label.Kind == LabelKind.Unclear ? null : Label.Kind != LabelKind.Not;
}
