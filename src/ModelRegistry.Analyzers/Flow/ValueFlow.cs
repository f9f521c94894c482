using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>
/// Follows an expression back to the texts that it can be, within one tree: through <c>??</c>, <c>?:</c>, switch expressions, casts,
/// constants, locals, fields, properties, parameter defaults and the elements of collections. It goes a bounded way, and says that
/// it does not know rather than guess. Not to be shared between threads.
/// </summary>
/// <remarks><c>known</c> tells the text of a name that the caller knows more of than its tree says.</remarks>
internal sealed class ValueFlow(SemanticModel model, NameUses uses, Func<ExpressionSyntax, ISymbol, KnownText?> known, CancellationToken cancellationToken)
{
    private const int FarthestStep = 24;
    private const int MostValues = 64;
    private const int MostVisits = 1_000;

    private readonly Compositions _compositions = new(model, cancellationToken);
    private readonly SymbolSources _sources = new(model, uses, cancellationToken);

    /// <summary>What the expression can be.</summary>
    public FlowValues Of(ExpressionSyntax expression)
    {
        var walk = new Walk();
        Visit(expression, walk, FarthestStep);
        return new FlowValues(walk.Values.ToImmutable(), walk.IsComplete && walk.Values.Count > 0);
    }

    private void Visit(ExpressionSyntax expression, Walk walk, int steps)
    {
        if (steps <= 0 || walk.Values.Count >= MostValues || walk.Visits++ > MostVisits)
        {
            walk.IsComplete = false;
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Visit(parenthesized.Expression, walk, steps - 1);
                break;
            case CastExpressionSyntax cast:
                Visit(cast.Expression, walk, steps - 1);
                break;
            case PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Visit(suppressed.Operand, walk, steps - 1);
                break;
            case BinaryExpressionSyntax converted when converted.IsKind(SyntaxKind.AsExpression):
                Visit(converted.Left, walk, steps - 1);
                break;
            case BinaryExpressionSyntax coalesced when coalesced.IsKind(SyntaxKind.CoalesceExpression):
                VisitAll([coalesced.Left, coalesced.Right], walk, steps);
                break;
            case ConditionalExpressionSyntax conditional:
                VisitAll([conditional.WhenTrue, conditional.WhenFalse], walk, steps);
                break;
            case SwitchExpressionSyntax choice:
                VisitAll(choice.Arms.Select(arm => arm.Expression), walk, steps);
                break;
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                Visit(assignment.Right, walk, steps - 1);
                break;
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                VisitAll([assignment.Left, assignment.Right], walk, steps);
                break;
            case AssignmentExpressionSyntax:
                VisitText(expression, walk, steps);
                break;
            case ThrowExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }:
                break;
            case LiteralExpressionSyntax { Token.Value: string text }:
                walk.Values.Add(new FlowValue(expression, text, null));
                break;
            default:
                VisitComputed(expression, walk, steps);
                break;
        }
    }

    private void VisitComputed(ExpressionSyntax expression, Walk walk, int steps)
    {
        switch (expression)
        {
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                VisitNamed(expression, walk, steps);
                break;
            case ElementAccessExpressionSyntax element:
                walk.IsComplete = false;
                VisitElements(element.Expression, walk, steps - 1);
                break;
            case InvocationExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax:
                VisitText(expression, walk, steps);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }:
                // An SDK's model type around the text of the id.
                Visit(arguments[0].Expression, walk, steps - 1);
                break;
            default:
                walk.IsComplete = false;
                break;
        }
    }

    private void VisitText(ExpressionSyntax expression, Walk walk, int steps)
    {
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            walk.Values.Add(new FlowValue(expression, text, null));
        }
        else if (expression is InterpolatedStringExpressionSyntax { Contents: { Count: 1 } contents } && contents[0] is InterpolationSyntax { FormatClause: null, AlignmentClause: null } only)
        {
            Visit(only.Expression, walk, steps - 1);
        }
        else if (_compositions.Of(expression) is { } composition)
        {
            walk.Values.Add(new FlowValue(expression, null, composition));
        }
        else if (expression is InvocationExpressionSyntax call)
        {
            VisitCall(call, walk, steps);
        }
        else
        {
            walk.IsComplete = false;
        }
    }

    private void VisitCall(InvocationExpressionSyntax call, Walk walk, int steps)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToString" or "ToLowerInvariant" or "ToLower" } same
            && call.ArgumentList.Arguments.Count == 0
            && model.GetTypeInfo(same.Expression, cancellationToken).Type is { SpecialType: SpecialType.System_String })
        {
            Visit(same.Expression, walk, steps - 1);
        }
        else
        {
            VisitSources(model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol, walk, steps);
        }
    }

    private void VisitNamed(ExpressionSyntax expression, Walk walk, int steps)
    {
        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        if (symbol is not null && known(expression, symbol) is { } member)
        {
            walk.Values.Add(new FlowValue(expression, member.Text, null, member.Member));
        }
        else if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string text } && _sources.Declaration(symbol) is null)
        {
            // A constant that is declared elsewhere stands for itself.
            walk.Values.Add(new FlowValue(expression, text, null, symbol));
        }
        else
        {
            VisitSources(symbol, walk, steps);
        }
    }

    private void VisitSources(ISymbol? symbol, Walk walk, int steps)
    {
        if (symbol is null || !walk.Visited.Add(symbol))
        {
            walk.IsComplete = false;
            return;
        }

        var sources = _sources.Of(symbol);
        walk.IsComplete &= sources.IsComplete;
        if (sources.AreCollections)
        {
            foreach (var collection in sources.Expressions)
            {
                VisitElements(collection, walk, steps - 1);
            }
        }
        else
        {
            VisitAll(sources.Expressions, walk, steps);
        }

        walk.Visited.Remove(symbol);
    }

    /// <summary>The elements of a collection, or the values of a dictionary, where it is written out.</summary>
    private void VisitElements(ExpressionSyntax collection, Walk walk, int steps)
    {
        if (steps <= 0)
        {
            walk.IsComplete = false;
            return;
        }

        switch (collection)
        {
            case ImplicitArrayCreationExpressionSyntax array:
                VisitAll(array.Initializer.Expressions, walk, steps);
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                VisitAll(initializer.Expressions, walk, steps);
                break;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                VisitAll(initializer.Expressions.Select(ValueOfElement), walk, steps);
                break;
            case InitializerExpressionSyntax initializer:
                VisitAll(initializer.Expressions, walk, steps);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                walk.IsComplete = false;
                if (model.GetSymbolInfo(collection, cancellationToken).Symbol is { } symbol && _sources.InitializerOf(symbol) is { } written)
                {
                    VisitElements(written, walk, steps - 1);
                }

                break;
            default:
                walk.IsComplete &= CollectionExpressions.Is(collection);
                VisitAll(CollectionExpressions.ElementsOf(collection), walk, steps);
                break;
        }
    }

    private static ExpressionSyntax ValueOfElement(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: > 1 } pair } => pair[pair.Count - 1],
        _ => element,
    };

    private void VisitAll(IEnumerable<ExpressionSyntax> expressions, Walk walk, int steps)
    {
        foreach (var expression in expressions)
        {
            Visit(expression, walk, steps - 1);
        }
    }

    private sealed class Walk
    {
        public ImmutableArray<FlowValue>.Builder Values { get; } = ImmutableArray.CreateBuilder<FlowValue>();

        public HashSet<ISymbol> Visited { get; } = new(SymbolEqualityComparer.Default);

        public bool IsComplete { get; set; } = true;

        public int Visits { get; set; }
    }
}
