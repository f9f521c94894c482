using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A model id that the registry does not have: a misspelled one, or one that nobody has priced, verified or been granted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnregisteredModelIdAnalyzer : ModelIdRule
{
    /// <summary>Creates the rule.</summary>
    public UnregisteredModelIdAnalyzer()
        : base(Descriptors.UnregisteredModelId)
    {
    }

    private protected override void Check(ModelUse use, Location place, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        if (use.Kind != ModelUseKind.Unregistered)
        {
            return;
        }

        var ids = registry.Registry.Ids;
        var nearest = ids.NearestTo(use.Text);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(UnregisteredModelIdKeys.Id, use.Text);
        properties.Add(HardcodedModelIdAnalyzer.NamespaceKey, registry.Options.Namespace);
        if (use.Provider is { } provider)
        {
            properties.Add(UnregisteredModelIdKeys.Provider, provider);
        }

        var question = string.Empty;
        if (nearest is not null)
        {
            var members = ids.MembersOf(nearest);
            if (registry.Judge.ObjectionTo(ids.ModelsOf(nearest, use.Provider)) is not { Verdict.State: ModelState.Retired })
            {
                properties.Add(UnregisteredModelIdKeys.Nearest, string.Join(";", members));
            }

            question = $"did you mean \"{nearest}\" ({members[0]})? Otherwise ";
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnregisteredModelId, place, properties.ToImmutable(), use.Text, question, EntryOf(use)));
    }

    /// <summary>The least entry that the registry accepts, to be pasted.</summary>
    private static string EntryOf(ModelUse use)
        => $"{{ \"id\": \"{use.Text}\", \"provider\": \"{use.Provider ?? "unknown"}\" }}";
}
