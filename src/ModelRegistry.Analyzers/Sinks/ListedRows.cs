using System.Reflection;
using System.Text;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// A table that is a resource of this assembly: a part for each assembly of an SDK, which begins with the assembly's name at the
/// start of a line and ends with an empty line; what stands behind a # is a comment. A part is taken apart when it is asked for.
/// </summary>
internal sealed class ListedRows
{
    /// <summary>As it lies in the resource: most of it is never made a text of.</summary>
    private readonly byte[] _text;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>Reads where the parts begin.</summary>
    /// <param name="resource">The resource's name.</param>
    public ListedRows(string resource)
    {
        _text = Load(resource);
        for (var start = 0; start < _text.Length; start = NextLine(start))
        {
            if (_text[start] is not ((byte)' ' or (byte)'#') && !IsEmptyLine(start))
            {
                _positions.Add(TextOf(start, Array.IndexOf(_text, (byte)' ', start)), start);
            }
        }
    }

    /// <summary>The names of all assemblies.</summary>
    public IReadOnlyCollection<string> Assemblies => _positions.Keys;

    /// <summary>Whether there is a part for the assembly of that name.</summary>
    public bool Lists(string assembly) => _positions.ContainsKey(assembly);

    /// <summary>The rows of an assembly's part, without their comments.</summary>
    public IEnumerable<string> Of(string assembly)
    {
        var start = _positions[assembly];
        while (start < _text.Length && !IsEmptyLine(start))
        {
            var next = NextLine(start);
            var comment = Array.IndexOf(_text, (byte)'#', start, next - start);
            yield return TextOf(start, comment < 0 ? next : comment).TrimEnd();
            start = next;
        }
    }

    private static byte[] Load(string resource)
    {
        using var stream = typeof(ListedRows).GetTypeInfo().Assembly.GetManifestResourceStream(resource)!;
        var text = new byte[stream.Length];
        var read = 0;
        while (read < text.Length && stream.Read(text, read, text.Length - read) is > 0 and var count)
        {
            read += count;
        }

        return text;
    }

    private bool IsEmptyLine(int start) => _text[start] is (byte)'\r' or (byte)'\n';

    private string TextOf(int start, int end) => Encoding.UTF8.GetString(_text, start, end - start);

    private int NextLine(int start)
    {
        var end = Array.IndexOf(_text, (byte)'\n', start);
        return end < 0 ? _text.Length : end + 1;
    }
}
