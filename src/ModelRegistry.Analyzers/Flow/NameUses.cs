using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Where in a tree each name is used, so that a tree with a thousand constants is walked once and not a thousand times.</summary>
internal sealed class NameUses(SyntaxNode root)
{
    private ILookup<string, IdentifierNameSyntax>? _byName;

    /// <summary>The uses of the name within a scope, in the order of the source.</summary>
    public IEnumerable<IdentifierNameSyntax> Of(string name, SyntaxNode scope)
        => Of(name).Where(use => scope.FullSpan.Contains(use.Span));

    /// <summary>The uses of the name in the whole tree, in the order of the source.</summary>
    public IEnumerable<IdentifierNameSyntax> Of(string name)
    {
        _byName ??= root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(use => use.Identifier.ValueText, StringComparer.Ordinal);
        return _byName[name];
    }
}
