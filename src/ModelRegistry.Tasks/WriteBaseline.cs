using System.Text;
using Microsoft.Build.Framework;
using ModelRegistry.Core.Baseline;

namespace ModelRegistry.Tasks;

/// <summary>Makes a project's baseline of the error logs of its compilations.</summary>
public sealed class WriteBaseline : ITask
{
    /// <inheritdoc />
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc />
    public ITaskHost? HostObject { get; set; }

    /// <summary>The logs, one for each target framework.</summary>
    [Required]
    public string[] Logs { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string File { get; set; } = string.Empty;

    /// <inheritdoc />
    public bool Execute()
    {
        try
        {
            Write();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or System.Xml.XmlException)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                null, "LLM0002", File, 0, 0, 0, 0, $"The baseline cannot be written: {exception.Message}", null, nameof(WriteBaseline)));
            return false;
        }
    }

    private void Write()
    {
        var findings = Union(Logs.Select(log => FindingLog.Read(log, RelativePath.FolderOf(File))));
        var text = BaselineText.Write(findings);
        var exists = System.IO.File.Exists(File);
        if (findings.Count == 0 && !exists)
        {
            Tell("No baseline is written, because there is no finding that it could list");
            return;
        }

        // A file that says the same already keeps its date, and nothing is compiled on its account.
        if (!exists || System.IO.File.ReadAllText(File) != text)
        {
            System.IO.File.WriteAllText(File, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Tell(FormattableString.Invariant($"{File}: {findings.Values.Sum()} known findings"));
    }

    /// <summary>What one target framework alone has counts for all.</summary>
    private static Dictionary<KnownFinding, int> Union(IEnumerable<IReadOnlyDictionary<KnownFinding, int>> logs)
        => logs.SelectMany(log => log).GroupBy(finding => finding.Key).ToDictionary(group => group.Key, group => group.Max(finding => finding.Value));

    private void Tell(string message)
        => BuildEngine.LogMessageEvent(new BuildMessageEventArgs(message, null, nameof(WriteBaseline), MessageImportance.High));
}
