using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing;

/// <summary>Where a diagnostic stands and what it is, to be compared whole. The lines are compared as well as the span: in
/// an additional file it is the analyzer that says both.</summary>
internal readonly record struct Finding(string Path, TextSpan Span, LinePositionSpan Lines, string Id) : IComparable<Finding>
{
    public static Finding Of(Diagnostic diagnostic)
    {
        var position = diagnostic.Location.GetLineSpan();
        return new(position.Path ?? "", diagnostic.Location.SourceSpan, position.Span, diagnostic.Id);
    }

    public static Finding Of(string path, Markup markup, MarkedSpan mark, string id) =>
        new(path, mark.Span, SourceText.From(markup.Text).Lines.GetLinePositionSpan(mark.Span), id);

    public static string Line(Diagnostic diagnostic) =>
        $"{Of(diagnostic)}, {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    public int CompareTo(Finding other)
    {
        var path = string.CompareOrdinal(Path, other.Path);
        var span = path != 0 ? path : Span.CompareTo(other.Span);
        return span != 0 ? span : string.CompareOrdinal(Id, other.Id);
    }

    public override string ToString() => Path.Length == 0
        ? $"{Id}, (no location)"
        : FormattableString.Invariant($"{Id}, {Path}({Lines.Start.Line + 1},{Lines.Start.Character + 1})-({Lines.End.Line + 1},{Lines.End.Character + 1})");
}
