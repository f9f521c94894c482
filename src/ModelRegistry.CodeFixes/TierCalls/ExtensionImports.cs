using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Adds the usings that extension methods need, which have no name that could be written in full.</summary>
/// <param name="model">The document's semantic model.</param>
/// <param name="text">Its text.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class ExtensionImports(SemanticModel model, SourceText text, CancellationToken cancellationToken)
{
    /// <summary>Whether the extension methods of all these types' namespaces can be called at a position, with the usings that are added.</summary>
    /// <param name="position">Where they are called.</param>
    /// <param name="edits">What is changed so far.</param>
    /// <param name="types">A type of each namespace, by its metadata name.</param>
    public bool TryAdd(int position, TextEdits edits, params string[] types)
    {
        if (model.SyntaxTree.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
        {
            return false;
        }

        foreach (var name in types.OrderBy(name => name, StringComparer.Ordinal))
        {
            if (model.Compilation.GetTypeByMetadataName(name) is not { ContainingNamespace: var @namespace } type)
            {
                return false;
            }

            if (ImportSafety.IsKnown(type, position, model))
            {
                continue;
            }

            if (!ImportSafety.CanImport(@namespace, root, model, cancellationToken))
            {
                return false;
            }

            Insert(@namespace.ToDisplayString(), root, edits);
        }

        return true;
    }

    /// <summary>Before the first using that comes later in the alphabet, behind those of the framework.</summary>
    private void Insert(string @namespace, CompilationUnitSyntax root, TextEdits edits)
    {
        var all = text.ToString();
        var line = $"using {@namespace};" + LineBreaks.FirstOf(all);
        var plain = root.Usings.Where(import => import.Alias is null && import.StaticKeyword.RawKind == 0).ToList();
        var next = plain.FirstOrDefault(import => string.CompareOrdinal(Rank(import.Name!.ToString()), Rank(@namespace)) > 0);
        if (next is not null)
        {
            edits.Insert(next.SpanStart, line);
        }
        else if (plain.Count > 0)
        {
            edits.Insert(text.Lines.GetLineFromPosition(plain.Last().Span.End).EndIncludingLineBreak, line);
        }
        else
        {
            edits.Insert(root.GetFirstToken().SpanStart, line + LineBreaks.FirstOf(all));
        }
    }

    private static string Rank(string @namespace)
        => (@namespace == "System" || @namespace.StartsWith("System.", StringComparison.Ordinal) ? "0" : "1") + @namespace;
}
