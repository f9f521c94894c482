using ModelRegistry.Core.Baseline;
using ModelRegistry.Core.Findings;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Checking;

/// <summary>Which findings of a registry file stand in a baseline: of equal ones, those that come first, as in a build.</summary>
internal sealed class KnownInFile
{
    private readonly TextFile _file;
    private readonly List<(string Folder, KnownFindings Findings)> _baselines;
    private readonly Dictionary<KnownFinding, int> _told = [];

    /// <param name="file">The registry file.</param>
    /// <param name="baselines">The full paths of the baselines. Each project has one of its own, so that several can list one finding.</param>
    public KnownInFile(TextFile file, IEnumerable<string> baselines)
    {
        _file = file;
        _baselines = [.. baselines.Select(TextFile.Read).Select(baseline => (RelativePath.FolderOf(baseline.Path), Read(baseline)))];
    }

    /// <summary>The findings that they list, asked for in the order of the text.</summary>
    public HashSet<Finding> In(IEnumerable<Finding> findings)
        => [.. findings.OrderBy(finding => finding.Place.Range).Where(IsKnown)];

    private static KnownFindings Read(TextFile baseline)
        => KnownFindings.Read(baseline.Text.Split('\n').Select(line => line.TrimEnd('\r')), id => RuleCatalog.Find(id) is { CanWait: true });

    private bool IsKnown(Finding finding)
    {
        if (_baselines.Count == 0 || !finding.Rule.CanWait)
        {
            return false;
        }

        var text = FindingText.Clip(_file.Text.Substring(finding.Place.Range.Start, finding.Place.Range.Length));
        var here = new KnownFinding(finding.Rule.Id, _file.Path, text);
        var before = _told.GetValueOrDefault(here);
        _told[here] = before + 1;
        return before < _baselines.Max(baseline => baseline.Findings.CountOf(here with { Path = RelativePath.From(baseline.Folder, _file.Path) }));
    }
}
