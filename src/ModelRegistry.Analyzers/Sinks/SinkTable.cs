using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// The table Sinks.txt, which is a resource of this assembly and says itself how it is written. It is read when a compilation is
/// first asked about; the part of an SDK is taken apart when a compilation first references that SDK.
/// </summary>
internal sealed class SinkTable
{
    private const string Resource = "Sinks.txt";

    private static readonly Lazy<SinkTable> Instance = new(() => new SinkTable(Load()));

    /// <summary>As it lies in the resource: most of it is never made a text of.</summary>
    private readonly byte[] _text;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ListedAssembly> _assemblies = new(StringComparer.Ordinal);

    private SinkTable(byte[] text)
    {
        _text = text;
        for (var start = 0; start < text.Length; start = NextLine(start))
        {
            if (text[start] is not ((byte)' ' or (byte)'#') && !IsEmptyLine(start))
            {
                _positions.Add(TextOf(start, Array.IndexOf(text, (byte)' ', start)), start);
            }
        }
    }

    public static SinkTable Default => Instance.Value;

    /// <summary>The names of all assemblies.</summary>
    public IReadOnlyCollection<string> Assemblies => _positions.Keys;

    /// <summary>Whether the table has a part for the assembly of that name.</summary>
    public bool Lists(string assembly) => _positions.ContainsKey(assembly);

    /// <summary>The part of an assembly that the table lists.</summary>
    public ListedAssembly this[string assembly]
        => _assemblies.GetOrAdd(assembly, name => ListedAssembly.Parse(Rows(_positions[name])));

    private static byte[] Load()
    {
        using var stream = typeof(SinkTable).GetTypeInfo().Assembly.GetManifestResourceStream(Resource)!;
        var text = new byte[stream.Length];
        var read = 0;
        while (read < text.Length && stream.Read(text, read, text.Length - read) is > 0 and var count)
        {
            read += count;
        }

        return text;
    }

    /// <summary>The rows from a position to the next empty line, without their comments.</summary>
    private IEnumerable<string> Rows(int start)
    {
        while (start < _text.Length && !IsEmptyLine(start))
        {
            var next = NextLine(start);
            var comment = Array.IndexOf(_text, (byte)'#', start, next - start);
            yield return TextOf(start, comment < 0 ? next : comment).TrimEnd();
            start = next;
        }
    }

    private bool IsEmptyLine(int start) => _text[start] is (byte)'\r' or (byte)'\n';

    private string TextOf(int start, int end) => Encoding.UTF8.GetString(_text, start, end - start);

    private int NextLine(int start)
    {
        var end = Array.IndexOf(_text, (byte)'\n', start);
        return end < 0 ? _text.Length : end + 1;
    }
}
