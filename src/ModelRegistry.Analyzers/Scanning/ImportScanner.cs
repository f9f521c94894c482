using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>Which code a using makes the members of a class known to, without the name of the class.</summary>
internal enum ImportKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The tree that it stands in.</summary>
    Tree,

    /// <summary>Every tree of the compilation.</summary>
    Compilation,
}

/// <summary>Finds, in a C# text, <c>using static</c> of a class and a using that gives the class another name. It takes a comment that holds one for one.</summary>
internal static class ImportScanner
{
    /// <summary>The widest of the usings of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="classes">The simple names of the classes.</param>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public static ImportKind Scan(SourceText text, string[] classes)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        var widest = ImportKind.None;
        for (var end = Array.IndexOf(buffer, ';', 0, length); end >= 0; end = Array.IndexOf(buffer, ';', end + 1, length - end - 1))
        {
            if (NameTable.EndsWithAny(buffer, end, classes) && KindOf(buffer, end) is var kind && kind > widest)
            {
                widest = kind;
            }
        }

        return widest;
    }

    private static ImportKind KindOf(char[] buffer, int end)
    {
        var start = end;
        while (start > 0 && buffer[start - 1] is not (';' or '{' or '}'))
        {
            start--;
        }

        var directive = new string(buffer, start, end - start);
        var import = directive.LastIndexOf("using", StringComparison.Ordinal);
        if (import < 0 || (directive.IndexOf("static", import, StringComparison.Ordinal) < 0 && directive.IndexOf('=', import) < 0))
        {
            return ImportKind.None;
        }

        return directive.Substring(0, import).TrimEnd().EndsWith("global", StringComparison.Ordinal) ? ImportKind.Compilation : ImportKind.Tree;
    }
}
