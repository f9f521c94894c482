using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Baseline;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Checking;

/// <summary>Which findings of a registry file stand in a baseline: of equal ones, those that come first, as in a build.</summary>
internal sealed class KnownInFile
{
    private const string FileName = "models.baseline.txt";

    private readonly TextFile _file;
    private readonly TextFile? _baseline;
    private readonly Dictionary<KnownFinding, int> _told = [];

    /// <param name="file">The registry file.</param>
    /// <param name="baseline">The baseline; null for the one beside the file, where there is one.</param>
    public KnownInFile(TextFile file, string? baseline)
    {
        _file = file;
        var path = baseline ?? Path.Combine(Path.GetDirectoryName(file.Path)!, FileName);
        _baseline = baseline is not null || File.Exists(path) ? TextFile.Read(path) : null;
    }

    /// <summary>The findings that it lists, asked for in the order of the text.</summary>
    public HashSet<Diagnostic> In(IEnumerable<Diagnostic> findings)
        => [.. findings.OrderBy(finding => finding.Location.SourceSpan).Where(IsKnown)];

    private bool IsKnown(Diagnostic diagnostic)
    {
        if (_baseline is null || !ProjectBaseline.CanWait(diagnostic.Descriptor))
        {
            return false;
        }

        var text = FindingText.Clip(_file.Text.ToString(diagnostic.Location.SourceSpan));
        var finding = new KnownFinding(diagnostic.Id, RelativePath.From(RelativePath.FolderOf(_baseline.Path), _file.Path), text);
        var before = _told.GetValueOrDefault(finding);
        _told[finding] = before + 1;
        return before < ProjectBaseline.Of(_baseline.Text).CountOf(finding);
    }
}
