using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>
/// The one table of what passes a value on from one piece of code to the piece around it. It is read in both directions, and each
/// step is decided by two nodes alone, so that a list of ten thousand elements costs no more at each of them than one of two.
/// A way is taken at its first node, into an argument or an element; from there to the whole it is the same.
/// What a name stands for is not in it: that is asked of <see cref="SymbolSources"/> and <see cref="NameUses"/>.
/// </summary>
internal static class Trail
{
    /// <summary>How what <paramref name="child"/> stands for gets into its parent.</summary>
    public static TrailStep Of(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        ExpressionSyntax expression => OfExpression(expression, child),
        SwitchExpressionArmSyntax arm => arm.Expression == child ? TrailStep.Same : TrailStep.None,
        InterpolationSyntax hole => If(hole.Expression == child, TrailStep.Part),
        ArgumentSyntax argument => If(argument.Expression == child, OfArgument(argument)),
        ArgumentListSyntax => TrailStep.Same,
        AnonymousObjectMemberDeclaratorSyntax member => member.Expression == child ? TrailStep.Member : TrailStep.None,
        _ when CollectionExpressions.IsElement(parent) => TrailStep.Element,
        _ when CollectionExpressions.IsSpread(parent) => TrailStep.Same,
        _ => TrailStep.None,
    };

    /// <summary>The parent where what the node stands for gets into it in one of some ways; null where it does not.</summary>
    public static SyntaxNode? Out(SyntaxNode node, TrailStep ways) => node.Parent is { } parent && (Of(parent, node) & ways) != 0 ? parent : null;

    /// <summary>The largest piece of code that the node gets to in one of some ways: the node itself where there is no way.</summary>
    public static SyntaxNode Outermost(SyntaxNode node, TrailStep ways)
    {
        while (Out(node, ways) is { } outer)
        {
            node = outer;
        }

        return node;
    }

    /// <summary>What gets into the node in one of some ways, in the order of the source.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxNode node, TrailStep ways) => node.ChildNodes().Where(child => (Of(node, child) & ways) != 0);

    /// <summary>What an expression is the same as, behind all that only stands around it; the expression itself where it could be several.</summary>
    public static ExpressionSyntax Innermost(ExpressionSyntax expression)
    {
        while (expression is not (ConditionalExpressionSyntax or SwitchExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            && In(expression, TrailStep.Same).FirstOrDefault() is ExpressionSyntax inner and not InitializerExpressionSyntax)
        {
            expression = inner;
        }

        return expression;
    }

    /// <summary>The expression with what only stands around it: parentheses, casts, <c>!</c>.</summary>
    public static SyntaxNode Whole(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or CheckedExpressionSyntax && Out(node, TrailStep.Same) is { } outer)
        {
            node = outer;
        }

        return node;
    }

    private static TrailStep OfExpression(ExpressionSyntax parent, SyntaxNode child) => parent switch
    {
        ParenthesizedExpressionSyntax or CheckedExpressionSyntax or AwaitExpressionSyntax or RefExpressionSyntax => TrailStep.Same,
        CastExpressionSyntax cast => If(cast.Expression == child, TrailStep.Same),
        PostfixUnaryExpressionSyntax postfix => If(postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression), TrailStep.Same),
        BinaryExpressionSyntax binary => OfBinary(binary, child),
        ConditionalExpressionSyntax conditional => If(conditional.Condition != child, TrailStep.Same),
        SwitchExpressionSyntax => If(child is SwitchExpressionArmSyntax, TrailStep.Same),
        AssignmentExpressionSyntax assignment => OfAssignment(assignment, child),
        InitializerExpressionSyntax initializer => OfInitializer(initializer, child),
        WithExpressionSyntax copy => copy.Expression == child ? TrailStep.Copied : TrailStep.Same,
        AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax => TrailStep.Same,
        BaseObjectCreationExpressionSyntax => If(child is ArgumentListSyntax or InitializerExpressionSyntax, TrailStep.Same),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
            => If(child is InitializerExpressionSyntax, TrailStep.Same),
        InterpolatedStringExpressionSyntax => If(child is InterpolationSyntax, TrailStep.Same),
        InvocationExpressionSyntax => child is ArgumentListSyntax ? TrailStep.Same : TrailStep.Asked,
        MemberAccessExpressionSyntax access => If(access.Expression == child, TrailStep.Asked),
        ElementAccessExpressionSyntax element => If(element.Expression == child, TrailStep.Asked),
        ConditionalAccessExpressionSyntax access => access.Expression == child ? TrailStep.Asked : TrailStep.Same,
        _ => If(CollectionExpressions.Is(parent), TrailStep.Same),
    };

    private static TrailStep OfBinary(BinaryExpressionSyntax binary, SyntaxNode child) => binary.Kind() switch
    {
        SyntaxKind.CoalesceExpression => TrailStep.Same,
        SyntaxKind.AsExpression => If(binary.Left == child, TrailStep.Same),
        SyntaxKind.AddExpression => TrailStep.Part,
        _ => TrailStep.None,
    };

    private static TrailStep OfAssignment(AssignmentExpressionSyntax assignment, SyntaxNode child)
    {
        if (assignment.Right != child)
        {
            return If(assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression), TrailStep.Same);
        }

        return assignment switch
        {
            { Left: ImplicitElementAccessSyntax } => TrailStep.Element,
            { Parent: InitializerExpressionSyntax } => TrailStep.Member,
            _ => If(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression), TrailStep.Assigned),
        };
    }

    private static TrailStep OfInitializer(InitializerExpressionSyntax initializer, SyntaxNode child) => initializer.Kind() switch
    {
        SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression
            => child.IsKind(SyntaxKind.ComplexElementInitializerExpression) || child is AssignmentExpressionSyntax ? TrailStep.Same : TrailStep.Element,
        SyntaxKind.ComplexElementInitializerExpression => If(initializer.Expressions.Count > 0 && initializer.Expressions[initializer.Expressions.Count - 1] == child, TrailStep.Element),
        _ => TrailStep.Same,
    };

    private static TrailStep OfArgument(ArgumentSyntax argument) => argument.Parent switch
    {
        TupleExpressionSyntax => TrailStep.Member,
        ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } } => TrailStep.Same,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax } => TrailStep.Passed,
        ArgumentListSyntax => TrailStep.Made,
        _ => TrailStep.None,
    };

    private static TrailStep If(bool condition, TrailStep step) => condition ? step : TrailStep.None;
}
