using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Completes the entries of a registry file: a verification or checks to be filled in, or the model that takes the place of one
/// that can go away. What is to be filled in stays open, and its finding with it, until somebody has checked it.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(RegistryFileFixer),
    DocumentKinds = [DocumentKind.Code, DocumentKind.Registry],
    DocumentExtensions = [".cs", ".json"])]
public sealed class RegistryFileFixer : CodeFixProvider
{
    private static readonly RegistryFileFixAll FixAll = new();

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UnverifiedFact, RuleIds.OutstandingChecks, RuleIds.MissingSuccessor, RuleIds.EndingTier);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <summary>The change is made before it is offered: only the whole registry shows whether it can be.</summary>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RegistryEdits.EditOf(diagnostic) is { } edit
                && await CompletedFile.ApplyAsync(file.Project.Solution, file.Id, edit, RegistryDocuments.OfProject, context.CancellationToken)
                    .ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(edit.Title, _ => Task.FromResult(changed), edit.Key), diagnostic);
            }
        }
    }
}
