using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Numbers;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>The price of one model, for the tokens of a tier's run, which another model may have served.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixedPriceAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public FixedPriceAnalyzer()
        : base(Descriptors.FixedPrice)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry)
        => registry.Registry.Snapshot.Tiers.Count > 0;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var found in FixedPriceFinder.In(context.SemanticModel, code.Generated, context.CancellationToken))
        {
            if (PlaceOf(found.Model.Span, context) is not { } place)
            {
                continue;
            }

            var properties = found.Result is null
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(FixedPriceKeys.Result, found.Result);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.FixedPrice, place, properties, found.Member, (found.Result ?? "the result") + ".Model"));
        }
    }
}
