using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Tool.Checking;

/// <summary>What a rule says of a place in a registry file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How grave it is here.</param>
/// <param name="Message">What is wrong and what to write instead, in the words of the rule.</param>
/// <param name="Path">The file, as it is shown.</param>
/// <param name="Place">Where in the file, counted from zero.</param>
/// <param name="First">Of a duplicate, where the first one stands; null where there is none.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, DiagnosticSeverity Severity, string Message, string Path, LinePositionSpan Place, (string Path, LinePositionSpan Place)? First)
{
    /// <summary>Whether it stands in the baseline: then it is counted, and not told again.</summary>
    public bool IsKnown { get; init; }

    public static Finding From(Diagnostic diagnostic, DiagnosticSeverity severity, ToolHost host)
    {
        var (path, place) = PlaceOf(diagnostic.Location, host);
        var first = diagnostic.AdditionalLocations.Select(location => ((string, LinePositionSpan)?)PlaceOf(location, host)).FirstOrDefault();
        return new Finding(diagnostic.Descriptor, severity, diagnostic.GetMessage(CultureInfo.InvariantCulture), path, place, first);
    }

    /// <summary>The severity as people read it.</summary>
    public string Word => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    private static (string Path, LinePositionSpan Place) PlaceOf(Location location, ToolHost host)
        => location.GetLineSpan() is var span ? (host.Shown(span.Path), span.Span) : default;
}
