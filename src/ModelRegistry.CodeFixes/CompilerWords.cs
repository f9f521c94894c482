using Microsoft.CodeAnalysis;

namespace ModelRegistry.CodeFixes;

/// <summary>What the compiler reports of a document, by id: a fix is not offered where it would report more.</summary>
internal static class CompilerWords
{
    public static Dictionary<string, int> Of(SemanticModel model, CancellationToken cancellationToken)
        => model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Whether something is reported that was not reported before.</summary>
    public static bool AreMore(Dictionary<string, int> found, Dictionary<string, int> known)
        => found.Any(pair => !known.TryGetValue(pair.Key, out var before) || pair.Value > before);
}
