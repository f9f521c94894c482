using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>The value of a key in JSON text, such as "model".</summary>
/// <param name="Key">The key as it is written.</param>
/// <param name="Span">The value as it stands in the source, without its quotes.</param>
/// <param name="Text">The value as it is written.</param>
/// <param name="Composition">How it is put together where it has holes; of one part where it is nothing but a hole; null for a constant.</param>
/// <param name="IsBody">Whether other keys show that it is the body of a request.</param>
internal sealed record JsonText(string Key, TextSpan Span, string Text, Composition? Composition, bool IsBody = false);

/// <summary>A value of any type in JSON text.</summary>
/// <param name="Key">The key as it is written.</param>
/// <param name="Span">The value as it stands in the source.</param>
/// <param name="Expression">The code that gives the value; null where the text itself does.</param>
internal sealed record JsonValue(string Key, TextSpan Span, ExpressionSyntax? Expression);

/// <summary>
/// Finds <c>"model": "…"</c>, or another name of a model, in the source of a literal, however its quotes are written: <c>\"</c>, <c>""</c>, or as they are in a
/// raw literal. The text need not be valid JSON, and may end within the value where <c>+</c> goes on with it.
/// </summary>
internal static class JsonTexts
{
    private const char Quote = '"';

    /// <summary>What every name of a model holds, whether it begins with a capital or not.</summary>
    private const string Key = "odel";

    /// <summary>What a text is by its keys. A text of a thousand lines is read once and not for each of its lines.</summary>
    private static readonly ConditionalWeakTable<ExpressionSyntax, JsonBody> Bodies = new();

    public static IEnumerable<JsonText> Of(ExpressionSyntax literal)
        => Of(literal, Key, ModelNames.IsModel)
            .Select(found => (Found: found, Body: RequestBodies.IsModelKey(found.Key) ? BodyAround(literal) : JsonBody.Other))
            .Where(text => !text.Body.IsAnswer)
            .Select(text => text.Found with { IsBody = text.Body.IsRequest });

