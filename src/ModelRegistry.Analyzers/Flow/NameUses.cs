using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Where in a tree each name is used, so that a tree with a thousand constants is walked once and not a thousand times.</summary>
internal sealed class NameUses(SyntaxNode root)
{
    private Dictionary<string, List<IdentifierNameSyntax>>? _byName;

    /// <summary>The uses of the name within a scope, in the order of the source. A thousand methods with a variable of one name each see only their own.</summary>
    public IEnumerable<IdentifierNameSyntax> Of(string name, SyntaxNode scope)
    {
        _byName ??= Read();
        return _byName.TryGetValue(name, out var uses) ? Within(uses, scope.FullSpan) : [];
    }

    /// <summary>The uses of the name in the whole tree, in the order of the source.</summary>
    public IEnumerable<IdentifierNameSyntax> Of(string name) => Of(name, root);

    private static IEnumerable<IdentifierNameSyntax> Within(List<IdentifierNameSyntax> uses, TextSpan scope)
    {
        for (var index = FirstFrom(uses, scope.Start); index < uses.Count && uses[index].Span.End <= scope.End; index++)
        {
            yield return uses[index];
        }
    }

    private static int FirstFrom(List<IdentifierNameSyntax> uses, int position)
    {
        var (low, high) = (0, uses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = uses[middle].SpanStart < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Dictionary<string, List<IdentifierNameSyntax>> Read()
    {
        var byName = new Dictionary<string, List<IdentifierNameSyntax>>(StringComparer.Ordinal);
        foreach (var use in root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (!byName.TryGetValue(use.Identifier.ValueText, out var uses))
            {
                byName.Add(use.Identifier.ValueText, uses = []);
            }

            uses.Add(use);
        }

        return byName;
    }
}
