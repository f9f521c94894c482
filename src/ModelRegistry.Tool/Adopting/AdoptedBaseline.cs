using System.Text;
using ModelRegistry.Core.Baseline;
using ModelRegistry.Tasks;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Adopting;

/// <summary>The known findings of a project.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What it is to say; null where there is one already, which stays as it is.</param>
/// <param name="Count">How many findings it is to list.</param>
internal sealed record AdoptedBaseline(string Path, string? Text, int Count)
{
    /// <summary>The baseline of a project; null where there is neither a file nor a finding.</summary>
    public static AdoptedBaseline? Of(BuiltProject project)
    {
        if (File.Exists(project.Baseline))
        {
            return new AdoptedBaseline(project.Baseline, null, 0);
        }

        // What one target framework alone has counts for all.
        var findings = project.Logs.SelectMany(log => FindingLog.Read(log, RelativePath.FolderOf(project.Baseline)))
            .GroupBy(finding => finding.Key)
            .ToDictionary(same => same.Key, same => same.Max(finding => finding.Value));
        return findings.Count > 0 ? new AdoptedBaseline(project.Baseline, BaselineText.Write(findings), findings.Values.Sum()) : null;
    }

    /// <summary>Writes the file, unless there is one by now.</summary>
    public void Write()
    {
        if (Text is null)
        {
            return;
        }

        using var file = LockedFile.Take(Path);
        if (!File.Exists(Path))
        {
            file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(Text)));
        }
    }
}
