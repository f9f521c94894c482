using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing.Tests;

/// <summary>Fixes "bad" in an additional file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = ["AdditionalDocument"])]
internal class FileFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [FileAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Make it good", token => Fix(context.TextDocument, context.Span, token), "good"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> Fix(TextDocument file, TextSpan span, CancellationToken token)
    {
        var text = await file.GetTextAsync(token);
        return file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(new TextChange(span, "good")));
    }
}

/// <summary>The same, but no host would ask it about an additional file.</summary>
internal sealed class UnexportedFileFixer : FileFixer;
