using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.Testing;

/// <summary>A project, with its generated files, at one moment between fixes, and what is reported on it.</summary>
internal sealed record Snapshot(Project Project, ImmutableSortedDictionary<string, string> Texts, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Generated files lie here; they are there to be seen and are no subject of verification.</summary>
    public const string GeneratedFolder = "/generated/";

    // Shared by all moments of one verification.
    private List<Snapshot> Others { get; init; } = [];

    public string Lines => string.Join("\n", Diagnostics.Select(d => "  " + Finding.Line(d)));

    public static async Task<Snapshot> Of(Project project, IEnumerable<Diagnostic> diagnostics) =>
        new(project, await TextsOf(project), [.. diagnostics.OrderBy(Finding.Of).ThenBy(Finding.Line, StringComparer.Ordinal)]);

    /// <summary>
    /// The moment after a fix. One by one and Fix All in each scope lead to the same texts, and on the same texts the same is
    /// reported: what has been analyzed in this verification is not analyzed again.
    /// </summary>
    public async Task<Snapshot> Then(Project changed, Func<Project, Task<Snapshot>> analyze)
    {
        var texts = await TextsOf(changed);
        if (Others.Find(other => other.Texts.SequenceEqual(texts)) is { } known)
            return known;

        var next = await analyze(changed) with { Others = Others };
        Others.Add(next);
        return next;
    }

    private static async Task<ImmutableSortedDictionary<string, string>> TextsOf(Project project)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Where(d => !IsGenerated(d)))
            texts.Add(document.FilePath ?? document.Name, (await document.GetTextAsync()).ToString());

        return texts.ToImmutable();
    }

    public static bool IsGenerated(TextDocument document) =>
        document.FilePath?.StartsWith(GeneratedFolder, StringComparison.Ordinal) == true;

    public int Count(string id) => Diagnostics.Count(d => d.Id == id);

    /// <summary>The file in which a fix would start, or null where there is none.</summary>
    public TextDocument? Document(Diagnostic diagnostic) => Project.Documents.Concat(Project.AdditionalDocuments)
        .FirstOrDefault(d => !IsGenerated(d) && d.FilePath == Finding.Of(diagnostic).Path);

    /// <summary>What Fix All asks for, answered from what is known.</summary>
    public sealed class KnownDiagnostics(Snapshot snapshot) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Known(_ => true);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Known(d => Finding.Of(d).Path == document.FilePath);

        // Those that stand in no C# file.
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Known(d => !d.Location.IsInSource);

        private Task<IEnumerable<Diagnostic>> Known(Func<Diagnostic, bool> which) => Task.FromResult(snapshot.Diagnostics.Where(which));
    }
}
