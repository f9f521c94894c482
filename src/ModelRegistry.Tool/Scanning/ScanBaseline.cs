using System.Text;
using ModelRegistry.Core.Baseline;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Scanning;

/// <summary>The file of known findings of a scan, in the form of the build's baselines. Here a retired model may be listed too.</summary>
internal static class ScanBaseline
{
    /// <summary>The uses, those marked that the file lists: of equal ones, those that come first.</summary>
    /// <param name="uses">The uses, in the order of paths and places.</param>
    /// <param name="path">The full path of the baseline.</param>
    public static IReadOnlyList<ModelUse> Mark(IReadOnlyList<ModelUse> uses, string path)
    {
        var lines = TextFile.Read(path).Text.Split('\n').Select(line => line.TrimEnd('\r'));
        var known = KnownFindings.Read(lines, id => ModelUse.Rules.Any(rule => rule.Id == id));
        if (known.Problems is [var problem, ..])
        {
            throw new ToolException($"{path}({problem.Line + 1},1): {problem.Message}.");
        }

        var told = new Dictionary<KnownFinding, int>();
        var folder = RelativePath.FolderOf(path);
        return [.. uses.Select(use =>
        {
            if (use.Rule is null)
            {
                return use;
            }

            var finding = FindingOf(use, folder);
            var before = told.GetValueOrDefault(finding);
            told[finding] = before + 1;
            return before < known.CountOf(finding) ? use with { IsKnown = true } : use;
        })];
    }

    /// <summary>Writes the findings; the answer is the name of the file as messages show it, or null where it is a device.</summary>
    public static string? Write(ToolHost host, string name, IEnumerable<ModelUse> uses)
    {
        var folder = RelativePath.FolderOf(host.NewPath(name));
        var counts = uses.Where(use => use.Rule is not null)
            .GroupBy(use => FindingOf(use, folder))
            .Select(group => KeyValuePair.Create(group.Key, group.Count()));
        var text = BaselineText.Write(counts, $"model-registry scan --write-baseline {Path.GetFileName(name)}");
        return OutputFile.Write(host, name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    private static KnownFinding FindingOf(ModelUse use, string folder)
        => new(use.Rule!.Id, RelativePath.From(folder, use.File), FindingText.Clip(use.Id));
}