    /// <summary>The texts that stand under some keys.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="stem">What every such key holds.</param>
    /// <param name="isKey">Whether a key is one of them.</param>
    public static IEnumerable<JsonText> Of(ExpressionSyntax literal, string stem, Func<string, bool> isKey)
    {
        var source = literal.ToString();
        for (var at = source.IndexOf(stem, StringComparison.Ordinal); at > 0; at = source.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            if (KeyAt(source, at, isKey) is not { } key || ValueAfter(source, key) is not { } start)
            {
                continue;
            }

            var holes = literal is InterpolatedStringExpressionSyntax interpolated ? interpolated.Contents.OfType<InterpolationSyntax>().ToList() : [];
            var end = EndOf(source, start, holes, literal.SpanStart);
            if (Read(literal, source, key, start, end, holes) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>What stands under the key at a place: a text, a number, a list or a hole. Null where no such key stands there.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="source">Its text.</param>
    /// <param name="position">The place in the text, within the key.</param>
    /// <param name="isKey">Whether a key is one of those that are looked for.</param>
    public static JsonValue? ValueAt(ExpressionSyntax literal, string source, int position, Func<string, bool> isKey)
    {
        if (KeyAt(source, position, isKey) is not { } key || BehindColon(source, key) is not { } start)
        {
            return null;
        }

        var name = source.Substring(key.Start, key.Length);
        if (literal is InterpolatedStringExpressionSyntax interpolated
            && interpolated.Contents.FirstOrDefault(content => content.SpanStart == literal.SpanStart + start) is InterpolationSyntax hole)
        {
            return new JsonValue(name, hole.Expression.Span, hole.Expression);
        }

        if (IsOpen(source, start))
        {
            return NextOperand(literal) is { } next ? new JsonValue(name, next.Span, next) : null;
        }

        var end = EndOfValue(source, start);
        var isNull = end == start || source.Substring(start, end - start) == "null";
        var span = TextSpan.FromBounds(literal.SpanStart + start, literal.SpanStart + end);
        return isNull ? null : new JsonValue(name, span, Expression: null);
    }

    /// <summary>The end of a value of any type: its closing quote or bracket, or what separates it from the next.</summary>
    private static int EndOfValue(string source, int start)
    {
        var position = start;
        var depth = 0;
        var inText = false;
        while (position < source.Length && source[position] is not ('\r' or '\n'))
        {
            if (!inText && depth == 0 && position > start && source[position] is (Quote or '\\'))
            {
                return position;
            }

            if (SkipQuote(source, ref position))
            {
                inText = !inText;
                if (!inText && depth == 0)
                {
                    return position;
                }

                continue;
            }

            var character = source[position];
            if (!inText && depth == 0 && (character is ',' or '}' or ']' || char.IsWhiteSpace(character)))
            {
                return position;
            }

            depth += inText ? 0 : character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
            position++;
            if (!inText && depth == 0 && character is (']' or '}'))
            {
                return position;
            }
        }

        return position;
    }

    private static JsonText? Read(ExpressionSyntax literal, string source, TextSpan key, int start, int end, List<InterpolationSyntax> holes)
    {
        var name = source.Substring(key.Start, key.Length);
        var span = TextSpan.FromBounds(literal.SpanStart + start, literal.SpanStart + end);
        var text = source.Substring(start, end - start);
        var parts = ImmutableArray.CreateBuilder<CompositionPart>();
        var position = start;
        foreach (var hole in holes.Where(hole => span.Contains(hole.Span)))
        {
            AddText(hole.SpanStart - literal.SpanStart);
            parts.Add(new CompositionPart(null, hole.Expression));
            position = hole.Span.End - literal.SpanStart;
        }

        if (IsOpen(source, end) && NextOperand(literal) is { } next)
        {
            AddText(end);
            parts.Add(new CompositionPart(null, next));
        }
        else if (parts.Count > 0)
        {
            AddText(end);
        }

        return parts.Count > 0 ? new JsonText(name, span, text, new Composition(parts.ToImmutable(), HasOrder: true))
            : text.Length > 0 ? new JsonText(name, span, text, null)
            : null;

        void AddText(int until)
        {
            if (until > position)
            {
                parts.Add(new CompositionPart(source.Substring(position, until - position), null));
            }
        }
    }

    /// <summary>The name around a position, if it is quoted and one that is looked for.</summary>
    private static TextSpan? KeyAt(string source, int position, Func<string, bool> isKey)
    {
        int start = position, end = position;
        while (start > 0 && IsNamePart(source[start - 1]))
        {
            start--;
        }

        while (end < source.Length && IsNamePart(source[end]))
        {
            end++;
        }

        return start > 0 && source[start - 1] == Quote && isKey(source.Substring(start, end - start)) ? TextSpan.FromBounds(start, end) : null;
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';

    /// <summary>Where the value of a key begins, if it is a text.</summary>
    private static int? ValueAfter(string source, TextSpan key)
        => BehindColon(source, key) is { } position && SkipQuote(source, ref position) ? position : null;

    /// <summary>Where the value of a key begins, its quote included; null where the text is no key.</summary>
    private static int? BehindColon(string source, TextSpan key)
    {
        var position = key.End;
        if (!SkipQuote(source, ref position))
        {
            return null;
        }

        SkipSpace(source, ref position);
        if (position >= source.Length || source[position] != ':')
        {
            return null;
        }

        position++;
        SkipSpace(source, ref position);
        return position;
    }

    private static bool SkipQuote(string source, ref int position)
    {
        var start = position;
        if (position < source.Length && source[position] == '\\')
        {
            position++;
        }

        if (position >= source.Length || source[position] != Quote)
        {
            position = start;
            return false;
        }

        position++;
        if (position < source.Length && source[position] == Quote && IsVerbatim(source))
        {
            position++;
        }

        return true;
    }

    private static bool IsVerbatim(string source) => source[0] == '@' || (source.Length > 1 && source[1] == '@');

    private static void SkipSpace(string source, ref int position)
    {
        while (position < source.Length)
        {
            if (char.IsWhiteSpace(source[position]))
            {
                position++;
            }
            else if (source[position] == '\\' && position + 1 < source.Length && source[position + 1] is 'n' or 'r' or 't')
            {
                position += 2;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The end of the value: its closing quote, or that of the literal.</summary>
    private static int EndOf(string source, int start, List<InterpolationSyntax> holes, int offset)
    {
        var position = start;
        while (position < source.Length && source[position] is not (Quote or '\\' or '\r' or '\n'))
        {
            var hole = holes.Find(hole => hole.SpanStart - offset == position);
            position = hole is null ? position + 1 : hole.Span.End - offset;
        }

        return Math.Min(position, source.Length);
    }

    /// <summary>Whether the literal itself ends here.</summary>
    private static bool IsOpen(string source, int end) => end >= source.Length - 1;

    private static JsonBody BodyAround(ExpressionSyntax literal) => Bodies.GetValue(WholeOf(literal), static whole => RequestBodies.Read(whole.ToString()));

    private static ExpressionSyntax WholeOf(ExpressionSyntax literal)
    {
        var whole = literal;
        while (whole.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>What <c>+</c> puts behind the literal.</summary>
    private static ExpressionSyntax? NextOperand(ExpressionSyntax literal) => literal.Parent switch
    {
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Left == literal => sum.Right,
        BinaryExpressionSyntax { Parent: BinaryExpressionSyntax outer } sum when sum.IsKind(SyntaxKind.AddExpression) && outer.IsKind(SyntaxKind.AddExpression) && outer.Left == sum => outer.Right,
        _ => null,
    };
}
