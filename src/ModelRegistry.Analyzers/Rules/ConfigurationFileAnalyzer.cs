using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// A model id in the settings of the app: no compiler sees it, and the provider refuses it only when the app runs where those
/// settings hold.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer : RegistryRule
{
    /// <summary>How many findings of one file are reported in full; one more then stands for the rest.</summary>
    internal const int MaxFindings = 200;

    private const string Advice = "Use a JSON file of at most 4 MiB, or set its ModelRegistryRole to \"none\"";

    /// <summary>Creates the rule.</summary>
    public ConfigurationFileAnalyzer()
        : base(Descriptors.ConfiguredModelId, Descriptors.InvalidOption)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        if (!registry.Options.ScanConfig || !context.Options.AdditionalFiles.Any(file => ConfigurationFiles.IsConfiguration(file, provider)))
        {
            return;
        }

        context.RegisterAdditionalFileAction(file =>
        {
            if (ConfigurationFiles.IsConfiguration(file.AdditionalFile, provider)
                && file.AdditionalFile.GetText(file.CancellationToken) is { } text)
            {
                Analyze(file, text, registry, CodeOptions.Read(provider.GetOptions(file.AdditionalFile)).AllowedIds);
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, SourceText text, ProjectRegistry registry, IdPatterns allowed)
    {
        if (ConfigurationCache.ObstacleTo(text, context.CancellationToken) is { } obstacle)
        {
            // In silence it would count as checked.
            var message = $"No rule checks the settings in \"{AdditionalFileRole.NameOf(context.AdditionalFile.Path)}\": the file {obstacle}. {Advice}";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidOption, LocationOf(context.AdditionalFile.Path, default, text), message));
            return;
        }

        var models = new ConfiguredModels(registry.Registry.Resolver, registry.Judge, allowed);
        var told = 0;
        foreach (var configured in ConfigurationCache.Read(text, context.CancellationToken))
        {
            if (models.UseOf(configured.Text, configured.Meaning) is not { Complaint: { } complaint } use)
            {
                continue;
            }

            var isLast = told++ == MaxFindings;
            var location = LocationOf(context.AdditionalFile.Path, configured.Span.ToSpan(), text);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ConfiguredModelId,
                location,
                Enforcement.SeverityOf(Descriptors.ConfiguredModelId.Id, use.Objection is { IsOnlyTime: true }, registry.Options),
                additionalLocations: null,
                isLast || use.Named.Kind != ResolutionKind.None ? null : PropertiesOf(configured.Text),
                MessageText.Clip(configured.Text),
                isLast ? "is one of several more problems. Fix the ones above first" : complaint));
            if (isLast)
            {
                return;
            }
        }
    }

    private static Location LocationOf(string path, TextSpan span, SourceText text) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));

    /// <summary>What whoever enters the model needs, as for an id in code.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(string id)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(UnregisteredModelIdKeys.Id, id);
        return ModelIdShapes.Of(id).Provider is { } provider ? properties.Add(UnregisteredModelIdKeys.Provider, provider) : properties;
    }
}
