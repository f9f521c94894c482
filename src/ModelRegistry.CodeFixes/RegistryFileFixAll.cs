using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Completes all entries of the registry files of a project or solution in one change. There is no document to do it in: those of
/// Fix All are C# files.
/// </summary>
internal sealed class RegistryFileFixAll : FixAllProvider
{
    /// <inheritdoc />
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc />
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = fixAllContext.CodeActionEquivalenceKey switch
        {
            Completion.AddVerification => "Add the missing verifications as null",
            Completion.AddChecks => "Add the outstanding checks as null",
            Completion.AddSuccessor => "Add the missing fallbacks and replacements",
            FirstModelEdit.ReplaceFirstModel => "Put a served model first in each tier",
            _ => null,
        };
        return Task.FromResult(title is null
            ? null
            : CodeAction.Create(title, cancellationToken => CompleteAsync(fixAllContext.WithCancellationToken(cancellationToken)), fixAllContext.CodeActionEquivalenceKey));
    }

    /// <summary>One after the other, because each has to be read before the next; what another project has completed already stays as it is.</summary>
    private static async Task<Solution> CompleteAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in RegistryFixAll.ProjectsOf(context))
        {
            foreach (var diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                var path = diagnostic.Location.GetLineSpan().Path;
                if (RegistryEdits.EditOf(diagnostic) is { } edit
                    && edit.Key == context.CodeActionEquivalenceKey
                    && project.AdditionalDocuments.FirstOrDefault(file => RegistryTarget.PathOf(file) == path) is { } file)
                {
                    solution = await CompletedFile.ApplyAsync(solution, file.Id, edit, RegistryFixAll.DocumentsOf(context), context.CancellationToken)
                        .ConfigureAwait(false) ?? solution;
                }
            }
        }

        return solution;
    }
}
