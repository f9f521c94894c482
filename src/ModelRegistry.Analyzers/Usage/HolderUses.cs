using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What is done with a variable that holds model ids or parts of them, as far as its own code shows all of it.</summary>
internal sealed class HolderUses(Destinations destinations, NameUses names, CancellationToken cancellationToken)
{
    private const int Most = 32;

    private static readonly string[] Lookups =
    [
        "Contains", "ContainsKey", "TryGetValue", "IndexOf", "BinarySearch", "Exists", "Any", "Count", "Length", "IsSubsetOf", "Overlaps",
        "SetEquals",
    ];

    private readonly Dictionary<ISymbol, bool> _lookedUp = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _sought = new(SymbolEqualityComparer.Default);
    /// <summary>The parameters that lists were followed into, and which one takes an argument: each element of a list asks.</summary>
    private readonly Dictionary<ParameterSyntax, bool> _passed = new();
    private readonly Dictionary<ArgumentSyntax, ParameterSyntax?> _parameters = new();
    private readonly Dictionary<ISymbol, bool> _constants = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a list, or a single id, is only asked about: nothing is called by what it holds.</summary>
    public bool AreLookups(ISymbol holder) => Ask(holder, _lookedUp, isWhole: true, uses => uses.All(IsLookup));

    /// <summary>Whether texts are only searched for what the list holds. Its size alone says nothing.</summary>
    public bool AreSearches(ISymbol holder) => Ask(holder, _sought, isWhole: true, uses => uses.All(IsSearch) && !uses.All(IsSizeOf));

    /// <summary>Whether C# wants a constant where one of the uses stands, beside others that it has to differ from.</summary>
    public bool HaveCaseLabel(ISymbol holder)
        => Ask(holder, _constants, isWhole: false, uses => uses.Any(use => use.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax));

