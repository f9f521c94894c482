using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which trees can name the members of the generated classes without their class.</summary>
internal static class GeneratedImports
{
    /// <summary>What stands in a tree never changes, so that a key stroke looks at one tree anew.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();

    /// <summary>What the usings of a tree make known.</summary>
    public static ImportKind Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var kind))
        {
            kind = ImportScanner.Scan(tree.GetText(cancellationToken), GeneratedIds.Classes);
            kind = Known.GetValue(tree, _ => kind);
        }

        return (ImportKind)kind;
    }
}
