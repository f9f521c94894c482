using System.Collections.Concurrent;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// The table Sinks.txt, which says itself how it is written. It is read when a compilation is first asked about; the part of an SDK
/// is taken apart when a compilation first references that SDK.
/// </summary>
internal sealed class SinkTable
{
    private static readonly Lazy<SinkTable> Instance = new(() => new SinkTable());

    private readonly ListedRows _rows = new("Sinks.txt");
    private readonly ConcurrentDictionary<string, ListedAssembly> _assemblies = new(StringComparer.Ordinal);

    private SinkTable()
    {
    }

    public static SinkTable Default => Instance.Value;

    /// <summary>The names of all assemblies.</summary>
    public IReadOnlyCollection<string> Assemblies => _rows.Assemblies;

    /// <summary>Whether the table has a part for the assembly of that name.</summary>
    public bool Lists(string assembly) => _rows.Lists(assembly);

    /// <summary>The part of an assembly that the table lists.</summary>
    public ListedAssembly this[string assembly] => _assemblies.GetOrAdd(assembly, name => ListedAssembly.Parse(_rows.Of(name)));
}
