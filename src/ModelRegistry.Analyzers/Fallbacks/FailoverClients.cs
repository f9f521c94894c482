using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>
/// Knows what stands behind a client that is passed to another one: the other members of a client that fails over, and what a
/// decorator or a middleware of the same file turns to when it catches a failure.
/// </summary>
internal sealed class FailoverClients(
    TreeModels tree, OwnFallbacks own, TurnedTo turned, SemanticModel model, CancellationToken cancellationToken)
{
    private const int FarthestList = 4;

    /// <summary>What calls give the same elements again, or more of them.</summary>
    private static readonly string[] ListCalls =
        ["ToArray", "ToList", "ToImmutableArray", "ToImmutableList", "AsReadOnly", "Append", "Concat"];

    private static readonly string[] Additions = ["Add", "AddRange", "Insert"];

    private readonly SymbolSources _sources = new(model, tree.Names, cancellationToken);

    /// <summary>What takes over from the client in an argument; null where nothing does.</summary>
    public IReadOnlyList<Reached>? Behind(ArgumentSyntax argument, ModelSite site)
    {
        if (argument.Parent?.Parent is not { } taker || TypeMadeBy(taker) is not { } type)
        {
            return null;
        }

        if (own.IsTrusted(type))
        {
            return [new Reached(null, argument.Expression, null)];
        }

        var inside = own.IsFailover(type) ? [] : TurnsOf(type, site);
        if (inside is null)
        {
            return null;
        }

        var members = MembersOf(argument, taker);
        var index = members.FindIndex(member => tree.Holds(member, site));
        if (index > 0 || (index == 0 && IsList(members[0])))
        {
            // It is the fallback of the first and is judged with that, or one of a list that cannot be seen.
            return [new Reached(null, argument.Expression, null)];
        }

        return members.Count > 1 || own.IsFailover(type)
            ? members.Skip(1).SelectMany(member => ReachedBy(member, site)).ToList()
            : inside;
    }

    /// <summary>What a middleware that is put around the client turns to; null where it turns to nothing.</summary>
    public IReadOnlyList<Reached>? InMiddleware(InvocationExpressionSyntax use, ModelSite site)
    {
        foreach (var argument in use.ArgumentList.Arguments)
        {
            var body = argument.Expression is AnonymousFunctionExpressionSyntax function ? function
                : tree.SymbolOf(argument.Expression) is IMethodSymbol method ? tree.BodyOf(method)
                : null;
            if (body is not null && (turned.In(body, site) ?? BehindParameter(body, site)) is { } reached)
            {
                return reached;
            }
        }

        return null;
    }

    /// <summary>The client that a function gets goes into another one.</summary>
    private IReadOnlyList<Reached>? BehindParameter(SyntaxNode function, ModelSite site)
    {
        var parameters = function.DescendantNodesAndSelf().OfType<ParameterSyntax>()
            .Select(parameter => parameter.Identifier.ValueText).ToList();
        return function.DescendantNodes().OfType<ArgumentSyntax>()
            .Where(argument => argument.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(name => parameters.Contains(name.Identifier.ValueText)))
            .Select(argument => Behind(argument, site))
            .FirstOrDefault(behind => behind is not null);
    }

    private IReadOnlyList<Reached>? TurnsOf(INamedTypeSymbol type, ModelSite site)
        => type.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == model.SyntaxTree) is { } declared
            ? turned.In(declared.GetSyntax(cancellationToken), site)
            : null;

    private INamedTypeSymbol? TypeMadeBy(SyntaxNode taker) => tree.SymbolOf(taker) switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var made } => made,
        IMethodSymbol method when own.IsTrusted(method.ContainingType) || own.IsFailover(method.ContainingType) => method.ContainingType,
        IMethodSymbol { ReturnType: INamedTypeSymbol returned } when own.IsTrusted(returned) || own.IsFailover(returned) => returned,
        _ => null,
    };

    /// <summary>The clients that are passed, in their order; what is a list of another kind is one of them.</summary>
    private List<ExpressionSyntax> MembersOf(ArgumentSyntax argument, SyntaxNode taker)
    {
        var type = TypeOf(argument);
        return ((BaseArgumentListSyntax)argument.Parent!).Arguments
            .Where(other => other == argument || SymbolEqualityComparer.Default.Equals(TypeOf(other), type))
            .SelectMany(other => Flatten(other.Expression, FarthestList))
            .ToList();

        ITypeSymbol? TypeOf(ArgumentSyntax passed) => ElementOf(tree.ParameterOf(passed, taker)?.Type);
    }

    private IEnumerable<Reached> ReachedBy(ExpressionSyntax member, ModelSite site)
    {
        var reached = tree.ReachedFrom([member], site).Select(one => one with { IsMember = true }).ToList();
        var isKnown = reached.Count > 0 || tree.Sites.Any(other => member.Span.Contains(other.Node.Span));
        return isKnown ? reached : [new Reached(null, member, null)];
    }

    private IEnumerable<ExpressionSyntax> Flatten(ExpressionSyntax list, int steps)
    {
        if (steps == 0)
        {
            return [list];
        }

        switch (list)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Flatten(inner, steps);
            case CastExpressionSyntax { Expression: var inner }:
                return Flatten(inner, steps);
            case ImplicitArrayCreationExpressionSyntax { Initializer: var elements }:
                return elements.Expressions;
            case ArrayCreationExpressionSyntax { Initializer: { } elements }:
                return elements.Expressions;
            case InitializerExpressionSyntax elements:
                return elements.Expressions;
            case BaseObjectCreationExpressionSyntax made when IsList(made):
                var copied = made.ArgumentList?.Arguments.Where(argument => IsList(argument.Expression)) ?? [];
                return copied.SelectMany(argument => Flatten(argument.Expression, steps - 1)).Concat(made.Initializer?.Expressions ?? []);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax same } call
                when Array.IndexOf(ListCalls, same.Name.Identifier.ValueText) >= 0:
                return Flatten(same.Expression, steps - 1)
                    .Concat(call.ArgumentList.Arguments.SelectMany(argument => Flatten(argument.Expression, steps - 1)));
            case var _ when CollectionExpressions.Is(list):
                return list.ChildNodes().SelectMany(element => element.ChildNodes().OfType<ExpressionSyntax>()
                    .SelectMany(inner => CollectionExpressions.IsElement(element) ? [inner] : Flatten(inner, steps - 1)));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                when IsList(list) && tree.SymbolOf(list) is { } symbol:
                var sources = _sources.Of(symbol).Expressions.SelectMany(source => Flatten(source, steps - 1));
                return sources.Concat(AddedTo(symbol, steps)).ToList() is { Count: > 0 } members ? members : [list];
            default:
                return [list];
        }
    }

    private IEnumerable<ExpressionSyntax> AddedTo(ISymbol list, int steps)
        => tree.Names.Of(list.Name, tree.Root)
            .Where(name => SymbolEqualityComparer.Default.Equals(tree.SymbolOf(name), list))
            .Select(name => name.Parent is MemberAccessExpressionSyntax { Name: var last } own && last == name ? own.Parent : name.Parent)
            .OfType<MemberAccessExpressionSyntax>()
            .Where(access => Array.IndexOf(Additions, access.Name.Identifier.ValueText) >= 0)
            .Select(access => access.Parent).OfType<InvocationExpressionSyntax>()
            .Where(call => call.ArgumentList.Arguments.Count > 0)
            .SelectMany(call => Flatten(call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1].Expression, steps - 1));

    private bool IsList(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellationToken) is var info
            && (info.Type ?? info.ConvertedType!) is var type
            && type is not null
            && !SymbolEqualityComparer.Default.Equals(ElementOf(type), type);

    /// <summary>Of a list the type of its elements, else the type itself.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } of } list when list.MetadataName == "IEnumerable`1"
            || list.AllInterfaces.Any(implemented => implemented.MetadataName == "IEnumerable`1") => of[0],
        _ => type,
    };
}
