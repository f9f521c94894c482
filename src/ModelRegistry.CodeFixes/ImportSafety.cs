using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes;

/// <summary>Tells whether a using would bring in a type, and change what no other name in the document means.</summary>
internal static class ImportSafety
{
    /// <summary>Whether the type's name is free where it is to be used, or is the type already.</summary>
    public static bool IsFree(INamedTypeSymbol type, int position, SemanticModel model)
        => model.LookupNamespacesAndTypes(position, name: type.Name).All(found => SymbolEqualityComparer.Default.Equals(found, type));

    /// <summary>Whether the type's name means it there without another using. The oldest Roslyn would add one beside a global one, and an empty line in its place when it takes it back.</summary>
    public static bool IsKnown(INamedTypeSymbol type, int position, SemanticModel model)
        => model.LookupNamespacesAndTypes(position, name: type.Name).Contains(type, SymbolEqualityComparer.Default);

    /// <summary>Whether every name in the document that one of the namespace's types has too already is that type.</summary>
    public static bool CanImport(INamespaceSymbol @namespace, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root is CompilationUnitSyntax unit && HasBranchesAmongUsings(unit))
        {
            return false;
        }

        foreach (var name in root.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
        {
            if (@namespace.GetTypeMembers(name.Identifier.ValueText).IsEmpty || IsMember(name))
            {
                continue;
            }

            var info = model.GetSymbolInfo(name, cancellationToken);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            if (symbol is not null && !IsOf(@namespace, symbol) && !IsLocal(symbol))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where usings stand in branches of an #if, a using that is there could be missing in another of the project's frameworks.</summary>
    private static bool HasBranchesAmongUsings(CompilationUnitSyntax unit)
    {
        var end = unit.Members.Count > 0 ? unit.Members[0].SpanStart : unit.EndOfFileToken.SpanStart;
        return unit.DescendantTrivia(node => node.FullSpan.Start < end)
            .TakeWhile(trivia => trivia.SpanStart < end)
            .Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia));
    }

    /// <summary>A name after a dot is looked up in what stands before it.</summary>
    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        AliasQualifiedNameSyntax aliased => aliased.Name == name,
        MemberBindingExpressionSyntax => true,
        _ => false,
    };

    private static bool IsOf(INamespaceSymbol @namespace, ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals((symbol as INamedTypeSymbol ?? symbol.ContainingType)?.ContainingNamespace, @namespace);

    /// <summary>Variables and members are found before any type that a using brings in.</summary>
    private static bool IsLocal(ISymbol symbol)
        => symbol.Kind is SymbolKind.Local or SymbolKind.Parameter or SymbolKind.RangeVariable or SymbolKind.Field or SymbolKind.Property
            or SymbolKind.Method or SymbolKind.Event or SymbolKind.TypeParameter;
}
