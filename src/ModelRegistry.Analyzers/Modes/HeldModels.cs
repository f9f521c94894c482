using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Says which models a variable stands for: the client that was made for one, the options or the body that one was put into.</summary>
internal sealed class HeldModels
{
    private const int FarthestSource = 4;
    private const int FarthestMember = 64;

    private static readonly ImmutableArray<ModelName> None = ImmutableArray<ModelName>.Empty;

    private readonly TreeModels _tree;
    private readonly NamedModels _named;
    private readonly SymbolSources _sources;
    private readonly Lazy<Dictionary<ISymbol, ImmutableArray<ModelName>>> _holders;
    private readonly Dictionary<ISymbol, ImmutableArray<ModelName>> _set = new(SymbolEqualityComparer.Default);

    public HeldModels(TreeModels tree, NamedModels named, SymbolSources sources)
    {
        _tree = tree;
        _named = named;
        _sources = sources;
        _holders = new(FindHolders);
    }

    /// <summary>The models that were put into a variable, field or property, or into what a method returns.</summary>
    public ImmutableArray<ModelName> By(ISymbol symbol) => _holders.Value.TryGetValue(symbol.OriginalDefinition, out var names) ? names : KnownSetOn(symbol);

    /// <summary>The models of what a call is made on.</summary>
    public ImmutableArray<ModelName> By(ExpressionSyntax receiver) => By(receiver, FarthestSource);

    /// <summary>The variable at the root of a member or element that is set: of <c>options.Extra["key"]</c> the options. Null where there is none.</summary>
    public ISymbol? RootOf(ExpressionSyntax target) => RootOf(target, FarthestMember);

    private ISymbol? RootOf(ExpressionSyntax target, int steps)
    {
        switch (Unwrap(target))
        {
            case var _ when steps <= 0:
                return null;
            case AssignmentExpressionSyntax assignment:
                return RootOf(assignment.Left, steps - 1);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } own:
                return _tree.SymbolOf(own);
            case MemberAccessExpressionSyntax access:
                return RootOf(access.Expression, steps - 1) is { } root and not INamespaceOrTypeSymbol ? root : _tree.SymbolOf(access);
            case IdentifierNameSyntax name:
                return _tree.SymbolOf(name);
            default:
                return null;
        }
    }

    /// <summary>The expression without what neither makes nor names anything; of an element, the list that it is in.</summary>
    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        var inner = Trail.Innermost(expression);
        while (inner is ElementAccessExpressionSyntax element)
        {
            inner = Trail.Innermost(element.Expression);
        }

        return inner;
    }

    private ImmutableArray<ModelName> By(ExpressionSyntax receiver, int steps)
    {
        if (steps <= 0)
        {
            return None;
        }

        if (_named.Within(receiver) is { IsEmpty: false } within)
        {
            return within;
        }

        switch (Unwrap(receiver))
        {
            case InvocationExpressionSyntax call:
                return By(call.Expression, steps);
            case MemberAccessExpressionSyntax access:
                return OfName(access, steps) is { IsEmpty: false } named ? named : By(access.Expression, steps - 1);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments }:
                // A decorator holds what it is made around.
                return arguments.SelectMany(argument => By(argument.Expression, steps - 1)).ToImmutableArray();
            case SimpleNameSyntax name:
                return OfName(name, steps);
            default:
                return None;
        }
    }

    private ImmutableArray<ModelName> OfName(ExpressionSyntax name, int steps)
    {
        if (_tree.SymbolOf(name) is not { } symbol || symbol is INamespaceOrTypeSymbol)
        {
            return None;
        }

        return By(symbol) is { IsEmpty: false } held ? held : _sources.Of(symbol).Expressions.SelectMany(source => By(source, steps - 1)).Distinct().ToImmutableArray();
    }

    /// <summary>Options that are set a thousand times are looked through once.</summary>
    private ImmutableArray<ModelName> KnownSetOn(ISymbol symbol)
    {
        if (!_set.TryGetValue(symbol, out var names))
        {
            names = SetOn(symbol);
            _set.Add(symbol, names);
        }

        return names;
    }

    /// <summary>The models that are set on a variable of the user's own type, or under a key of a body, which need not be sinks.</summary>
    private ImmutableArray<ModelName> SetOn(ISymbol variable)
        => variable is not (ILocalSymbol or IParameterSymbol) ? None : _tree.Names.Of(variable.Name, _tree.Root)
            .Select(name => name.Parent is ExpressionSyntax { Parent: AssignmentExpressionSyntax set } target && set.Left == target && _named.IsModel(target)
                && SymbolEqualityComparer.Default.Equals(_tree.SymbolOf(name), variable) ? set.Right : null)
            .OfType<ExpressionSyntax>()
            .SelectMany(value => _named.Of(value))
            .Distinct()
            .ToImmutableArray();

    private Dictionary<ISymbol, ImmutableArray<ModelName>> FindHolders()
    {
        var holders = new Dictionary<ISymbol, ImmutableArray<ModelName>>(SymbolEqualityComparer.Default);
        foreach (var site in _tree.Sites)
        {
            if (HolderOf(site) is { } symbol && _named.Of(site.Use) is { IsEmpty: false } names)
            {
                holders[symbol.OriginalDefinition] = holders.TryGetValue(symbol.OriginalDefinition, out var known) ? known.AddRange(names.Where(name => !known.Contains(name))) : names;
            }
        }

        return holders;
    }

    private ISymbol? HolderOf(ModelSite site)
    {
        switch (site.Node)
        {
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment:
                return RootOf(assignment.Left);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, Parent: ExpressionStatementSyntax } call when KeyValues.IsWriter(call):
                return RootOf(access.Expression);
        }

        if (site.Kind == SiteKind.Request)
        {
            return null;
        }

        // What is made as a member of something belongs to that.
        var node = site.Node is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? creation : site.Node;
        while (node.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax outer } } assignment && assignment.Right == node)
        {
            node = outer;
        }

        return node.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member } set && set.Right == node
            ? RootOf(member)
            : _tree.CarrierOf(node);
    }
}
