using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.CodeFixes;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>The fixes of the package, as a host calls them.</summary>
internal static class Fixes
{
    private static readonly ImmutableArray<CodeFixProvider> Providers =
        [.. typeof(MissingFallbackFixer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Whether the rule has a fix at all.</summary>
    public static bool Speaks(string rule) => Providers.Any(fix => fix.FixableDiagnosticIds.Contains(rule));

    /// <summary>The actions that are offered at a finding, in their order.</summary>
    public static async Task<IReadOnlyList<CodeAction>> At(Diagnostic finding, TextDocument file, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in Providers.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id) && (file is Document || SpeaksOfAdditionalFiles(fix))))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(file, finding, (action, _) => actions.Add(action), cancellationToken));
        }

        return actions;
    }

    /// <summary>Fix All of a project; null where the provider gives none.</summary>
    public static async Task<CodeAction?> All(Workbench bench, string rule, string key, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var fix = Providers.Single(fix => fix.FixableDiagnosticIds.Contains(rule));
        var known = new KnownFindings([.. findings.Where(finding => finding.Id == rule)]);
        return await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(bench.Project, fix, FixAllScope.Project, key, [rule], known, cancellationToken));
    }

    /// <summary>The solution that an action makes.</summary>
    public static async Task<Solution?> Result(CodeAction action, CancellationToken cancellationToken)
        => (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution;

    /// <summary>Hosts ask a fix about an additional file only if it is exported for them.</summary>
    private static bool SpeaksOfAdditionalFiles(CodeFixProvider fix)
        => fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false)!.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument));
}
