using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.Testing.Tests;

/// <summary>Writes the name of a type into the additional file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class ListedFixer(FixAllProvider all) : CodeFixProvider
{
    private const string Key = "list";

    public override ImmutableArray<string> FixableDiagnosticIds => [ListedAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => all;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("List it", token => Add(context.Document.Project, context.Diagnostics, token), Key), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> Add(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        var file = project.AdditionalDocuments.Single();
        var text = await file.GetTextAsync(token);
        var names = diagnostics.OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).Select(d => text.ToString().Length == 0 ? Name(d) : " " + Name(d));
        return project.Solution.WithAdditionalDocumentText(file.Id, text.Replace(text.Length, 0, string.Concat(names)));

        static string Name(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
    }

    /// <summary>Writes all names at once.</summary>
    public sealed class AllAtOnce : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create("List all", async token =>
        {
            var diagnostics = context.Scope == FixAllScope.Document
                ? await context.GetDocumentDiagnosticsAsync(context.Document!)
                : await context.GetAllDiagnosticsAsync(context.Project);
            return await Add(context.Project, diagnostics, token);
        }, Key));
    }
}
