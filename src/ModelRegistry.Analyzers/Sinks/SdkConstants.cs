using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// The members of SDKs that stand for a model's id and do not show its text to a compiler: members of enumerations, static
/// properties. They stand in Constants.txt, which is written by a tool that asks the SDKs themselves. It holds no symbols.
/// </summary>
internal sealed class SdkConstants
{
    /// <summary>For a compilation that references no SDK with such members.</summary>
    public static readonly SdkConstants None = new(ImmutableArray<string>.Empty);

    private static readonly Lazy<ListedRows> Table = new(() => new ListedRows("Constants.txt"));
    private static readonly ConditionalWeakTable<Compilation, SdkConstants> Compilations = new();
    private static readonly ConcurrentDictionary<string, SdkConstants> Sets = new(StringComparer.Ordinal);

    /// <summary>By the assembly, then the type's name as documentation comments write it, then the member.</summary>
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> _ids = new(StringComparer.Ordinal);

    private SdkConstants(ImmutableArray<string> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            _ids.Add(assembly, Parse(Table.Value.Of(assembly)));
        }

        Members = _ids.Values
            .SelectMany(types => types.SelectMany(type => type.Value.Keys.Select(member => SimpleName(type.Key) + "." + member)))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>The names of the assemblies that have such members.</summary>
    public static IReadOnlyCollection<string> Assemblies => Table.Value.Assemblies;

    /// <summary>All members, each with its class as code names them: <c>Model.ClaudeOpus4_5</c>.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>The constants of what the compilation references. Each set of SDKs has one, whatever the compilation.</summary>
    public static SdkConstants For(Compilation compilation) => Compilations.GetValue(compilation, Create);

    /// <summary>The id that the member stands for; null where it is none of an SDK's constants.</summary>
    public string? IdOf(ISymbol symbol)
        => _ids.Count > 0
            && symbol is { IsStatic: true } and (IFieldSymbol or IPropertySymbol)
            && symbol.ContainingAssembly is { } assembly
            && _ids.TryGetValue(assembly.Name, out var types)
            && types.TryGetValue(symbol.ContainingType.ToDisplayString(), out var members)
            && members.TryGetValue(symbol.Name, out var id)
                ? id
                : null;

    private static SdkConstants Create(Compilation compilation)
    {
        var assemblies = compilation.ReferencedAssemblyNames
            .Select(identity => identity.Name)
            .Where(name => !SinkCatalogue.IsOfFramework(name) && Table.Value.Lists(name))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        return assemblies.IsEmpty ? None : Sets.GetOrAdd(string.Join("|", assemblies), _ => new SdkConstants(assemblies));
    }

    private static Dictionary<string, Dictionary<string, string>> Parse(IEnumerable<string> rows)
    {
        var types = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string>? members = null;
        foreach (var row in rows.Skip(1))
        {
            var words = row.Trim().Split(' ');
            if (words.Length == 1)
            {
                types.Add(words[0], members = new Dictionary<string, string>(StringComparer.Ordinal));
            }
            else
            {
                members!.Add(words[0], words[1]);
            }
        }

        return types;
    }

    private static string SimpleName(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
