using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Baseline;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// Suppresses the findings that the project's baseline lists, whatever their severity: they stay in error logs, marked as
/// suppressed. Of equal ones in a file, those that stand first. The compiler asks only where there are findings.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private const string Justification = "A known finding, listed in the project's baseline";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressions = RuleCatalog.All
        .Where(rule => rule.CanWait)
        .ToImmutableDictionary(rule => rule.Id, rule => new SuppressionDescriptor(rule.Id + "Baseline", rule.Id, Justification));

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        Suppressions.Values.OrderBy(suppression => suppression.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ProjectBaseline.Find(context.Options, context.CancellationToken) is not { } baseline)
        {
            return;
        }

        var told = new Dictionary<KnownFinding, int>();
        foreach (var diagnostic in context.ReportedDiagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan))
        {
            var finding = FindingOf(diagnostic, baseline.Folder, context);
            told.TryGetValue(finding, out var before);
            if (before < baseline.Findings.CountOf(finding))
            {
                context.ReportSuppression(Suppression.Create(Suppressions[diagnostic.Id], diagnostic));
                told[finding] = before + 1;
            }
        }
    }

    private static KnownFinding FindingOf(Diagnostic diagnostic, string folder, SuppressionAnalysisContext context)
    {
        var path = diagnostic.Location.GetMappedLineSpan().Path ?? string.Empty;
        var text = diagnostic.Location.SourceTree?.GetText(context.CancellationToken)
            ?? context.Options.AdditionalFiles.FirstOrDefault(file => file.Path == path)?.GetText(context.CancellationToken);
        return new KnownFinding(diagnostic.Id, RelativePath.From(folder, path), FindingText.Clip(TextAt(text, diagnostic.Location.SourceSpan)));
    }

    private static string TextAt(SourceText? text, TextSpan span) => text is not null && span.End <= text.Length ? text.ToString(span) : string.Empty;
}
