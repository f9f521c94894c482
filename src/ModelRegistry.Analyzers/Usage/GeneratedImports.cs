using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which trees can name the members of the generated classes without their class.</summary>
internal static class GeneratedImports
{
    /// <summary>A tree never changes, so a key stroke needs only one tree to be read again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();

    /// <summary>A large solution asks for thousands of trees, and gets one of three answers.</summary>
    private static readonly object[] Boxed = [ImportKind.None, ImportKind.Tree, ImportKind.Compilation];

    /// <summary>What the usings of a tree make known.</summary>
    public static ImportKind Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return (ImportKind)Known.GetValue(tree, static key => Boxed[(int)ImportScanner.Scan(key.GetText(), GeneratedIds.Classes)]);
    }
}
