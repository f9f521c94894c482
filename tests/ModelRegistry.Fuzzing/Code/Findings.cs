using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>What all rules say of a project, after what has to hold of that whatever the code is.</summary>
internal static class Findings
{
    public static async Task<ImmutableArray<Diagnostic>> Of(Project project, bool concurrent = true)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var thrown = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (exception, _, _) => thrown.Enqueue(exception), concurrent, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(CodeProject.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        BrokenPromiseException.Unless(thrown.IsEmpty, "no rule throws", () => thrown.First().ToString());

        var files = project.AnalyzerOptions.AdditionalFiles.ToDictionary(file => file.Path, file => file.GetText()!.Length, StringComparer.Ordinal);
        foreach (var finding in found)
        {
            Verify(finding.Id.StartsWith("LLM", StringComparison.Ordinal), "only rules speak", finding);
            Verify(finding.AdditionalLocations.Append(finding.Location).All(IsInFile), "a place lies in its file", finding);
            Verify(!finding.GetMessage(CultureInfo.InvariantCulture).Any(char.IsControl), "a message is one line", finding);
        }

        Verify(found.GroupBy(Line).FirstOrDefault(group => group.Count() > 1)?.First(), "nothing is said twice");
        return found;

        bool IsInFile(Location location) => location.SourceTree is { } tree
            ? compilation.ContainsSyntaxTree(tree) && location.SourceSpan.End <= tree.Length
            : files.TryGetValue(location.GetLineSpan().Path, out var length) && location.SourceSpan.End <= length;
    }

    public static string Line(Diagnostic finding) => FormattableString.Invariant(
        $"{finding.Id} {finding.Location.GetLineSpan().Path} {finding.Location.SourceSpan} {finding.GetMessage(CultureInfo.InvariantCulture)}");

    private static void Verify(bool holds, string promise, Diagnostic finding) => BrokenPromiseException.Unless(holds, promise, () => Shown.Escaped(Line(finding)));

    private static void Verify(Diagnostic? offender, string promise) => BrokenPromiseException.Unless(offender is null, promise, () => Shown.Escaped(Line(offender!)));
}
