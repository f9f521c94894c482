using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.CodeFixes;

/// <summary>A registry file with an entry completed, once the whole registry has been read with it.</summary>
internal static class CompletedFile
{
    /// <summary>
    /// The solution with the completed file; null where nothing changes, and where the registry would have a problem then that it
    /// has not now: a fallback that is right for one model can close a circle with others.
    /// </summary>
    public static Task<Solution?> ApplyAsync(Solution solution, DocumentId file, Completion completion, CancellationToken cancellationToken)
    {
        var document = solution.GetAdditionalDocument(file);
        if (document is null
            || ProjectRegistry.Find(document.Project.AnalyzerOptions, cancellationToken) is not { } project
            || !project.Registry.Files.TryGetValue(RegistryTarget.PathOf(document), out var before))
        {
            return Task.FromResult<Solution?>(null);
        }

        return RegistryTarget.ChangeAsync(solution, file, Change, cancellationToken);

        EditedText? Change(SourceText text)
            => completion.Apply(text.ToString(), cancellationToken) is { } changed && IsNoWorse(project, before, changed.Text, cancellationToken) ? changed : null;
    }

    private static bool IsNoWorse(ProjectRegistry project, RegistryFile before, string changed, CancellationToken cancellationToken)
    {
        var read = RegistryReader.Read(before.Content.Path, changed, cancellationToken: cancellationToken);
        var after = read with { Content = read.Content with { IsNamed = before.Content.IsNamed } };
        var files = project.Registry.Files.Values.Select(file => file.Content.Path == before.Content.Path ? after : file);
        var policy = new GovernancePolicy(project.Options.AsOf, project.Options.EnforceDates, MaxAgeDays: null);
        var known = CountByKind(project.Registry, policy);
        return CountByKind(MergedRegistry.Create(files), policy).All(kind => known.TryGetValue(kind.Key, out var count) && kind.Value <= count);
    }

    private static Dictionary<ProblemKind, int> CountByKind(MergedRegistry registry, GovernancePolicy policy)
        => registry.Files.Keys
            .SelectMany(path => registry.ProblemsOf(path).Concat(GovernedRegistry.ProblemsOf(registry, path, policy)))
            .GroupBy(problem => problem.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Count());
}
