using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What holds a value, alone or as an element of a list that is written out.</summary>
/// <param name="IsElement">Whether it is an element of a list.</param>
/// <param name="Name">What the variable, member, parameter or method is called that holds it; empty where there is none.</param>
/// <param name="Holder">The variable, member or method; null where it is none of this code.</param>
/// <param name="End">The last node that only holds it: the list, or what is made of it.</param>
internal sealed record ListPlace(bool IsElement, string Name, ISymbol? Holder, SyntaxNode End)
{
    private static readonly string[] Adders = ["Add", "TryAdd", "SetItem", "AddRange", "UnionWith", "Append", "Push", "Enqueue"];
    private static readonly string[] Wrappers = ["Create", "CreateRange", "Of", "ToFrozenSet", "ToFrozenDictionary", "ToImmutableHashSet"];

    /// <summary>Climbs from a value, or a row of values, to what holds it.</summary>
    public static ListPlace Of(SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        var isElement = false;
        var node = Trail.Whole(value);
        while (Outer(node, isElement, out var isList) is { } outer)
        {
            isElement |= isList;
            node = Trail.Whole(outer);
        }

        switch (node.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access } } }
                when Array.IndexOf(Adders, method) >= 0:
                return new ListPlace(true, LastNameOf(access.Expression), model.GetSymbolInfo(access.Expression, cancellationToken).Symbol, node);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument when Calls.ParameterOf(argument, call, model, cancellationToken) is { } parameter:
                return new ListPlace(isElement || parameter.IsParams, parameter.Name, Holder: null, node);
            case EqualsValueClauseSyntax { Parent: { } declaration }:
                return Declared(isElement, declaration, node, model, cancellationToken);
            case ArrowExpressionClauseSyntax { Parent: { } member }:
                return Declared(isElement, member is AccessorDeclarationSyntax { Parent.Parent: { } property } ? property : member, node, model, cancellationToken);
            case AssignmentExpressionSyntax assignment when assignment.Right == node:
                return new ListPlace(isElement, LastNameOf(assignment.Left), model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, node);
            case ReturnStatementSyntax returned when returned.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member:
                return Declared(isElement, member, node, model, cancellationToken);
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name }:
                return new ListPlace(isElement, name, Holder: null, node);
            default:
                return new ListPlace(isElement, string.Empty, Holder: null, node);
        }
    }

    private static ListPlace Declared(bool isElement, SyntaxNode declaration, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
        => model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
            ? new ListPlace(isElement, symbol.Name, symbol, node)
            : new ListPlace(isElement, string.Empty, Holder: null, node);

    private static SyntaxNode? Outer(SyntaxNode node, bool isElement, out bool isList)
    {
        isList = true;
        switch (node.Parent)
        {
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } members:
                // An entry of a dictionary stands among the members of an object.
                return node is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } ? members.Parent as ExpressionSyntax ?? members : null;
            case InitializerExpressionSyntax list:
                return list.Parent is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? list.Parent : list;
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } entry when entry.Right == node:
                return entry;
            case { } element when CollectionExpressions.IsElement(element):
                return element.Parent;
        }

        isList = false;
        return node.Parent switch
        {
            ConditionalExpressionSyntax choice when choice.Condition != node => choice,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced => coalesced,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } } when isElement => made,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when IsWrapper(call, out isList) => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax made } access when isElement && access.Expression == node && IsCopy(access.Name) => made,
            _ => null,
        };
    }

    private static bool IsWrapper(InvocationExpressionSyntax call, out bool isList)
    {
        isList = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: SimpleNameSyntax { Identifier.ValueText: var type } }
            && Array.IndexOf(Wrappers, name) >= 0
            && (type.StartsWith("Immutable", StringComparison.Ordinal) || type.StartsWith("Frozen", StringComparison.Ordinal));
        return isList;
    }

    private static bool IsCopy(SimpleNameSyntax method)
        => method.Identifier.ValueText is "AsReadOnly" || method.Identifier.ValueText.StartsWith("To", StringComparison.Ordinal);

    public static string LastNameOf(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax type => type.Right.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };
}
