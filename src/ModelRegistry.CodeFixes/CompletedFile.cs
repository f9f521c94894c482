using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;

namespace ModelRegistry.CodeFixes;

/// <summary>A registry file with an entry completed, once the whole registry has been read with it.</summary>
internal static class CompletedFile
{
    /// <summary>
    /// The solution with the completed file; null where nothing changes, and where the registry would have a problem then that it
    /// has not now: a fallback that is right for one model can close a circle with others.
    /// </summary>
    public static Task<Solution?> ApplyAsync(
        Solution solution, DocumentId file, IRegistryEdit edit, RegistryDocuments documents, CancellationToken cancellationToken)
    {
        var document = solution.GetAdditionalDocument(file);
        if (document is null
            || ProjectRegistry.Find(document.Project.AnalyzerOptions, cancellationToken) is not { } project
            || !project.Registry.Files.TryGetValue(RegistryTarget.PathOf(document), out var before))
        {
            return Task.FromResult<Solution?>(null);
        }

        return RegistryTarget.ChangeAsync(solution, file, Repair, documents, cancellationToken);

        EditResult Repair(RegistryFile text)
            => RegistryEditor.Repair(text, edit, cancellationToken) is { IsChanged: true } result
                && IsNoWorse(project, before, result.File)
                ? result
                : EditResult.Unchanged(text);
    }

    private static bool IsNoWorse(ProjectRegistry project, RegistryFile before, RegistryFile changed)
    {
        var after = changed with { Content = changed.Content with { IsNamed = before.Content.IsNamed } };
        var files = project.Registry.Files.Values.Select(file => file.Content.Path == before.Content.Path ? after : file);
        var policy = new GovernancePolicy(project.Options.AsOf, project.Options.EnforceDates, MaxAgeDays: null);
        var known = CountByRule(project.Registry, policy);
        return CountByRule(MergedRegistry.Create(files, project.Options.Scope), policy).All(rule => known.TryGetValue(rule.Key, out var count) && rule.Value <= count);
    }

    /// <summary>Suggestions do not count: a model in its new place can have checks outstanding there.</summary>
    private static Dictionary<string, int> CountByRule(MergedRegistry registry, GovernancePolicy policy)
        => registry.Files.Keys
            .SelectMany(path => RegistryFindings.Of(registry, path, policy))
            .Where(finding => finding.Severity != RuleSeverity.Info)
            .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, rule => rule.Count(), StringComparer.Ordinal);
}
