using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>Findings in a registry file as the compiler reports them.</summary>
internal static class RegistryDiagnostics
{
    /// <summary>The rules about registry files, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AllRules { get; } = RegistryFindings.AllRules.Select(Descriptors.For).ToImmutableArray();

    public static Diagnostic Of(Finding finding, DiagnosticSeverity severity) => Diagnostic.Create(
        Descriptors.For(finding.Rule),
        LocationOf(finding.Place),
        severity,
        finding.First is { } first ? [LocationOf(first)] : null,
        PropertiesOf(finding.Missing),
        finding.Message);

    private static ImmutableDictionary<string, string?>? PropertiesOf(MissingProperties? missing)
    {
        if (missing is null)
        {
            return null;
        }

        var places = string.Join("\n", missing.Places.Select(place => place.Path));
        var properties = ImmutableDictionary<string, string?>.Empty.Add(RegistryFileKeys.Missing, places);
        return missing.Reference is { } reference ? properties.Add(RegistryFileKeys.Reference, reference) : properties;
    }

    private static Location LocationOf(FindingPlace place)
        => Location.Create(place.Path, place.Range.ToSpan(), new LinePositionSpan(place.Start.ToLinePosition(), place.End.ToLinePosition()));
}
