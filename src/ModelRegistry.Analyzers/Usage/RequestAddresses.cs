using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Finds the model ids in the addresses of requests, however these are put together.</summary>
internal sealed class RequestAddresses(Compositions compositions)
{
    private static readonly string[] Escapes = ["EscapeDataString", "EscapeUriString", "UrlEncode", "UrlPathEncode", "Encode"];

    /// <summary>The larger expressions were looked at with the first literal in them.</summary>
    private readonly Dictionary<ExpressionSyntax, IReadOnlyList<AddressId>> _known = new();

    /// <summary>The ids of the address that a literal is, or is a part of; none where another literal of it has been asked about.</summary>
    public IEnumerable<AddressId> Around(ExpressionSyntax literal)
    {
        // A text without any of these is nowhere near an id.
        var source = literal.ToString();
        if (!RequestPaths.Stems.Any(stem => source.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return [];
        }

        var isKnown = false;
        IReadOnlyList<AddressId> found = [];
        foreach (var expression in From(literal))
        {
            isKnown |= Are(expression);
            found = IdsOf(expression) is { Count: > 0 } ids ? ids : found;
        }

        return isKnown ? [] : found;
    }

    /// <summary>Whether an expression was found to be an address with an id, or a part of one that is put together, and so is no id itself.</summary>
    public bool Hold(ExpressionSyntax expression)
        => Are(expression) || (expression is not LiteralExpressionSyntax && From(expression).Any(Are));

    private bool Are(ExpressionSyntax expression) => _known.TryGetValue(expression, out var ids) && ids.Count > 0;

    /// <summary>The id that a value gives to the address around it; null where it gives none.</summary>
    public AddressId? Of(ExpressionSyntax value)
    {
        var outer = value;
        while (outer.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsEscape(call))
        {
            outer = call;
        }

        return Compositions.Around(outer) is null ? null : From(outer).SelectMany(IdsOf).FirstOrDefault(id => id.Value == value);
    }

    /// <summary>An expression and the larger ones that put its text together with others.</summary>
    private static IEnumerable<ExpressionSyntax> From(ExpressionSyntax expression)
    {
        for (var outer = expression; outer is not null; outer = Compositions.Around(outer))
        {
            yield return outer;
        }
    }

    private IReadOnlyList<AddressId> IdsOf(ExpressionSyntax expression)
    {
        if (!_known.TryGetValue(expression, out var ids))
        {
            ids = compositions.PiecesOf(expression) is { } pieces ? Read(expression, pieces) : [];
            _known.Add(expression, ids);
        }

        return ids;
    }

    private static IReadOnlyList<AddressId> Read(ExpressionSyntax whole, IReadOnlyList<CompositionPart> pieces)
    {
        var address = new StringBuilder();
        var starts = new List<int>();
        foreach (var piece in pieces)
        {
            starts.Add(address.Length);
            address.Append(piece.Text ?? RequestPaths.Hole.ToString());
        }

        starts.Add(address.Length);
        var text = address.ToString();
        return RequestPaths.In(text).Select(id => Read(id, text, whole, pieces, starts)).OfType<AddressId>().ToList();
    }

    private static AddressId? Read(PathId id, string address, ExpressionSyntax whole, IReadOnlyList<CompositionPart> pieces, List<int> starts)
    {
        var parts = Enumerable.Range(0, pieces.Count).Where(index => starts[index] < id.End && starts[index + 1] > id.Start).ToList();
        var only = parts.Count == 1 ? pieces[parts[0]] : default;
        if (only.Node is ExpressionSyntax value && value != whole && id.End - id.Start == starts[parts[0] + 1] - starts[parts[0]])
        {
            return new AddressId(whole, value.Span, Text: null, Inner(value), Composition: null, id.IsCall);
        }

        var written = address.Substring(id.Start, id.End - id.Start);
        if (written.IndexOf(RequestPaths.Hole) < 0)
        {
            // What a constant's name stands for is read where it is declared.
            var isDeclaredElsewhere = only.Node is ExpressionSyntax and not LiteralExpressionSyntax;
            var span = only.Node is { } node ? PlaceIn(node, written, id.Start - starts[parts[0]]) ?? whole.Span : whole.Span;
            return isDeclaredElsewhere ? null : new AddressId(whole, span, RequestPaths.Unescaped(written), Value: null, Composition: null, id.IsCall);
        }

        var cut = parts.Select(index => Cut(pieces[index], id, starts[index])).ToImmutableArray();
        return cut.Any(part => part.Text?.Any(char.IsLetterOrDigit) == true)
            ? new AddressId(whole, whole.Span, Text: null, Value: null, new Composition(cut, HasOrder: true), id.IsCall)
            : null;
    }

    private static CompositionPart Cut(CompositionPart piece, PathId id, int start)
    {
        if (piece.Text is not { } text)
        {
            return piece;
        }

        var first = Math.Max(0, id.Start - start);
        return new CompositionPart(text.Substring(first, Math.Min(text.Length, id.End - start) - first), null);
    }

    /// <summary>Where a part of a literal's text stands in its source; null where it is written in another way.</summary>
    private static TextSpan? PlaceIn(SyntaxNode node, string part, int offset)
    {
        var source = node.ToString();
        var position = source.IndexOf(part, Math.Min(offset, source.Length), StringComparison.Ordinal);
        return position < 0 ? null : new TextSpan(node.SpanStart + position, part.Length);
    }

    /// <summary>What a value is made of, without the escapes that an address wants.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax value)
    {
        value = Trail.Innermost(value);
        while (value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call && IsEscape(call))
        {
            value = Trail.Innermost(arguments[0].Expression);
        }

        return value;
    }

    private static bool IsEscape(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Array.IndexOf(Escapes, name) >= 0;
}
