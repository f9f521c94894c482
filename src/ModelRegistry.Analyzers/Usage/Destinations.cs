using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Follows an expression to where its value goes: up through what only passes it on, to the parameter, member or variable that takes it.</summary>
internal sealed partial class Destinations(SemanticModel model, NameUses uses, SinkResolver sinks, PassThrough passThrough, int steps, CancellationToken cancellationToken)
{
    private const int MostUses = 32;
    private const int FarthestVariable = 16;

    private readonly SymbolSources _sources = new(model, uses, cancellationToken);

    /// <summary>Where the variables go that were asked about, so that a hundred that are made of each other are each followed once.</summary>
    private readonly Dictionary<ISymbol, Destination?> _uses = new(SymbolEqualityComparer.Default);
    private int _depth;

    private Destination Named(ExpressionSyntax expression)
    {
        if (ModelCollections.OptionBefore(expression) is { } option && Destination.OfName(option) is { Kind: not DestinationKind.Other } optional)
        {
            return optional;
        }

        SyntaxNode node = expression;
        while (Passed(node) is { } outer)
        {
            node = outer;
        }

        return node.Parent switch
        {
            ArgumentSyntax argument => OfArgument(argument),
            AttributeArgumentSyntax argument => OfAttribute(argument),
            EqualsValueClauseSyntax { Parent: { } declaration } => OfDeclaration(declaration),
            AssignmentExpressionSyntax assignment when assignment.Right == node
                => DisplayNames.IsBesideId(assignment) ? new Destination(DestinationKind.Prose) : OfTarget(assignment.Left),
            ArrowExpressionClauseSyntax { Parent: { } member } => OfDeclaration(member is AccessorDeclarationSyntax { Parent.Parent: { } property } ? property : member),
            ReturnStatementSyntax returned => OfReturn(returned),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } member => RequestBodies.IsModelOf(member, name) ? OfSink(SinkResolver.Own) : Destination.OfName(name),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => Compared(node)(comparison.Left == node ? comparison.Right : comparison.Left),
            ConstantPatternSyntax or CaseSwitchLabelSyntax => Comparisons.OfPattern(node.Parent, Compared(node)),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => OfPair(pair, node),
            _ => Destination.Other,
        };
    }

    /// <summary>The larger piece of code that has the same value, or holds it as an element; null where there is none.</summary>
    private static SyntaxNode? Passed(SyntaxNode node) => node.Parent switch
    {
        ArgumentSyntax argument when RazorCode.IsChecked(argument) => argument.Parent?.Parent,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } or AssignmentExpressionSyntax => null,
        _ => Trail.Out(node, TrailStep.Same | TrailStep.Element),
    };

    private Destination OfArgument(ArgumentSyntax argument)
    {
        switch (argument.Parent)
        {
            case TupleExpressionSyntax:
                return argument.NameColon is { } element ? Destination.OfName(element.Name.Identifier.ValueText) : Destination.Other;
            case BracketedArgumentListSyntax:
                return ModelCollections.Around(argument.Expression);
        }

        if (argument.Parent?.Parent is not { } call)
        {
            return Destination.Other;
        }

        if (RazorCode.ComponentParameter(argument) is { } component)
        {
            return OfTarget(component);
        }

        if (Calls.IsShown(argument, call))
        {
            return new Destination(DestinationKind.Prose);
        }

        if (Calls.ParameterOf(argument, call, model, cancellationToken) is not { } parameter)
        {
            return Calls.OfUnknown(argument, call, model, cancellationToken) is { Kind: not DestinationKind.Other } unknown ? unknown : OfOthers(argument, call);
        }

        if (Recognisers.Is(parameter))
        {
            return new Destination(DestinationKind.Recogniser);
        }

        if (RazorCode.IsShown(parameter))
        {
            return new Destination(DestinationKind.Prose);
        }

        return OfParameter(parameter, ReceiverOf(call)) is { Kind: not DestinationKind.Other } destination ? destination : OfOthers(argument, call);
    }

    /// <summary>What the arguments beside it tell: the key that it is the default of, or what a test expects it to be.</summary>
    private Destination OfOthers(ArgumentSyntax argument, SyntaxNode call)
        => Calls.TakesOwnName(call) ? new Destination(DestinationKind.OwnName)
            : argument.Parent is ArgumentListSyntax list && list.Arguments.IndexOf(argument) is > 0 and var index && OfKey(list.Arguments[index - 1].Expression) is { Kind: DestinationKind.ModelNamed or DestinationKind.Deployment or DestinationKind.OwnName } keyed
            ? keyed
            : ModelCollections.Around(argument.Expression) is { Kind: not DestinationKind.Other } held ? held
            : Comparisons.OfAsserted(argument, call, Compared(argument.Expression));

    private Destination OfParameter(IParameterSymbol parameter, ITypeSymbol? receiver)
    {
        if ((sinks.Of(parameter, receiver) ?? passThrough.Of(parameter, steps, cancellationToken)) is { } sink)
        {
            return OfSink(sink);
        }

        if (KnownTypes.KindOf(parameter.ContainingType) is { } kind)
        {
            return new Destination(kind);
        }

        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var type }
            && ModelNames.IsModel(type) && ModelNames.IsName(parameter.Name) && Destination.OfName(parameter.Name) == Destination.Other
                ? new Destination(DestinationKind.ModelNamed)
                : Destination.OfName(parameter.Name);
    }

    /// <summary>The type of what a method is called on: of a variable that is declared as its base, the type that it is made as.</summary>
    private ITypeSymbol? ReceiverOf(SyntaxNode call)
    {
        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } })
        {
            return null;
        }

        var declared = model.GetTypeInfo(receiver, cancellationToken).Type;
        return model.GetSymbolInfo(receiver, cancellationToken).Symbol is { } symbol
            && _sources.Of(symbol) is { IsComplete: true, Expressions: { Count: 1 } made }
            && made[0] is BaseObjectCreationExpressionSyntax
                ? model.GetTypeInfo(made[0], cancellationToken).Type ?? declared
                : declared;
    }

    private Destination OfDeclaration(SyntaxNode declaration)
        => model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol ? OfVariable(symbol) : Destination.Other;

    private Destination OfReturn(ReturnStatementSyntax returned)
        => returned.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax) switch
        {
            AccessorDeclarationSyntax { Parent.Parent: { } property } => OfDeclaration(property),
            null or AnonymousFunctionExpressionSyntax => Destination.Other,
            { } member => OfDeclaration(member),
        };

    private Destination OfTarget(ExpressionSyntax target)
    {
        if (target is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys })
        {
            return OfKey(keys[0].Expression);
        }

        if (target is ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } own })
        {
            return OfKey(own[0].Expression);
        }

        return model.GetSymbolInfo(target, cancellationToken).Symbol is { } symbol
            ? OfVariable(symbol)
            : target is IdentifierNameSyntax or MemberAccessExpressionSyntax ? Destination.OfName(LastNameOf(target)) : Destination.Other;
    }

    private static string LastNameOf(ExpressionSyntax target) => (target as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? target.ToString();

    private Destination OfPair(InitializerExpressionSyntax pair, SyntaxNode node)
        => pair.Expressions.Count == 2 && pair.Expressions[1] == node ? OfKey(pair.Expressions[0]) : ModelCollections.Around(pair.Expressions[0]);

    private Destination OfKey(ExpressionSyntax key)
        => model.GetConstantValue(key, cancellationToken) is { HasValue: true, Value: string name } && Destination.OfName(name) is { Kind: not DestinationKind.Other } named
            ? named
            : ModelCollections.Around(key);

    private Destination OfVariable(ISymbol symbol)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return OfParameter(parameter, receiver: null) with { Variable = symbol };
        }

        if (symbol is IPropertySymbol or IFieldSymbol && sinks.Of(symbol) is { } sink)
        {
            return OfSink(sink) with { Variable = symbol };
        }

        var named = OfMember(symbol) with { Variable = symbol };
        return UsesOf(symbol, named) is { } used ? used with { Variable = symbol } : named;
    }

    /// <summary>A field of a class of models holds one, and so does the name of a type that is one, whatever they are called.</summary>
    private static Destination OfMember(ISymbol symbol)
    {
        var named = Destination.OfName(symbol.Name);
        if (named.Kind != DestinationKind.Other || symbol is not (IFieldSymbol or IPropertySymbol) || !(symbol.IsStatic || ModelNames.IsName(symbol.Name)))
        {
            return named;
        }

        for (var type = symbol.ContainingType; type is not null; type = symbol.IsStatic ? type.ContainingType : null)
        {
            if (ModelNames.IsModel(type.Name))
            {
                return new Destination(DestinationKind.ModelNamed);
            }
        }

        return named;
    }

    /// <summary>
    /// Where a local or a field goes on to in this tree: a model's sink if any, else a deployment's; null where to neither. What is
    /// named like a model is a deployment only where it goes to nothing else, and what is named like a deployment is a model only
    /// where a provider takes it that has no deployments.
    /// </summary>
    private Destination? UsesOf(ISymbol symbol, Destination named)
    {
        if (named.Kind is not (DestinationKind.Other or DestinationKind.ModelNamed or DestinationKind.Deployment)
            || symbol is not (ILocalSymbol or IFieldSymbol)
            || _depth == FarthestVariable
            || _sources.Declaration(symbol) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        if (!_uses.TryGetValue(symbol, out var known))
        {
            _uses.Add(symbol, null); // One that leads back to itself leads nowhere.
            _depth++;
            known = Follow(uses.Of(symbol.Name, SymbolSources.ScopeOf(declarator)).Take(MostUses), named);
            _depth--;
            _uses[symbol] = known;
        }

        return known;
    }

    private Destination? Follow(IEnumerable<IdentifierNameSyntax> names, Destination named)
    {
        Destination? deployment = null;
        var goesElsewhere = false;
        foreach (var name in names)
        {
            var use = Of(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name);
            if (use.Kind == DestinationKind.Sink && (named.Kind != DestinationKind.Deployment || use.Sink?.Provider is not (null or "openai")))
            {
                return use;
            }

            // Against a name that says model, it takes a member that is known to take deployments.
            if (use.Kind == DestinationKind.Deployment && (named.Kind != DestinationKind.ModelNamed || use.Sink is not null))
            {
                deployment = use;
            }
            else
            {
                goesElsewhere |= use.Kind == DestinationKind.Deployment || !(use.IsElsewhere || IsOnlyCompared(name));
            }
        }

        return named.Kind == DestinationKind.ModelNamed && goesElsewhere ? null : deployment;
    }

    /// <summary>What only says in a trace or a label which model is meant is judged like any name for one.</summary>
    private static Destination OfSink(Sink sink) => sink switch
    {
        { Carries: SinkCarries.DeploymentName } => new Destination(DestinationKind.Deployment, sink),
        { IsInformational: true } => new Destination(DestinationKind.ModelNamed, IsLabel: true),
        _ => new Destination(DestinationKind.Sink, sink),
    };
}
