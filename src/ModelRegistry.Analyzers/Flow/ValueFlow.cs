using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>
/// Follows an expression back to the constants that it can be, within one tree: along the <see cref="Trail"/>, and from names to
/// what their locals, fields, properties, parameters and members of objects were given. It goes a bounded way, and says that it
/// does not know rather than guess. Not to be shared between threads.
/// </summary>
/// <remarks>
/// <c>known</c> tells the text of a name that the caller knows more of than its tree says; <c>textOf</c> the text of a constant,
/// null for one that the caller does not ask for. Texts are asked for where it is not given.
/// </remarks>
internal sealed class ValueFlow(
    SemanticModel model, NameUses uses, Func<ExpressionSyntax, ISymbol, KnownText?> known, CancellationToken cancellationToken, Func<object, string?>? textOf = null)
{
    private const int FarthestStep = 32;
    private const int MostValues = 64;
    private const int MostVisits = 1_000;

    /// <summary>What takes one element out of a collection.</summary>
    private static readonly string[] Choices = ["First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault"];

    private readonly Compositions _compositions = new(model, cancellationToken);
    private readonly SymbolSources _sources = new(model, uses, cancellationToken);
    private MemberValues? _members;

    /// <summary>What the expression can be.</summary>
    public FlowValues Of(ExpressionSyntax expression)
    {
        var walk = new Walk();
        Visit(expression, walk, FarthestStep);
        return new FlowValues(walk.Values.ToImmutable(), walk.IsComplete && !walk.HasUnknown && walk.Values.Count > 0, walk.HasUnknown);
    }

    private void Visit(SyntaxNode expression, Walk walk, int steps)
    {
        if (steps <= 0 || walk.Values.Count >= MostValues || walk.Visits++ > MostVisits)
        {
            walk.HasUnknown = true;
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ThrowExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }:
                break;
            case LiteralExpressionSyntax { Token.Value: { } constant } literal when TextOf(constant) is { } text:
                walk.Values.Add(new FlowValue(literal, text, null));
                break;
            case BinaryExpressionSyntax or PrefixUnaryExpressionSyntax when textOf is not null && ConstantOf((ExpressionSyntax)expression) is { } computed:
                walk.Values.Add(new FlowValue((ExpressionSyntax)expression, computed, null));
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                VisitNamed((ExpressionSyntax)expression, walk, steps);
                break;
            case ElementAccessExpressionSyntax element:
                walk.IsComplete = false;
                VisitElements(element.Expression, walk, steps - 1);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InvocationExpressionSyntax or InterpolatedStringExpressionSyntax:
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression }:
                VisitText((ExpressionSyntax)expression, walk, steps);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }:
                // An SDK's model type around the text of the id.
                Visit(arguments[0].Expression, walk, steps - 1);
                break;
            default:
                VisitAll(Trail.In(expression, TrailStep.Same | TrailStep.Assigned), walk, steps);
                break;
        }
    }

    private void VisitText(ExpressionSyntax expression, Walk walk, int steps)
    {
        if (ConstantOf(expression) is { } text)
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
            walk.HasUnknown = true;
        }
    }

    private string? ConstantOf(ExpressionSyntax expression)
        => model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: { } constant } ? TextOf(constant) : null;

    private string? TextOf(object constant) => textOf is null ? constant as string : textOf(constant);

    private void VisitCall(InvocationExpressionSyntax call, Walk walk, int steps)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToString" or "ToLowerInvariant" or "ToLower" } same
            && call.ArgumentList.Arguments.Count == 0
            && model.GetTypeInfo(same.Expression, cancellationToken).Type is { SpecialType: SpecialType.System_String })
        {
            Visit(same.Expression, walk, steps - 1);
            return;
        }

        switch (model.GetSymbolInfo(call, cancellationToken).Symbol)
        {
            case IMethodSymbol { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } when call.ArgumentList.Arguments.Count == 1:
                Visit(call.ArgumentList.Arguments[0].Expression, walk, steps - 1);
                break;
            case IMethodSymbol { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" }, Name: var choice }
                when Array.IndexOf(Choices, choice) >= 0 && call.Expression is MemberAccessExpressionSyntax { Expression: var collection }:
                walk.IsComplete = false;
                VisitElements(collection, walk, steps - 1);
                break;
            case var called:
                VisitSources(called as IMethodSymbol, walk, steps);
                break;
        }
    }

    private void VisitNamed(ExpressionSyntax expression, Walk walk, int steps)
    {
        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        if (symbol is not null && known(expression, symbol) is { } member)
        {
            walk.Values.Add(new FlowValue(expression, member.Text, null, member.Member));
        }
        else if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && TextOf(constant) is { } text && _sources.Declaration(symbol) is null)
        {
            // A constant that is declared elsewhere stands for itself.
            walk.Values.Add(new FlowValue(expression, text, null, symbol));
        }
        else if (symbol is not null && expression is MemberAccessExpressionSyntax access && ValuesOf(access, symbol) is { Count: > 0 } given && walk.Visited.Add(symbol))
        {
            walk.IsComplete = false;
            VisitAll(given, walk, steps);
            walk.Visited.Remove(symbol);
        }
        else
        {
            VisitSources(symbol, walk, steps);
        }
    }

    private IReadOnlyList<ExpressionSyntax> ValuesOf(MemberAccessExpressionSyntax access, ISymbol symbol)
        => (_members ??= new MemberValues(model, _sources, uses, cancellationToken)).Of(access, symbol);

    private void VisitSources(ISymbol? symbol, Walk walk, int steps)
    {
        if (symbol is null || !walk.Visited.Add(symbol))
        {
            walk.HasUnknown = true;
            return;
        }

        var sources = _sources.Of(symbol);
        walk.IsComplete &= sources.IsComplete;
        walk.HasUnknown |= !sources.IsComplete && !sources.AreCollections;
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
    private void VisitElements(SyntaxNode collection, Walk walk, int steps)
    {
        if (steps <= 0)
        {
            walk.HasUnknown = true;
            return;
        }

        if (collection is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            walk.IsComplete = false;
            if (model.GetSymbolInfo(collection, cancellationToken).Symbol is { } symbol && _sources.InitializerOf(symbol) is { } written)
            {
                VisitElements(written, walk, steps - 1);
            }

            return;
        }

        var isWritten = false;
        foreach (var inner in Trail.In(collection, TrailStep.Same | TrailStep.Element))
        {
            isWritten = true;
            if (Trail.Of(collection, inner) == TrailStep.Element)
            {
                Visit(inner, walk, steps - 1);
            }
            else
            {
                VisitElements(inner, walk, steps - 1);
            }
        }

        walk.HasUnknown |= !isWritten;
    }

    private void VisitAll(IEnumerable<SyntaxNode> expressions, Walk walk, int steps)
    {
        var isKnown = false;
        foreach (var expression in expressions)
        {
            isKnown = true;
            Visit(expression, walk, steps - 1);
        }

        walk.HasUnknown |= !isKnown;
    }

    private sealed class Walk
    {
        public ImmutableArray<FlowValue>.Builder Values { get; } = ImmutableArray.CreateBuilder<FlowValue>();

        public HashSet<ISymbol> Visited { get; } = new(SymbolEqualityComparer.Default);

        public bool IsComplete { get; set; } = true;

        public bool HasUnknown { get; set; }

        public int Visits { get; set; }
    }
}
