using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

internal enum RowKind
{
    /// <summary>
    /// A tuple, a pair of a key and its value, or the arguments with which one is added: what it is about is shown by its items.
    /// </summary>
    Tuple,

    /// <summary>An object: what it is about is shown by the names of its members.</summary>
    Object,
}

/// <summary>One value of a row.</summary>
/// <param name="Name">What it is called; empty where it has no name.</param>
/// <param name="Value">The expression.</param>
/// <param name="IsDecimal">Whether it is money by its type.</param>
internal readonly record struct RowValue(string Name, ExpressionSyntax Value, bool IsDecimal);

/// <summary>Values that belong together: a tuple, a key with its value, an object that is made.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">All of it.</param>
/// <param name="Index">Which of its values was asked about.</param>
/// <param name="Values">All of them, in the order of the source.</param>
/// <param name="Type">The name of the type of an object; empty where there is none.</param>
internal sealed record TableRow(RowKind Kind, SyntaxNode Node, int Index, IReadOnlyList<RowValue> Values, string Type)
{
    private static readonly string[] Pairs = ["KeyValuePair", "Tuple", "ValueTuple"];

    /// <summary>The value that was asked about.</summary>
    public RowValue Own => Values[Index];

    /// <summary>The values beside it.</summary>
    public IEnumerable<RowValue> Others => Values.Where((_, index) => index != Index);

    /// <summary>The row that has the expression as a value; null where it is none.</summary>
    public static TableRow? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = Trail.Whole(expression);
        return node.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => OfTuple(tuple, argument, model, cancellationToken),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument => OfArguments(call, list, argument, model, cancellationToken),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair
                => new TableRow(RowKind.Tuple, pair, pair.Expressions.IndexOf((ExpressionSyntax)node), pair.Expressions.Select(Unnamed).ToList(), string.Empty),
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax entry } } }
                => OfEntry(entry, node, index: 0),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax } entry when entry.Right == node
                => OfEntry(entry, node, index: 1),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } creation } members } member when member.Right == node
                => OfMembers(creation, members, member, model, cancellationToken),
            AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } own => new TableRow(
                RowKind.Object,
                creation,
                creation.Initializers.IndexOf(own),
                creation.Initializers.Select(other => new RowValue(other.NameEquals?.Name.Identifier.ValueText ?? string.Empty, other.Expression, IsDecimal(other.Expression))).ToList(),
                string.Empty),
            _ => null,
        };
    }

    private static TableRow OfTuple(TupleExpressionSyntax tuple, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var elements = (model.GetTypeInfo(tuple, cancellationToken).ConvertedType as INamedTypeSymbol)?.TupleElements ?? default;
        var values = tuple.Arguments.Select((value, index) => new RowValue(
            value.NameColon?.Name.Identifier.ValueText ?? NameOf(elements, index),
            value.Expression,
            IsDecimal(value.Expression) || (!elements.IsDefault && index < elements.Length && elements[index].Type.SpecialType == SpecialType.System_Decimal)));
        return new TableRow(RowKind.Tuple, tuple, tuple.Arguments.IndexOf(argument), values.ToList(), string.Empty);
    }

    private static string NameOf(System.Collections.Immutable.ImmutableArray<IFieldSymbol> elements, int index)
        => !elements.IsDefault && index < elements.Length && !SymbolEqualityComparer.Default.Equals(elements[index].CorrespondingTupleField, elements[index])
            ? elements[index].Name
            : string.Empty;

    private static TableRow? OfArguments(SyntaxNode call, ArgumentListSyntax list, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var made = call is PrimaryConstructorBaseTypeSyntax primary ? model.GetSymbolInfo(primary, cancellationToken) : model.GetSymbolInfo(call, cancellationToken);
        var method = made.Symbol as IMethodSymbol;
        var isPair = method is not null && Array.IndexOf(Pairs, method.ContainingType.Name) >= 0;
        var isAdded = call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "SetItem" } }
            && list.Arguments.Count > 1;
        if (!isPair && !isAdded && call is not (BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax))
        {
            return null;
        }

        var values = list.Arguments
            .Select((value, index) =>
            {
                var parameter = value.NameColon is { } named ? method?.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
                    : index < method?.Parameters.Length ? method.Parameters[index] : null;
                var name = isPair || isAdded ? string.Empty : parameter?.Name ?? value.NameColon?.Name.Identifier.ValueText ?? string.Empty;
                return new RowValue(name, value.Expression, IsDecimal(value.Expression) || parameter?.Type.SpecialType == SpecialType.System_Decimal);
            })
            .Concat(MembersOf((call as BaseObjectCreationExpressionSyntax)?.Initializer, model, cancellationToken));
        var kind = isPair || isAdded || method is null ? RowKind.Tuple : RowKind.Object;
        return new TableRow(kind, call, list.Arguments.IndexOf(argument), values.ToList(), kind == RowKind.Object ? method!.ContainingType.Name : string.Empty);
    }

    private static TableRow? OfMembers(
        SyntaxNode creation, InitializerExpressionSyntax members, AssignmentExpressionSyntax member, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = MembersOf(members, model, cancellationToken).ToList();
        var index = members.Expressions.OfType<AssignmentExpressionSyntax>().ToList().IndexOf(member);
        var type = creation is ExpressionSyntax made ? model.GetTypeInfo(made, cancellationToken).Type?.Name : null;
        return index < 0 ? null : new TableRow(RowKind.Object, creation, index, values, type ?? string.Empty);
    }

    private static IEnumerable<RowValue> MembersOf(InitializerExpressionSyntax? members, SemanticModel model, CancellationToken cancellationToken)
        => (members?.Expressions ?? default).OfType<AssignmentExpressionSyntax>().Select(assignment => new RowValue(
            (assignment.Left as SimpleNameSyntax)?.Identifier.ValueText ?? string.Empty,
            assignment.Right,
            IsDecimal(assignment.Right) || model.GetTypeInfo(assignment.Left, cancellationToken).Type?.SpecialType == SpecialType.System_Decimal));

    private static TableRow OfEntry(AssignmentExpressionSyntax entry, SyntaxNode value, int index)
        => new(
            RowKind.Tuple,
            entry,
            index,
            index == 0
                ? [Unnamed((ExpressionSyntax)value), Unnamed(entry.Right)]
                : [.. KeysOf(entry.Left).Take(1).Select(Unnamed).DefaultIfEmpty(Unnamed(entry.Left)), Unnamed(entry.Right)],
            string.Empty);

    private static IEnumerable<ExpressionSyntax> KeysOf(ExpressionSyntax target) => (target switch
    {
        ImplicitElementAccessSyntax own => own.ArgumentList,
        ElementAccessExpressionSyntax access => access.ArgumentList,
        _ => null,
    })?.Arguments.Select(argument => argument.Expression) ?? [];

    private static RowValue Unnamed(ExpressionSyntax value) => new(string.Empty, value, IsDecimal(value));

    /// <summary>A decimal literal is what money is written as.</summary>
    private static bool IsDecimal(ExpressionSyntax value)
        => (value is PrefixUnaryExpressionSyntax sign ? sign.Operand : value) is LiteralExpressionSyntax { Token.Value: decimal };
}
