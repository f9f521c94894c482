using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Adds all models that are missing, in one change for each registry file however many projects share it. The provider that
/// comes with Roslyn merges changes of C# files only and would lose these.
/// </summary>
/// <param name="constants">Does the same for the action that uses a constant.</param>
internal sealed class RegistryFixAll(ConstantFixAll constants) : FixAllProvider
{
    private const string Title = "Add the missing models to the registry";

    /// <inheritdoc />
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // dotnet format asks with no key where the first diagnostic that it meets has no fix.
        var key = fixAllContext.CodeActionEquivalenceKey ?? UnregisteredModelIdFixer.AddToRegistry;
        return key == UnregisteredModelIdFixer.AddToRegistry
            ? Task.FromResult<CodeAction?>(CodeAction.Create(Title, cancellationToken => AddAllAsync(fixAllContext.WithCancellationToken(cancellationToken)), key))
            : constants.GetFixAsync(fixAllContext);
    }

    private static async Task<Solution> AddAllAsync(FixAllContext context)
    {
        var files = new SortedDictionary<string, (RegistryTarget Target, List<Diagnostic> Diagnostics, HashSet<string> Names)>(StringComparer.Ordinal);
        foreach (var project in ProjectsOf(context))
        {
            var diagnostics = await DiagnosticsOf(context, project).ConfigureAwait(false);
            if (diagnostics.IsEmpty || RegistryTarget.Find(project, context.CancellationToken) is not { } target)
            {
                continue;
            }

            if (!files.TryGetValue(target.Path, out var file))
            {
                files.Add(target.Path, file = (target, [], new HashSet<string>(StringComparer.Ordinal)));
            }

            file.Diagnostics.AddRange(diagnostics);
            file.Names.UnionWith(target.TakenNames);
        }

        var solution = context.Solution;
        foreach (var (target, diagnostics, names) in files.Values)
        {
            solution = await target.AddAsync(solution, ModelsOf(diagnostics, names), context.CancellationToken).ConfigureAwait(false) ?? solution;
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context)
        => context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context, Project project)
        => context.Scope == FixAllScope.Document && context.Document is { } document
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);

    /// <summary>Each id once, in the order of the code.</summary>
    private static List<NewModel> ModelsOf(IEnumerable<Diagnostic> diagnostics, HashSet<string> takenNames)
        => diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(NewModel.From)
            .OfType<NewModel>()
            .GroupBy(model => model.Id, (_, sameId) => sameId.First(), StringComparer.Ordinal)
            .Select(model => model.Named(takenNames))
            .ToList();
}
