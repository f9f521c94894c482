using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows what databases were and are given: a migration that was applied is history, and its seeds are data.</summary>
internal sealed class Migrations(SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] Seeds = ["HasData", "HasDefaultValue", "InsertData", "UpdateData", "DeleteData"];

    private readonly Dictionary<TypeDeclarationSyntax, bool> _types = new();

    /// <summary>Whether the node stands in a migration or in the snapshot of a database's model.</summary>
    public bool Contain(SyntaxNode node)
    {
        for (var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            if (!_types.TryGetValue(type, out var isMigration))
            {
                isMigration = IsMigration(type);
                _types.Add(type, isMigration);
            }

            if (isMigration)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the expression is a part of what a database is seeded with.</summary>
    public static bool IsSeed(ExpressionSyntax expression)
    {
        for (SyntaxNode? node = expression; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } }
                && Array.IndexOf(Seeds, name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMigration(TypeDeclarationSyntax type)
    {
        // The other part of a partial class may name the base.
        if (type.BaseList is null && !type.Modifiers.Any(modifier => modifier.ValueText == "partial"))
        {
            return false;
        }

        for (var above = (model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol)?.BaseType; above is not null; above = above.BaseType)
        {
            if (IsMigration(above))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By Entity Framework, FluentMigrator and others alike: a base class that is called so, in a namespace that speaks of it.</summary>
    private static bool IsMigration(INamedTypeSymbol type)
        => (type.Name.EndsWith("Migration", StringComparison.Ordinal) || type.Name is "MigrationBase" or "ModelSnapshot")
            && (type.TypeKind == TypeKind.Error || Speaks(type.ContainingNamespace.ToDisplayString()));

    private static bool Speaks(string @namespace)
        => @namespace.IndexOf("Migrat", StringComparison.Ordinal) >= 0 || @namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
