using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>The method, local function or lambda that an expression stands in.</summary>
/// <param name="Node">Its declaration.</param>
/// <param name="ReturnType">What it returns; null where that is not known.</param>
internal sealed record Function(SyntaxNode Node, ITypeSymbol? ReturnType)
{
    /// <summary>Null in an initializer, an attribute, or another place without one.</summary>
    public static Function? Around(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case AnonymousFunctionExpressionSyntax:
                    return new Function(at, (model.GetSymbolInfo(at, cancellationToken).Symbol as IMethodSymbol)?.ReturnType);
                case AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return new Function(at, (model.GetDeclaredSymbol(at, cancellationToken) as IMethodSymbol)?.ReturnType);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                    return new Function(at, model.GetDeclaredSymbol(at.Parent, cancellationToken) is IPropertySymbol property ? property.Type : null);
                case CompilationUnitSyntax:
                    return new Function(at, null);
                case GlobalStatementSyntax:
                    continue;
                case AttributeSyntax or MemberDeclarationSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a value that it ends with goes to nobody.</summary>
    public bool ReturnsNothing
        => ReturnType is { SpecialType: SpecialType.System_Void } || (IsAsync && (TaskTypes.IsPlainTask(ReturnType) || TaskTypes.IsPlainValueTask(ReturnType)));

    public bool IsAsync => ModifiersOf(Node).Any(SyntaxKind.AsyncKeyword);

    /// <summary>Whether a function returns what the expression is, by a statement or as its whole body.</summary>
    public static bool Returns(ExpressionSyntax expression)
        => expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax;

    /// <summary>Makes it async, and awaits what else it returns; false where that would change more than when it goes on.</summary>
    public bool TryMakeAsync(ExpressionSyntax replaced, TextEdits edits)
    {
        var start = Node switch
        {
            MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.PartialKeyword) => method.ReturnType.SpanStart,
            LocalFunctionStatementSyntax local => local.ReturnType.SpanStart,
            ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.SpanStart,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.SpanStart,
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.SpanStart,
            AnonymousMethodExpressionSyntax method => method.DelegateKeyword.SpanStart,
            _ => -1,
        };
        if (start < 0)
        {
            return false;
        }

        var returns = Node.DescendantNodes(node => node == Node || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .ToList();
        if (returns.Any(IsTried))
        {
            return false;
        }

        edits.Insert(start, "async ");
        foreach (var value in returns.Select(statement => statement.Expression).OfType<ExpressionSyntax>().Where(value => value != replaced))
        {
            var isUnary = value is not (BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax);
            edits.Insert(value.SpanStart, isUnary ? "await " : "await (");
            if (!isUnary)
            {
                edits.Insert(value.Span.End, ")");
            }
        }

        return true;
    }

    /// <summary>What is awaited in a try block fails in it; before, the caller was told.</summary>
    private bool IsTried(ReturnStatementSyntax statement)
        => statement.Ancestors().TakeWhile(node => node != Node).Any(node => node is TryStatementSyntax);

    private static SyntaxTokenList ModifiersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Modifiers,
        LocalFunctionStatementSyntax local => local.Modifiers,
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers,
        _ => default,
    };
}
