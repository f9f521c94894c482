using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Adds all that is missing, in one change for each registry file however many projects share it. The provider that comes with
/// Roslyn merges changes of C# files only and would lose these.
/// </summary>
/// <param name="title">What the action does.</param>
/// <param name="key">The equivalence key of the action.</param>
/// <param name="add">
/// The solution in which a file has what its diagnostics, in the order of the code, ask for; null where nothing changes. The
/// projects that share the file each have a target of their own.
/// </param>
internal sealed class RegistryFixAll(string title, string key, RegistryAddition add) : FixAllProvider
{
    /// <inheritdoc />
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(title, cancellationToken => AddAllAsync(fixAllContext.WithCancellationToken(cancellationToken)), key));

    private async Task<Solution> AddAllAsync(FixAllContext context)
    {
        var files = new SortedDictionary<string, (List<RegistryTarget> Targets, List<Diagnostic> Diagnostics)>(StringComparer.Ordinal);
        foreach (var project in ProjectsOf(context))
        {
            var diagnostics = await DiagnosticsOf(context, project).ConfigureAwait(false);
            if (diagnostics.IsEmpty || RegistryTarget.Find(project, context.CancellationToken) is not { } target)
            {
                continue;
            }

            if (!files.TryGetValue(target.Path, out var file))
            {
                files.Add(target.Path, file = ([], []));
            }

            file.Targets.Add(target);
            file.Diagnostics.AddRange(diagnostics);
        }

        var solution = context.Solution;
        foreach (var (targets, diagnostics) in files.Values)
        {
            solution = await add(solution, targets, InOrder(diagnostics), DocumentsOf(context), context.CancellationToken).ConfigureAwait(false) ?? solution;
        }

        return solution;
    }

    /// <summary>Only who fixes a whole solution writes the file itself; an editor is sent an edit for each document.</summary>
    public static RegistryDocuments DocumentsOf(FixAllContext context)
        => context.Scope == FixAllScope.Solution ? RegistryDocuments.All : RegistryDocuments.OfProject;

    public static IEnumerable<Project> ProjectsOf(FixAllContext context)
        => context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context, Project project)
        => context.Scope == FixAllScope.Document && context.Document is { } document
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);

    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics)
        => diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToList();
}

/// <summary>The solution in which a registry file has what some findings ask for; null where nothing changes.</summary>
internal delegate Task<Solution?> RegistryAddition(
    Solution solution,
    IReadOnlyList<RegistryTarget> targets,
    IReadOnlyList<Diagnostic> diagnostics,
    RegistryDocuments documents,
    CancellationToken cancellationToken);
