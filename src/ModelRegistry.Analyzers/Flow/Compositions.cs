using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Takes apart what puts a text together: interpolation, <c>+</c>, Format, Concat, Join, Replace, a StringBuilder.</summary>
internal sealed class Compositions(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostParts = 64;
    private const string NameMarks = "-._:/@";

    private readonly Appends _appends = new();

    /// <summary>Null where the expression puts no text together, or more parts than anyone would read.</summary>
    public Composition? Of(ExpressionSyntax expression)
        => Take(expression) is (var parts, { } hasOrder) && parts.Count > 1 ? new Composition(Merge(parts), hasOrder) : null;

    /// <summary>The parts as they stand, one beside the other; null where they are in no order, or more than anyone would read.</summary>
    public IReadOnlyList<CompositionPart>? PiecesOf(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax ? [PartOf(expression)] : Take(expression) is (var parts, true) ? parts : null;

    private (List<CompositionPart> Parts, bool? HasOrder) Take(ExpressionSyntax expression)
    {
        var parts = new List<CompositionPart>();
        if (IsTooLong(expression))
        {
            return (parts, null);
        }

        var hasOrder = expression switch
        {
            InterpolatedStringExpressionSyntax or BinaryExpressionSyntax => (bool?)Collect(expression, parts),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } addition when IsText(addition) => CollectAll([addition.Left, addition.Right], parts),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Invariant" }, ArgumentList.Arguments: { Count: 1 } only }
                => Collect(only[0].Expression, parts),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation => CollectCall(invocation, member, parts),
            _ => null,
        };
        return (parts, parts.Count > MostParts ? null : hasOrder);
    }

    /// <summary>Whether a chain of additions has more parts than an id could: nothing is asked of the compiler about a chain of a thousand.</summary>
    private static bool IsTooLong(ExpressionSyntax expression)
    {
        var count = 0;
        while (expression is BinaryExpressionSyntax sum && count <= MostParts)
        {
            expression = sum.Left;
            count++;
        }

        return count > MostParts;
    }

    /// <summary>Whether a chain of additions has nothing but literals, as far as it is read: no id is put together in it.</summary>
    public static bool IsOfLiterals(ExpressionSyntax expression)
    {
        var count = 0;
        while (count++ <= MostParts && expression is BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: string } } sum)
        {
            expression = sum.Left;
        }

        return expression is LiteralExpressionSyntax { Token.Value: string };
    }

    /// <summary>The next larger expression that could put the expression's text together with another; null where there is none.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => sum,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" or "Join" or "Create" or "Invariant" } } call } } => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Replace", Parent: InvocationExpressionSyntax call } member when member.Expression == expression => call,
        _ => null,
    };

    private bool Collect(ExpressionSyntax expression, List<CompositionPart> parts)
    {
        // A chain of a thousand additions leans to the left: taken apart in a loop, it needs no stack.
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0 && parts.Count <= MostParts)
        {
            var next = pending.Pop();
            switch (next)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsText(sum):
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    CollectHoles(interpolated, parts);
                    break;
                default:
                    parts.Add(PartOf(next));
                    break;
            }
        }

        return true;
    }

    private bool IsText(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellationToken).Type is null or { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Error };

    private void CollectHoles(InterpolatedStringExpressionSyntax interpolated, List<CompositionPart> parts)
    {
        foreach (var content in interpolated.Contents)
        {
            parts.Add(content switch
            {
                InterpolatedStringTextSyntax text => new CompositionPart(text.TextToken.ValueText, null) { Node = text },
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => PartOf(hole.Expression),
                InterpolationSyntax formatted => CompositionPart.Formatted(formatted.Expression),
                _ => new CompositionPart(string.Empty, null),
            });
        }
    }

    private CompositionPart PartOf(ExpressionSyntax expression)
        => model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string or char } constant
            ? new CompositionPart(constant.Value.ToString(), null) { Node = expression }
            : new CompositionPart(null, expression);

    /// <summary>Whether the parts are in order; null where the call puts no text together.</summary>
    private bool? CollectCall(InvocationExpressionSyntax invocation, MemberAccessExpressionSyntax member, List<CompositionPart> parts)
    {
        var arguments = invocation.ArgumentList.Arguments;
        switch (member.Name.Identifier.ValueText)
        {
            case "Format" when arguments.Count > 1 && IsOfString(invocation):
                return CollectFormat(invocation, parts);
            case "Concat" when IsOfString(invocation):
                return CollectAll(Several(arguments, from: 0), parts);
            case "Join" when arguments.Count > 1 && IsOfString(invocation):
                return CollectJoined(PartOf(arguments[0].Expression), Several(arguments, from: 1), parts);
            case "Create" when arguments.Count == 2 && arguments[1].Expression is InterpolatedStringExpressionSyntax && IsOfString(invocation):
                return Collect(arguments[1].Expression, parts);
            case "Invariant" when arguments.Count == 1 && arguments[0].Expression is InterpolatedStringExpressionSyntax:
                return Collect(arguments[0].Expression, parts);
            case "Replace" when arguments.Count >= 2 && IsOfString(invocation) && !StripsOrEscapes(arguments[1].Expression):
                parts.Add(PartOf(member.Expression));
                parts.Add(PartOf(arguments[1].Expression));
                return false;
            case "ToString" when arguments.Count == 0 && model.GetTypeInfo(member.Expression, cancellationToken).Type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" }:
                return CollectAppended(member.Expression, parts);
            default:
                return null;
        }
    }

    private bool IsOfString(InvocationExpressionSyntax invocation)
        => model.GetSymbolInfo(invocation, cancellationToken).Symbol is { ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>
    /// Whether nothing takes the place, or what marks the text for another format (<c>\"</c>, <c>&amp;amp;</c>, <c>%2F</c>): no part of a
    /// name is added.
    /// </summary>
    private bool StripsOrEscapes(ExpressionSyntax replacement)
    {
        var constant = model.GetConstantValue(replacement, cancellationToken);
        return constant.HasValue
            ? constant.Value?.ToString() is not { Length: > 0 } text || !text.All(IsOfName)
            : model.GetSymbolInfo(replacement, cancellationToken).Symbol
                is IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };
    }

    /// <summary>Whether names are written with the character, those with paths and tags included.</summary>
    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || NameMarks.IndexOf(character) >= 0;

    /// <summary>Puts the arguments in the places of the format's items; what an item makes of its argument is a hole of which nothing is known.</summary>
    private bool? CollectFormat(InvocationExpressionSyntax invocation, List<CompositionPart> parts)
    {
        if (model.GetSymbolInfo(invocation, cancellationToken).Symbol is not IMethodSymbol method
            || FormatItems.ArgumentsOf(invocation.ArgumentList.Arguments, method) is not ({ } format, var items)
            || PartOf(format).Text is not { } text
            || FormatItems.Of(text) is not { } pieces)
        {
            return null;
        }

        foreach (var piece in pieces)
        {
            parts.Add(new CompositionPart(piece.Text, null));
            if (piece.HasItem)
            {
                parts.Add(piece.Index is { } index && index < items.Count ? PartOf(items[index]) : CompositionPart.Formatted(source: null));
            }
        }

        return true;
    }

    private bool CollectAll(IEnumerable<ExpressionSyntax> expressions, List<CompositionPart> parts)
    {
        parts.AddRange(expressions.Select(PartOf));
        return true;
    }

    private bool CollectJoined(CompositionPart separator, List<ExpressionSyntax> expressions, List<CompositionPart> parts)
    {
        for (var index = 0; index < expressions.Count; index++)
        {
            if (index > 0)
            {
                parts.Add(separator);
            }

            parts.Add(PartOf(expressions[index]));
        }

        return true;
    }

    /// <summary>The arguments, or the elements of a single one that is written out; of any other collection two that are not known.</summary>
    private static List<ExpressionSyntax> Several(SeparatedSyntaxList<ArgumentSyntax> arguments, int from)
    {
        if (arguments.Count > from + 1)
        {
            return arguments.Skip(from).Select(argument => argument.Expression).ToList();
        }

        var only = arguments[from].Expression;
        var written = only switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => CollectionExpressions.ElementsOf(only),
        };
        return written.Any() ? written.ToList() : [only, only];
    }

    /// <summary>What is appended to a local builder, in the order of the source.</summary>
    private bool? CollectAppended(ExpressionSyntax builder, List<CompositionPart> parts)
    {
        if (model.GetSymbolInfo(builder, cancellationToken).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
        {
            return null;
        }

        if (declarator.Initializer?.Value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } created }
            && PartOf(created[0].Expression) is { Text: not null } initial)
        {
            parts.Add(initial);
        }

        foreach (var invocation in _appends.In(block)[local.Name])
        {
            if (parts.Count > MostParts)
            {
                break;
            }

            if (invocation.Expression is MemberAccessExpressionSyntax call
                && invocation.ArgumentList.Arguments.LastOrDefault() is { } appended
                && !(call.Name.Identifier.ValueText == "AppendFormat" && CollectFormat(invocation, parts) is not null))
            {
                parts.Add(PartOf(appended.Expression));
            }
        }

        return true;
    }

    private static ImmutableArray<CompositionPart> Merge(List<CompositionPart> parts)
    {
        var merged = ImmutableArray.CreateBuilder<CompositionPart>();
        foreach (var part in parts)
        {
            if (part.Text is { Length: 0 })
            {
                continue;
            }

            if (part.Text is { } text && merged.Count > 0 && merged[merged.Count - 1].Text is { } before)
            {
                merged[merged.Count - 1] = new CompositionPart(before + text, null);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged.ToImmutable();
    }
}
