using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Tells whether code can be evaluated later than it stands, and again for each model, and come to the same.</summary>
internal static class Deferral
{
    /// <summary>Types whose static methods answer otherwise each time.</summary>
    private static readonly HashSet<string> Volatile = new(["Console", "Guid", "Interlocked", "Random", "File", "Stopwatch"], StringComparer.Ordinal);

    /// <summary>Whether the code within a call can be moved into a lambda at all.</summary>
    public static bool CanMove(ExpressionSyntax expression)
        => Descendants(expression).All(node => node is not (MakeRefExpressionSyntax or RefExpressionSyntax or DeclarationExpressionSyntax)
            && !Assigns(node)
            && node is not ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None });

    /// <summary>Whether the code within the expression waits for something, nested functions aside.</summary>
    public static bool Awaits(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node is AwaitExpressionSyntax);

    /// <summary>
    /// Whether a variable's value can be made where the variable is used: of constants, objects that are made in it, and variables
    /// that keep their values. A method could do anything, unless it is a static one of a library.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The part of it that the model is in: what is called there makes the object.</param>
    /// <param name="model">The document's semantic model.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static bool CanWait(ExpressionSyntax value, ExpressionSyntax path, SemanticModel model, CancellationToken cancellationToken)
        => CanMove(value)
            && !Awaits(value)
            && Descendants(value).All(node => node switch
            {
                AnonymousFunctionExpressionSyntax or QueryExpressionSyntax => false,
                InvocationExpressionSyntax invocation => invocation.Span.Contains(path.Span) || IsHarmless(invocation, model, cancellationToken),
                IdentifierNameSyntax name => KeepsItsValue(name, model, cancellationToken),
                _ => true,
            });

    /// <summary>Whether the expression can be evaluated when its value is first asked for, once for each model.</summary>
    public static bool CanBeLater(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => CanMove(expression)
            && !Awaits(expression)
            && Descendants(expression).OfType<IdentifierNameSyntax>().All(name => KeepsItsValue(name, model, cancellationToken));

    private static IEnumerable<SyntaxNode> Descendants(ExpressionSyntax expression) => expression.DescendantNodesAndSelf();

    private static bool Assigns(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
        PrefixUnaryExpressionSyntax => node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax => node.IsKind(SyntaxKind.PostIncrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression),
        _ => false,
    };

    private static bool IsHarmless(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
        => model.GetConstantValue(invocation, cancellationToken).HasValue
            || (model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol method
                && (method.ContainingType.SpecialType == SpecialType.System_String
                    || (method is { Name: "Clone", Parameters.Length: 0 } && method.DeclaringSyntaxReferences.IsEmpty)
                    || (method is { IsStatic: true, ReducedFrom: null, ReturnsVoid: false }
                        && method.DeclaringSyntaxReferences.IsEmpty
                        && !Volatile.Contains(method.ContainingType.Name)
                        && !TaskTypes.IsAsync(method.ReturnType))));

    private static bool KeepsItsValue(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(name, cancellationToken).Symbol is not (ILocalSymbol or IParameterSymbol) and { Kind: not SymbolKind.RangeVariable }
            || model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol
                && !LocalUses.Of(symbol, name, model, cancellationToken).Any(use => IsWrite(use) && use.SpanStart > name.SpanStart);

    /// <summary>Whether the variable has another value after this.</summary>
    public static bool IsWrite(IdentifierNameSyntax use)
    {
        var variable = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : (ExpressionSyntax)use;
        return variable.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == variable,
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => Assigns(variable.Parent),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
