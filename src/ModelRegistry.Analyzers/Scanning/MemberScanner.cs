using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where a member of a set of classes is named: behind the class and a dot, or, in a text that can
/// name members by themselves, anywhere. It knows nothing of lexing, so that it also finds them in comments and strings.
/// </summary>
internal sealed class MemberScanner
{
    private readonly string[] _classes;
    private readonly NameTable _members;

    /// <summary>Creates a scanner for members, each with its class: <c>ModelIds.Gpt5_5</c>.</summary>
    public MemberScanner(IEnumerable<string> members)
    {
        var classes = new List<string>();
        var names = new List<string>();
        foreach (var member in members)
        {
            var dot = member.IndexOf('.');
            if (!Holds(classes, member, dot))
            {
                classes.Add(member.Substring(0, dot));
            }

            names.Add(member.Substring(dot + 1));
        }

        _classes = classes.ToArray();
        _members = new NameTable(names);
    }

    private static bool Holds(List<string> classes, string member, int length)
    {
        foreach (var known in classes)
        {
            if (known.Length == length && member.StartsWith(known, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The positions of the members' names, in order; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="canStandAlone">Whether a using makes the members, or another name of their class, known in it.</param>
    public List<int>? Scan(SourceText text, bool canStandAlone)
    {
        if (_classes.Length == 0)
        {
            return null;
        }

        var buffer = TextBuffer.Of(text);
        return canStandAlone ? ScanWords(buffer, text.Length) : ScanDots(buffer, text.Length);
    }

    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    private List<int>? ScanDots(char[] buffer, int length)
    {
        List<int>? hits = null;
        for (var dot = Array.IndexOf(buffer, '.', 0, length); dot >= 0; dot = Array.IndexOf(buffer, '.', dot + 1, length - dot - 1))
        {
            if (!NameTable.EndsWithAny(buffer, dot, _classes))
            {
                continue;
            }

            var start = dot + 1;
            while (start < length && (char.IsWhiteSpace(buffer[start]) || buffer[start] == '@'))
            {
                start++;
            }

            if (IsMember(buffer, length, start))
            {
                (hits ??= []).Add(start);
            }
        }

        return hits;
    }

    [MethodImpl((MethodImplOptions)512)]
    private List<int>? ScanWords(char[] buffer, int length)
    {
        List<int>? hits = null;
        for (var start = 0; start < length; start++)
        {
            if (!NameTable.IsNamePart(buffer[start]))
            {
                continue;
            }

            if (IsMember(buffer, length, start))
            {
                (hits ??= []).Add(start);
            }

            start = NameTable.EndOf(buffer, length, start);
        }

        return hits;
    }

    private bool IsMember(char[] buffer, int length, int start)
        => NameTable.EndOf(buffer, length, start) is var end && end > start && _members.Has(buffer, start, end);
}
