using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>An assembly that the table lists members of, with its part of the table.</summary>
internal sealed class ListedAssembly
{
    private const string TypeIndent = "  ";
    private const string MemberIndent = "    ";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ListedType>> _types = new(StringComparer.Ordinal);

    private ListedAssembly(string name) => Name = name;

    public string Name { get; }

    /// <summary>All its types, in the order of the table.</summary>
    public ImmutableArray<ListedType> Types { get; private set; }

    /// <summary>What code calls the members that take a model; the type's name stands for its constructors.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Reads an assembly's part of the table.</summary>
    /// <param name="rows">The rows, that of the assembly first.</param>
    public static ListedAssembly Parse(IEnumerable<string> rows)
    {
        ListedAssembly? assembly = null;
        string? provider = null;
        string? type = null;
        var types = ImmutableArray.CreateBuilder<ListedType>();
        var members = ImmutableArray.CreateBuilder<ListedMember>();
        foreach (var row in rows)
        {
            if (row.StartsWith(MemberIndent, StringComparison.Ordinal))
            {
                members.Add(ListedMember.Parse(row.Substring(MemberIndent.Length), provider));
            }
            else if (row.StartsWith(TypeIndent, StringComparison.Ordinal))
            {
                Close();
                type = row.Substring(TypeIndent.Length);
            }
            else if (assembly is null)
            {
                var words = row.Split(' ');
                assembly = new ListedAssembly(words[0]);
                provider = ListedMember.ProviderOf(words[1]);
            }
        }

        Close();
        assembly!.Take(types.ToImmutable());
        return assembly;

        void Close()
        {
            if (type is not null)
            {
                types.Add(new ListedType(type, members.ToImmutable()));
                members.Clear();
            }
        }
    }

    /// <summary>The type's rows; null where the table does not list it. The type is in this assembly.</summary>
    public ListedType? Find(INamedTypeSymbol type)
    {
        if (_types.TryGetValue(type.MetadataName, out var namesakes))
        {
            foreach (var listed in namesakes)
            {
                if (listed.Is(type))
                {
                    return listed;
                }
            }
        }

        return null;
    }

    private void Take(ImmutableArray<ListedType> types)
    {
        Types = types;
        foreach (var type in types)
        {
            var name = type.MetadataName;
            _types[name] = _types.TryGetValue(name, out var namesakes) ? namesakes.Add(type) : ImmutableArray.Create(type);
            foreach (var member in type.Members)
            {
                if (member.Sink is not null)
                {
                    _names.Add(member.Name == ListedMember.Constructor ? type.Name : member.Name);
                }
            }
        }
    }
}
