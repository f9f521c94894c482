using ModelRegistry.Core.Baseline;
using ModelRegistry.Core.Findings;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Checking;

/// <summary>Which findings of a registry file stand in a baseline: of equal ones, those that come first, as in a build.</summary>
internal sealed class KnownInFile
{
    private const string FileName = "models.baseline.txt";

    private readonly TextFile _file;
    private readonly TextFile? _baseline;
    private readonly Dictionary<KnownFinding, int> _told = [];
    private readonly KnownFindings? _known;

    /// <param name="file">The registry file.</param>
    /// <param name="baseline">The baseline; null for the one beside the file, where there is one.</param>
    public KnownInFile(TextFile file, string? baseline)
    {
        _file = file;
        var path = PathOf(file, baseline);
        _baseline = baseline is not null || File.Exists(path) ? TextFile.Read(path) : null;
        _known = _baseline is null ? null : KnownFindings.Read(_baseline.Text.Split('\n').Select(line => line.TrimEnd('\r')), id => RuleCatalog.Find(id) is { CanWait: true });
    }

    /// <summary>Where the baseline of a registry file is, if there is one.</summary>
    public static string PathOf(TextFile file, string? baseline) => baseline ?? Path.Combine(Path.GetDirectoryName(file.Path)!, FileName);

    /// <summary>The findings that it lists, asked for in the order of the text.</summary>
    public HashSet<Finding> In(IEnumerable<Finding> findings)
        => [.. findings.OrderBy(finding => finding.Place.Range).Where(IsKnown)];

    private bool IsKnown(Finding finding)
    {
        if (_baseline is null || _known is null || !finding.Rule.CanWait)
        {
            return false;
        }

        var text = FindingText.Clip(_file.Text.Substring(finding.Place.Range.Start, finding.Place.Range.Length));
        var known = new KnownFinding(finding.Rule.Id, RelativePath.From(RelativePath.FolderOf(_baseline.Path), _file.Path), text);
        var before = _told.GetValueOrDefault(known);
        _told[known] = before + 1;
        return before < _known.CountOf(known);
    }
}
