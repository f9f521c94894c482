using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Configuration;
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
    /// <summary>How many findings of one file are told in full; one more then stands for the rest.</summary>
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

        var told = 0;
        foreach (var configured in ConfigurationCache.Read(text, context.CancellationToken))
        {
            if (Judge(configured, registry, allowed) is not { } complaint)
            {
                continue;
            }

            var isLast = told++ == MaxFindings;
            var location = LocationOf(context.AdditionalFile.Path, configured.Span.ToSpan(), text);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ConfiguredModelId,
                location,
                Enforcement.SeverityOf(Descriptors.ConfiguredModelId.Id, complaint.IsOnlyTime, registry.Options),
                additionalLocations: null,
                isLast ? null : complaint.Properties,
                MessageText.Clip(configured.Text),
                isLast ? "is one of more that show once those before are solved" : complaint.Text));
            if (isLast)
            {
                return;
            }
        }
    }

    private static Location LocationOf(string path, TextSpan span, SourceText text) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));

    /// <summary>What is to be said of an id; null for one that is fit for use, and for a text that is no id.</summary>
    private static Complaint? Judge(ConfiguredText configured, ProjectRegistry registry, IdPatterns allowed)
    {
        var id = configured.Text;
        var named = registry.Registry.Resolver.Resolve(id);
        if (named.Kind != ResolutionKind.None)
        {
            return NamesRegistered(configured, named) && !(named.IsOtherwise && allowed.Matches(id)) && registry.Judge.ObjectionTo(named.Models) is { } objection
                ? new Complaint($"{StandingAdvice.ComplaintOf(objection, named)}: {StandingAdvice.InConfiguration(objection)}", objection.IsOnlyTime)
                : null;
        }

        if (!NamesModel(configured) || allowed.Matches(id))
        {
            return null;
        }

        return new Complaint(
            registry.Registry.Resolver.NearestTo(id) is { } nearest
                ? $"is not in the registry: did you mean \"{nearest}\"? Otherwise add it to models.json."
                : "is not in the registry: add it to models.json",
            IsOnlyTime: false)
        {
            Properties = PropertiesOf(id),
        };
    }

    /// <summary>What whoever enters the model needs, as for an id in code.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(string id)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(UnregisteredModelIdKeys.Id, id);
        return ModelIdShapes.Of(id).Provider is { } provider ? properties.Add(UnregisteredModelIdKeys.Provider, provider) : properties;
    }

    /// <summary>Whether a text that names a registered model is meant to: a word such as "mistral", or "GPT-4", only where a model is expected.</summary>
    private static bool NamesRegistered(ConfiguredText configured, Resolution named) => configured.Meaning switch
    {
        KeyMeaning.Deployment => false,
        KeyMeaning.Other when named.IsExact => !ModelIdText.IsPlainWord(configured.Text),
        KeyMeaning.Other => ModelIdShapes.Of(configured.Text).Strength == ShapeStrength.Unmistakable,
        _ => true,
    };

    /// <summary>Whether a text that the registry does not have is meant to be a model id: the key says so, and the text can be one; or the text is unmistakably one.</summary>
    private static bool NamesModel(ConfiguredText configured) => configured.Meaning switch
    {
        KeyMeaning.Model or KeyMeaning.Models or KeyMeaning.Entry => ModelIdText.LooksLikeId(configured.Text),
        KeyMeaning.Other => ModelIdShapes.Of(configured.Text).Strength == ShapeStrength.Unmistakable,
        _ => false,
    };

    /// <param name="Text">What is to be said of an id, as the rest of a sentence that begins with it.</param>
    /// <param name="IsOnlyTime">Whether nothing but the day speaks against it.</param>
    private sealed record Complaint(string Text, bool IsOnlyTime)
    {
        /// <summary>What the finding tells those who read it; null for an id that is registered.</summary>
        public ImmutableDictionary<string, string?>? Properties { get; init; }
    }
}
