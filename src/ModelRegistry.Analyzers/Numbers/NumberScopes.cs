using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Walks from a number outwards and notes what it is called. Symbols are asked only for the names of parameters and of a tuple's elements.</summary>
internal sealed class NumberScopes(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostSiblings = 64;
    private const int MostOperands = 64;

    /// <summary>The places that the number stands in; empty where it is only compared, or stands in a place that gives it no name.</summary>
    public ImmutableArray<NumberScope> Of(ExpressionSyntax number)
    {
        var scopes = ImmutableArray.CreateBuilder<NumberScope>();
        var isOpen = true;
        var operands = 0;
        for (SyntaxNode node = number; isOpen && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BinaryExpressionSyntax when ++operands > MostOperands:
                    return ImmutableArray<NumberScope>.Empty;
                case BinaryExpressionSyntax binary when IsArithmetic(binary):
                    AddFactors(binary, node, scopes);
                    break;
                case BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.CoalesceExpression):
                case PrefixUnaryExpressionSyntax prefix when !prefix.IsKind(SyntaxKind.UnaryPlusExpression):
                case PatternSyntax or CaseSwitchLabelSyntax or BracketedArgumentListSyntax or InterpolationSyntax or EnumMemberDeclarationSyntax:
                    return ImmutableArray<NumberScope>.Empty;
                case ArgumentSyntax argument when Trail.Of(argument, node) != TrailStep.Same:
                    isOpen = AddArgument(argument, scopes);
                    break;
                case AttributeArgumentSyntax argument:
                    var given = (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;
                    scopes.Add(NumberScope.Of([given ?? Calls.ParameterOf(argument, model, cancellationToken)?.Name]));
                    scopes.Add(NumberScope.Of([(argument.Parent?.Parent as AttributeSyntax)?.Name.ToString()], isDeclared: true));
                    break;
                case InitializerExpressionSyntax initializer:
                    scopes.Add(NumberScope.Of([], SiblingsIn(initializer.Expressions, node).SelectMany(HintsOfSibling)));
                    break;
                case ObjectCreationExpressionSyntax { Initializer: { } initializer } creation when initializer == node:
                    scopes.Add(NumberScope.Of([creation.Type.ToString()]));
                    break;
                case SwitchExpressionArmSyntax arm when arm.Expression == node:
                    scopes.Add(NumberScope.Of([], HintsIn(arm.Pattern)));
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    scopes.Add(NumberScope.Of(NamesOf(assignment.Left), HintsIn(assignment.Left), isDeclared: assignment.Left is not ImplicitElementAccessSyntax));
                    break;
                default:
                    AddDeclaration(parent, scopes);
                    isOpen = parent is not (ExpressionStatementSyntax or CompilationUnitSyntax) || scopes.Any(scope => scope.IsDeclared);
                    break;
            }
        }

        return scopes.ToImmutable();
    }

    /// <summary>What stands beside a number names its model in an object, not in a table of a thousand rows.</summary>
    private static IEnumerable<T> SiblingsIn<T>(SeparatedSyntaxList<T> all, SyntaxNode node)
        where T : SyntaxNode
        => all.Count > MostSiblings ? [] : all.Where(sibling => sibling != node);

    private static bool IsArithmetic(BinaryExpressionSyntax binary)
        => binary.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.AddExpression or SyntaxKind.SubtractExpression;

    /// <summary>What a price is multiplied with says which it is; what is added to it says nothing.</summary>
    private static void AddFactors(BinaryExpressionSyntax binary, SyntaxNode number, ImmutableArray<NumberScope>.Builder scopes)
    {
        if (binary.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression)
        {
            var other = binary.Left == number ? binary.Right : binary.Left;
            scopes.Add(NumberScope.Of(other.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)) with { IsFactor = true });
        }
    }

    /// <summary>Whether what stands around the call may name the argument: around a constructor, a tuple or a list it does, around another call not.</summary>
    private bool AddArgument(ArgumentSyntax argument, ImmutableArray<NumberScope>.Builder scopes)
    {
        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            var place = tuple.Arguments.IndexOf(argument);
            var type = model.GetTypeInfo(tuple, cancellationToken).ConvertedType as INamedTypeSymbol;
            var element = type is { IsTupleType: true } && place < type.TupleElements.Length ? type.TupleElements[place] : null;
            scopes.Add(NumberScope.Of(
                [argument.NameColon?.Name.Identifier.ValueText ?? (element is { IsExplicitlyNamedTupleElement: true } ? element.Name : null)],
                SiblingsIn(tuple.Arguments, argument).SelectMany(other => HintsOf(other.Expression))));
            return true;
        }

        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list)
        {
            return false;
        }

        scopes.Add(NumberScope.Of(
            [argument.NameColon?.Name.Identifier.ValueText ?? Calls.ParameterOf(argument, call, model, cancellationToken)?.Name],
            SiblingsIn(list.Arguments, argument).SelectMany(other => HintsOf(other.Expression))));
        scopes.Add(call switch
        {
            InvocationExpressionSyntax invocation => NumberScope.Of(NamesOf(invocation.Expression), isDeclared: true),
            ObjectCreationExpressionSyntax creation => NumberScope.Of([creation.Type.ToString()]),
            ImplicitObjectCreationExpressionSyntax creation => NumberScope.Of([model.GetTypeInfo(creation, cancellationToken).Type?.Name]),
            _ => NumberScope.Of([]),
        });
        return call is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax;
    }

    private static void AddDeclaration(SyntaxNode node, ImmutableArray<NumberScope>.Builder scopes)
    {
        var name = node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier,
            ParameterSyntax parameter => parameter.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            LocalFunctionStatementSyntax function => function.Identifier,
            BaseTypeDeclarationSyntax type => type.Identifier,
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } anonymous } => anonymous.Name.Identifier,
            _ => default,
        };
        if (!name.IsKind(SyntaxKind.None))
        {
            scopes.Add(NumberScope.Of([name.ValueText], [name.ValueText], isDeclared: node is not AnonymousObjectMemberDeclaratorSyntax));
        }
        else if (node is SwitchSectionSyntax section)
        {
            scopes.Add(NumberScope.Of([], section.Labels.SelectMany(HintsIn)));
        }
    }

    /// <summary>The names in an expression that is assigned to or called; what stands in brackets is a hint and no name.</summary>
    private static IEnumerable<string> NamesOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => [name.Identifier.ValueText],
        MemberAccessExpressionSyntax access => NamesOf(access.Expression).Concat([access.Name.Identifier.ValueText]),
        MemberBindingExpressionSyntax binding => [binding.Name.Identifier.ValueText],
        ElementAccessExpressionSyntax element => NamesOf(element.Expression),
        _ => [],
    };

    /// <summary>A member beside this one, or the key of an entry; but not another entry.</summary>
    private static IEnumerable<string> HintsOfSibling(ExpressionSyntax sibling) => sibling switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax } member => HintsOf(member.Right),
        _ when sibling.Parent.IsKind(SyntaxKind.ComplexElementInitializerExpression) => HintsOf(sibling),
        _ => [],
    };

    /// <summary>What a plain expression could name: a text, or a member such as <c>ModelIds.Gpt5_5</c>.</summary>
    private static IEnumerable<string> HintsOf(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax ? HintsIn(expression) : [];

    private static IEnumerable<string> HintsIn(SyntaxNode node) => node.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => token.ValueText);
}
