using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Retries;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A client that retries by itself in a tier that retries too: each retry of the tier brings all of the client's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MultipliedRetriesAnalyzer : CodeRule
{
    private static readonly ImmutableDictionary<string, string?> OfTier =
        ImmutableDictionary<string, string?>.Empty.Add(MultipliedRetriesKeys.IsOfTier, string.Empty);

    /// <summary>Creates the rule.</summary>
    public MultipliedRetriesAnalyzer()
        : base(Descriptors.MultipliedRetries)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry)
        => RetryFinder.CanFind(registry.Registry.Snapshot);

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var found in RetryFinder.In(context.SemanticModel, code, registry.Registry.Snapshot, context.CancellationToken))
        {
            if (PlaceOf(found.Client.Span, context) is not { } place)
            {
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.MultipliedRetries,
                place,
                found.IsOfTier ? OfTier : ImmutableDictionary<string, string?>.Empty,
                found.Type.Name,
                Times(found.Retries),
                "Tiers." + found.Tier.MemberName,
                Times(found.Tier.Retries),
                found.Requests.ToString(CultureInfo.InvariantCulture),
                Advice(found.Sdk)));
        }
    }

    private static string Advice(SdkRetries sdk) => sdk.Setting switch
    {
        RetrySetting.Policy => $"RetryPolicy = new ClientRetryPolicy(0) in its {sdk.OptionsType.Name}",
        RetrySetting.Options => $"Retry = {{ MaxRetries = 0 }} in its {sdk.OptionsType.Name}",
        _ => "MaxRetries = 0",
    };

    private static string Times(int count) => count == 1 ? "once" : $"{count.ToString(CultureInfo.InvariantCulture)} times";
}
