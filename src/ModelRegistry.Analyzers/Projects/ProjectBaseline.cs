using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Baseline;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>The known findings of a project: its baseline file, read once for each text.</summary>
/// <param name="Folder">Where the file lies: its paths start there.</param>
/// <param name="Findings">What it lists.</param>
internal sealed record ProjectBaseline(string Folder, KnownFindings Findings)
{
    private static readonly ConditionalWeakTable<SourceText, KnownFindings> Read = new();

    /// <summary>Null where the project has none; then nothing is read.</summary>
    public static ProjectBaseline? Find(AnalyzerOptions options, CancellationToken cancellationToken)
        => options.AdditionalFiles.FirstOrDefault(file => BaselineFiles.IsBaseline(file, options.AnalyzerConfigOptionsProvider)) is { } file
            && file.GetText(cancellationToken) is { } text
            ? new ProjectBaseline(RelativePath.FolderOf(file.Path), Of(text))
            : null;

    /// <summary>What a text lists.</summary>
    public static KnownFindings Of(SourceText text)
        => Read.GetValue(text, key => KnownFindings.Read(key.Lines.Select(line => line.ToString()), CanWait));

    private static bool CanWait(string ruleId) => RuleCatalog.Find(ruleId) is { CanWait: true };
}
