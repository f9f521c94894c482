using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A model id that the registry does not have: a misspelled one, or one that nobody has priced, verified or been granted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnregisteredModelIdAnalyzer : ModelIdRule
{
    private const string Unfilled = "is a placeholder: pass the id of a registered model";

    /// <summary>Creates the rule.</summary>
    public UnregisteredModelIdAnalyzer()
        : base(Descriptors.UnregisteredModelId)
    {
    }

    private protected override void Check(ModelUse use, Location place, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var (text, advice, properties) = use.Kind switch
        {
            ModelUseKind.Unregistered => (use.Text, $"is not in the registry: {Advice(use, options, registry)}", PropertiesOf(use, registry)),
            ModelUseKind.Placeholder => (MessageText.Clip(use.Text), Unfilled, ImmutableDictionary<string, string?>.Empty),
            _ => default,
        };
        if (text is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnregisteredModelId, place, properties, text, advice));
        }
    }

    /// <summary>What a fix needs; nothing for a placeholder, because there is no such model to enter.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(ModelUse use, ProjectRegistry registry)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(UnregisteredModelIdKeys.Id, use.Text);
        properties.Add(HardcodedModelIdAnalyzer.NamespaceKey, registry.Options.Namespace);
        if (use.Provider is { } provider)
        {
            properties.Add(UnregisteredModelIdKeys.Provider, provider);
        }

        // What a table says of one model is not true of another.
        if (use.Purpose != UsePurpose.Data && NearestTo(use, registry) is { } nearest)
        {
            properties.Add(UnregisteredModelIdKeys.Nearest, string.Join(";", registry.Registry.Ids.MembersOf(nearest)));
        }

        return properties.ToImmutable();
    }

    private static string Advice(ModelUse use, AnalyzerConfigOptionsProvider options, ProjectRegistry registry)
    {
        var entry = $"add {EntryOf(use)} to {FileForEntries(options, registry)}";
        return NearestTo(use, registry) is { } nearest
            ? $"did you mean \"{nearest}\" ({registry.Registry.Ids.MembersOf(nearest)[0]})? Otherwise {entry}"
            : entry;
    }

    /// <summary>A registry that comes from a package is changed where the package is made.</summary>
    private static string FileForEntries(AnalyzerConfigOptionsProvider options, ProjectRegistry registry)
        => RegistryFiles.PackageOf(registry.FileForEntries(options), options) is { } package ? $"the package {package}" : "models.json";

    /// <summary>A model that is gone on the day of the build is no answer either.</summary>
    private static string? NearestTo(ModelUse use, ProjectRegistry registry)
        => registry.Registry.Resolver.NearestTo(use.Text) is { } nearest
            && registry.Judge.ObjectionTo(registry.Registry.Resolver.Resolve(nearest, use.Provider).Models) is not { Verdict.State: ModelState.Retired }
                ? nearest
                : null;

    /// <summary>The least entry that the registry accepts, to be pasted.</summary>
    private static string EntryOf(ModelUse use)
        => $"{{ \"id\": \"{use.Text}\", \"provider\": \"{use.Provider ?? "unknown"}\" }}";
}