    /// <summary>Whether an expression that is a list is only asked about where it stands.</summary>
    public static bool IsLookup(SyntaxNode list) => list.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == list => Array.IndexOf(Lookups, access.Name.Identifier.ValueText) >= 0,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IndexOf" or "Contains" or "Exists" or "BinarySearch" },
        _ => list is ExpressionSyntax expression && Mentions.Is(expression),
    };

    /// <summary>Whether an expression that is a list gives what texts are searched for: in a loop, or in the calls that follow it.</summary>
    public bool IsSearch(SyntaxNode list)
    {
        if (list.Parent is CommonForEachStatementSyntax loop && loop.Expression == list)
        {
            return LoopVariables(loop).Any(variable => IsSoughtIn(variable, loop.Statement));
        }

        if (list.Parent is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax } } } passed
            && ParameterOf(passed) is { } parameter)
        {
            return AreSoughtBy(parameter);
        }

        if (list.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments, Parent: InvocationExpressionSyntax } } argument
            && argument == arguments[0]
            && arguments.Skip(1).Any(IsSearch))
        {
            return true;
        }

        var isSought = false;
        var chain = list;
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            && access.Expression == chain)
        {
            isSought |= call.ArgumentList.Arguments.Any(IsSearch);
            chain = call;
        }

        return isSought || IsSizeOf(list) || (chain != list && IsSearch(chain));
    }

    /// <summary>Whether a method only searches for what the list has that it is given.</summary>
    private bool AreSoughtBy(ParameterSyntax parameter)
    {
        if (!_passed.TryGetValue(parameter, out var answer))
        {
            _passed.Add(parameter, false); // One that is passed on to itself.
            var uses = names.Of(parameter.Identifier.ValueText, parameter.Parent!.Parent!).Take(Most).Select(Qualified).ToList();
            answer = uses.Count > 0 && uses.All(IsSearch) && !uses.All(IsSizeOf);
            _passed[parameter] = answer;
        }

        return answer;
    }

    /// <summary>The parameter of a method of the same type that takes the list, where only one method has the name; looked for once.</summary>
    private ParameterSyntax? ParameterOf(ArgumentSyntax passed)
    {
        if (!_parameters.TryGetValue(passed, out var parameter))
        {
            parameter = Find(passed);
            _parameters.Add(passed, parameter);
        }

        return parameter;
    }

    private static ParameterSyntax? Find(ArgumentSyntax passed)
    {
        var arguments = (ArgumentListSyntax)passed.Parent!;
        var called = ((IdentifierNameSyntax)((InvocationExpressionSyntax)arguments.Parent!).Expression).Identifier.ValueText;
        var methods = passed.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText == called)
            .Take(2)
            .ToList();
        return methods is { Count: 1 } && arguments.Arguments.IndexOf(passed) is var index && index < methods[0].ParameterList.Parameters.Count
            ? methods[0].ParameterList.Parameters[index]
            : null;
    }

    private static bool IsSizeOf(SyntaxNode list)
        => list.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } access
            && access.Expression == list
            && access.Parent is not InvocationExpressionSyntax;

    /// <summary><c>model.StartsWith</c>, or a lambda that passes its parameter to it.</summary>
    private bool IsSearch(ArgumentSyntax argument) => argument.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartsWith" or "EndsWith" } => true,
        SimpleLambdaExpressionSyntax lambda => IsSoughtIn(lambda.Parameter.Identifier.ValueText, lambda.Body),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } lambda
            => IsSoughtIn(parameters[0].Identifier.ValueText, lambda.Body),
        _ => false,
    };

    private static IEnumerable<string> LoopVariables(CommonForEachStatementSyntax loop) => loop switch
    {
        ForEachStatementSyntax one => [one.Identifier.ValueText],
        ForEachVariableStatementSyntax { Variable: var several } => several.DescendantNodesAndSelf()
            .OfType<SingleVariableDesignationSyntax>()
            .Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    /// <summary>Whether a variable, or a member of it, is what another text is searched for, and nothing of it reaches a model's place.</summary>
    private bool IsSoughtIn(string variable, SyntaxNode scope)
    {
        var isSought = false;
        foreach (var name in names.Of(variable, scope).Take(Most))
        {
            var use = Whole(name);
            var destination = destinations.Of(use);
            if (destination.Sink is not null)
            {
                return false;
            }

            isSought |= destination.Kind == DestinationKind.Recogniser;
        }

        return isSought;
    }

    /// <summary>The name with the members that are taken of it, and the text that is put together around them.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax name)
    {
        var whole = name;
        while (true)
        {
            switch (whole.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access when access.Expression == whole:
                    whole = access;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    whole = sum;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text }:
                    whole = text;
                    break;
                default:
                    return whole;
            }
        }
    }

    private bool Ask(ISymbol holder, Dictionary<ISymbol, bool> known, bool isWhole, Func<IReadOnlyList<SyntaxNode>, bool> ask)
    {
        if (!known.TryGetValue(holder, out var answer))
        {
            known.Add(holder, false); // One that leads back to itself.
            answer = (!isWhole || IsOwn(holder)) && UsesOf(holder) is { Count: > 0 and <= Most } uses && ask(uses);
            known[holder] = answer;
        }

        return answer;
    }

    /// <summary>Whether nobody can use it but the code around it in the same file.</summary>
    private static bool IsOwn(ISymbol holder)
        => holder is ILocalSymbol
            || (holder is IFieldSymbol or IPropertySymbol
                && holder.DeclaredAccessibility == Accessibility.Private
                && holder.ContainingType.DeclaringSyntaxReferences.Length == 1);

    /// <summary>The uses of a variable or member in the code around it.</summary>
    private IReadOnlyList<SyntaxNode> UsesOf(ISymbol holder)
    {
        if (holder.DeclaringSyntaxReferences is not { Length: 1 } references || references[0].GetSyntax(cancellationToken) is not { } declaration)
        {
            return [];
        }

        var scope = declaration is VariableDeclaratorSyntax declarator ? SymbolSources.ScopeOf(declarator) : declaration.Parent ?? declaration;
        return names.Of(holder.Name, scope)
            .Where(use => use.SyntaxTree == scope.SyntaxTree)
            .Take(Most + 1)
            .Select(Qualified)
            .ToList();
    }

    private static SyntaxNode Qualified(IdentifierNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
