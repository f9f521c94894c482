using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Modes;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A model in a batch, in flex or priority mode, or on a surface of its own, of which the registry knows no price or has no access.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessingModeAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public ProcessingModeAnalyzer()
        : base(Descriptors.UnpricedMode)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry) => registry.Registry.Ids.Ids.Count > 0;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var found in ModeFinder.In(context.SemanticModel, code, registry.Registry.Snapshot, registry.Judge, context.CancellationToken))
        {
            if (PlaceOf(found.Span, context) is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnpricedMode, place, MessageText.Clip(found.Model.Id ?? found.Model.Name), Objection(found)));
            }
        }
    }

    private static string Objection(ModeUse use) => use.Refused is { } refused
        ? $"on the surface \"{MessageText.Clip(refused.Surface)}\", to which access is {refused.State.ToString().ToLowerInvariant()}: use another model, or set access.{MessageText.Clip(refused.Surface)} of its entry to \"granted\" once it is"
        : $"in {use.Mode} mode, for which the registry has no price: check that the model is eligible and add pricing.modes.{use.Mode} {{ \"input\": …, \"output\": … }} (or {{ \"discount\": … }}) to its entry, or use another mode";
}
