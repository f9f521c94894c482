using System.Collections.Concurrent;
using System.Reflection;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// The table Sinks.txt, which is a resource of this assembly and says itself how it is written. It is read when a compilation is
/// first asked about; the part of an SDK is taken apart when a compilation first references that SDK.
/// </summary>
internal sealed class SinkTable
{
    private const string Resource = "Sinks.txt";

    private static readonly Lazy<SinkTable> Instance = new(() => new SinkTable(Load()));

    private readonly string _text;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ListedAssembly> _assemblies = new(StringComparer.Ordinal);

    private SinkTable(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length; start = NextLine(start))
        {
            if (text[start] is not (' ' or '#' or '\n'))
            {
                _positions.Add(text.Substring(start, text.IndexOf(' ', start) - start), start);
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

    private static string Load()
    {
        using var reader = new StreamReader(typeof(SinkTable).GetTypeInfo().Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    /// <summary>The rows from a position to the next empty line, without their comments.</summary>
    private IEnumerable<string> Rows(int start)
    {
        while (start < _text.Length && _text[start] != '\n')
        {
            var next = NextLine(start);
            var comment = _text.IndexOf('#', start, next - start);
            yield return _text.Substring(start, (comment < 0 ? next : comment) - start).TrimEnd();
            start = next;
        }
    }

    private int NextLine(int start)
    {
        var end = _text.IndexOf('\n', start);
        return end < 0 ? _text.Length : end + 1;
    }
}
