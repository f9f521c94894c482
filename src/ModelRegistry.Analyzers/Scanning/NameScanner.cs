using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where one of a set of names is called, constructed or assigned, and where <c>new(…)</c> leaves
/// the type's name out. It knows nothing of lexing, so that it also finds names in comments and strings.
/// </summary>
internal sealed class NameScanner
{
    private readonly NameTable _names;

    /// <summary>Creates a scanner for names, each an identifier.</summary>
    public NameScanner(IEnumerable<string> names) => _names = new NameTable([.. names, "new", "base", "this"]);

    /// <summary>The positions of the names that are worth a look, in order; null where there is none.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var start = 0; start < length; start++)
        {
            if (!NameTable.IsNamePart(buffer[start]))
            {
                continue;
            }

            var end = NameTable.EndOf(buffer, length, start + 1);
            if (_names.CouldHave(buffer, start, end) && IsUsed(buffer, length, end) && _names.Has(buffer, start, end))
            {
                (hits ??= []).Add(start);
            }

            start = end;
        }

        return hits;
    }

    /// <summary>Whether arguments, type arguments, accessors or an assignment follow.</summary>
    private static bool IsUsed(char[] buffer, int length, int position)
    {
        while (position < length && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        var character = position < length ? buffer[position] : '\0';
        var next = position + 1 < length ? buffer[position + 1] : '\0';
        return character switch
        {
            '(' or '<' or '{' => true,
            '=' => next is not ('=' or '>'),
            '?' => next == '?',
            _ => false,
        };
    }
}
