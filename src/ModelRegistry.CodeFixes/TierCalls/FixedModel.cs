using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Tells whether an expression always stands for one model: only then is nothing lost where the tier's model takes its place.</summary>
internal static class FixedModel
{
    private const int DeepestVariable = 8;

    public static bool Is(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => Is(expression, model, DeepestVariable, cancellationToken);

    private static bool Is(ExpressionSyntax expression, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string })
        {
            return true;
        }

        if (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id", Expression: { } owner }
            && model.GetSymbolInfo(owner, cancellationToken).Symbol is IPropertySymbol { IsStatic: true, ContainingType.Name: "Models", Type.Name: "Model" })
        {
            return true;
        }

        return depth > 0 && ValueOf(expression, model, cancellationToken) is { } value && Is(value, model, depth - 1, cancellationToken);
    }

    /// <summary>The value of a variable that never has another; null where it may.</summary>
    private static ExpressionSyntax? ValueOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        var declaration = symbol?.DeclaringSyntaxReferences.FirstOrDefault();
        if (symbol is null || declaration?.SyntaxTree != expression.SyntaxTree)
        {
            return null;
        }

        var node = declaration.GetSyntax(cancellationToken);
        return (symbol, node) switch
        {
            (ILocalSymbol or IFieldSymbol { IsReadOnly: true }, VariableDeclaratorSyntax { Initializer.Value: { } value })
                when !LocalUses.Of(symbol, node, model, cancellationToken).Any(Deferral.IsWrite) => value,
            (IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax { ExpressionBody.Expression: { } value }) => value,
            (IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax { Initializer.Value: { } value })
                when !LocalUses.Of(symbol, node, model, cancellationToken).Any(Deferral.IsWrite) => value,
            _ => null,
        };
    }
}
