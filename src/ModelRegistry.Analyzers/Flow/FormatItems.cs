using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Reads a composite format such as <c>"{0}/{1}"</c> and the arguments of its call: each item stands for the argument of its index.</summary>
internal static class FormatItems
{
    private const string Format = "format";
    private const int LongestIndex = 3;

    /// <summary>A piece of a format: text, and the item behind it.</summary>
    /// <param name="Text">The text before the item.</param>
    /// <param name="HasItem">Whether an item follows.</param>
    /// <param name="Index">The item's index; null where the item aligns or formats its argument.</param>
    internal readonly record struct Piece(string Text, bool HasItem, int? Index);

    /// <summary>Null where the text is no valid format.</summary>
    public static List<Piece>? Of(string format)
    {
        var pieces = new List<Piece>();
        var text = string.Empty;
        for (var position = 0; position < format.Length; position++)
        {
            var character = format[position];
            if (character is not ('{' or '}'))
            {
                text += character;
            }
            else if (position + 1 < format.Length && format[position + 1] == character)
            {
                text += character;
                position++;
            }
            else if (character == '{' && format.IndexOf('}', position) is > 0 and var close)
            {
                pieces.Add(new Piece(text, HasItem: true, IndexOf(format.Substring(position + 1, close - position - 1))));
                text = string.Empty;
                position = close;
            }
            else
            {
                return null;
            }
        }

        pieces.Add(new Piece(text, HasItem: false, Index: null));
        return pieces;
    }

    /// <summary>The format of a call and what its items stand for: nothing where an array that is not written out holds it.</summary>
    public static (ExpressionSyntax? Format, IReadOnlyList<ExpressionSyntax> Items) ArgumentsOf(
        SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method)
    {
        ExpressionSyntax? format = null;
        var items = new SortedDictionary<int, ExpressionSyntax>();
        var place = method.Parameters.FirstOrDefault(parameter => parameter.Name == Format)?.Ordinal ?? arguments.Count;
        for (var index = 0; index < arguments.Count; index++)
        {
            var named = arguments[index].NameColon?.Name.Identifier.ValueText;
            var ordinal = named is null ? index : method.Parameters.FirstOrDefault(parameter => parameter.Name == named)?.Ordinal ?? index;
            if (ordinal == place)
            {
                format = arguments[index].Expression;
            }
            else if (ordinal > place)
            {
                items[ordinal] = arguments[index].Expression;
            }
        }

        var isArray = items.Count == 1 && method.Parameters[method.Parameters.Length - 1].IsParams;
        return (format, isArray ? ElementsOf(items.Values.First()) : items.Values.ToList());
    }

    /// <summary>The elements of an array that is written out; none of one that is not.</summary>
    private static IReadOnlyList<ExpressionSyntax> ElementsOf(ExpressionSyntax only) => only switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ToList(),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        _ => CollectionExpressions.ElementsOf(only).ToList(),
    };

    private static int? IndexOf(string item)
        => item.Length is > 0 and <= LongestIndex && item.All(character => character is >= '0' and <= '9')
            ? item.Aggregate(0, (index, digit) => (index * 10) + digit - '0')
            : null;
}
