using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy;

/// <summary>A place that a rule reported.</summary>
/// <param name="Id">The rule.</param>
/// <param name="File">The source; null for what stands in the registry or, such as a failure of an analyzer, nowhere.</param>
/// <param name="OtherPath">Where it stands instead.</param>
/// <param name="Span">The reported span.</param>
/// <param name="Start">Its first line and column, counted from zero.</param>
/// <param name="Message">What the rule says.</param>
/// <param name="Milliseconds">How long the analysis of the compilation took that the flag comes from.</param>
internal sealed record Flag(string Id, SourceFile? File, string OtherPath, TextSpan Span, LinePosition Start, string Message, long Milliseconds)
{
    /// <summary>What the compiler reports in place of an analyzer that threw.</summary>
    public const string AnalyzerFailure = "AD0001";

    public static Flag Of(Diagnostic diagnostic, IReadOnlyDictionary<string, SourceFile> files, long milliseconds)
    {
        var position = diagnostic.Location.GetLineSpan();
        var path = position.Path ?? "";
        return new(
            diagnostic.Id,
            files.GetValueOrDefault(path),
            path,
            diagnostic.Location.SourceSpan,
            position.StartLinePosition,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            milliseconds);
    }
}
