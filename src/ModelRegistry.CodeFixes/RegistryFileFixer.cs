using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Completes the entries of a registry file: a verification or checks to be filled in, or the model that takes the place of one
/// that can go away. What is to be filled in stays open, and its finding with it, until somebody has checked it.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(RegistryFileFixer),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
public sealed class RegistryFileFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that adds a verification to be filled in.</summary>
    internal const string AddVerification = "AddVerification";

    /// <summary>The equivalence key of the fix that adds the checks that are outstanding.</summary>
    internal const string AddChecks = "AddChecks";

    /// <summary>The equivalence key of the fix that adds the model to fall back to or to be replaced by.</summary>
    internal const string AddSuccessor = "AddSuccessor";

    private static readonly RegistryFileFixAll FixAll = new();

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UnverifiedFact, RuleIds.OutstandingChecks, RuleIds.MissingSuccessor);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <summary>The change is made before it is offered: only the whole registry tells whether it can be.</summary>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Completion.From(diagnostic) is { } completion
                && await CompletedFile.ApplyAsync(file.Project.Solution, file.Id, completion, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(completion.Title, _ => Task.FromResult(changed), completion.Key), diagnostic);
            }
        }
    }
}
