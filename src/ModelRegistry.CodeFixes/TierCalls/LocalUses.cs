using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Finds where a variable, parameter or private field is named.</summary>
internal static class LocalUses
{
    /// <summary>All names that stand for the symbol in the outermost type, or in the file where there is none, in their order.</summary>
    public static IReadOnlyList<IdentifierNameSyntax> Of(ISymbol symbol, SyntaxNode within, SemanticModel model, CancellationToken cancellationToken)
    {
        var scope = within.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? within.SyntaxTree.GetRoot(cancellationToken);
        return scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            .ToList();
    }
}
