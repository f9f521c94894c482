using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>
/// The members that take a model id, of the SDKs that a compilation references. They are known by assembly, type, member and the
/// parameter's name, and never by its position: overloads differ in where the model stands, and a version of an SDK once put
/// another string in its place. The assembly counts because several SDKs declare the same types. It holds no symbols.
/// </summary>
internal sealed class SinkCatalogue
{
    /// <summary>The catalogue of a compilation that references no known SDK.</summary>
    public static readonly SinkCatalogue Empty = new(ImmutableArray<ListedAssembly>.Empty);

    private const string Separator = "|";

    private static readonly ConditionalWeakTable<Compilation, SinkCatalogue> Compilations = new();

    // A process meets as many sets of SDKs as its solutions have; each is small.
    private static readonly ConcurrentDictionary<string, SinkCatalogue> Sets = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ListedAssembly> _assemblies = new(StringComparer.Ordinal);

    private SinkCatalogue(ImmutableArray<ListedAssembly> assemblies)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            _assemblies[assembly.Name] = assembly;
            names.UnionWith(assembly.Names);
        }

        Names = names.ToImmutableArray();
    }

    public bool IsEmpty => _assemblies.Count == 0;

    /// <summary>
    /// The names of which a text that fills a sink holds one, in ordinal order: of methods and properties, and for constructors
    /// and conversions of the type. Where code names neither, in <c>new("…")</c> of a target type or <c>: base("…")</c>, only the
    /// declaration of the target or of the class holds it.
    /// </summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The catalogue for what the compilation references. Each set of SDKs has one, whatever the compilation.</summary>
    public static SinkCatalogue For(Compilation compilation) => Compilations.GetValue(compilation, Create);

    /// <summary>What the parameter takes; null where it is no sink.</summary>
    /// <param name="parameter">A parameter of a method, constructor, conversion or property.</param>
    /// <param name="receiver">
    /// The type of the instance that the method is called on, as far as it is known: a client may be handed on as its base class
    /// but take deployments where that takes models.
    /// </param>
    public Sink? Of(IParameterSymbol parameter, ITypeSymbol? receiver = null)
    {
        if (IsEmpty || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            return Of(property);
        }

        var declared = method.ReducedFrom ?? method;
        var ordinal = method.ReducedFrom is null ? parameter.Ordinal : parameter.Ordinal + 1;
        foreach (var declaration in Declarations.Of(Declarations.On(receiver, declared), IsListed))
        {
            if (SinkOf((IMethodSymbol)declaration, ordinal) is { } sink)
            {
                return sink;
            }
        }

        return method.MethodKind == MethodKind.Constructor ? OfPositional(method.ContainingType, parameter.Name) : null;
    }

    /// <summary>What the property or field takes; null where it is no sink.</summary>
    public Sink? Of(ISymbol propertyOrField)
    {
        if (IsEmpty || propertyOrField is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        foreach (var declaration in Declarations.Of(propertyOrField, IsListed))
        {
            if (Find(declaration, declaration.Name, member => member is { Parameter: null, Sink: not null })?.Sink is { } sink)
            {
                return sink;
            }
        }

        return null;
    }

    /// <summary>Whether a call of the method sends a request.</summary>
    public bool IsSender(IMethodSymbol method)
        => !IsEmpty && Declarations.Of(method, IsListed).Any(declaration => Find(declaration, declaration.Name, member => member.SendsRequest) is not null);

    /// <summary>Whether an assembly is one of .NET's own: of a project that references no other, nobody reads the table.</summary>
    internal static bool IsOfFramework(string assembly)
        => assembly.StartsWith("System", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.Win32", StringComparison.Ordinal)
            || assembly is "mscorlib" or "netstandard" or "WindowsBase" or "Microsoft.CSharp";

    private static SinkCatalogue Create(Compilation compilation)
    {
        string? key = null;
        foreach (var identity in compilation.ReferencedAssemblyNames)
        {
            if (!IsOfFramework(identity.Name) && SinkTable.Default.Lists(identity.Name))
            {
                key = key is null ? identity.Name : key + Separator + identity.Name;
            }
        }

        return key is null
            ? Empty
            : Sets.GetOrAdd(key, names => new SinkCatalogue(names.Split(Separator[0]).Select(name => SinkTable.Default[name]).ToImmutableArray()));
    }

    private Sink? SinkOf(IMethodSymbol method, int ordinal)
    {
        if (IsConversion(method))
        {
            return Find(method, ListedMember.Constructor, member => member.Sink is not null)?.Sink;
        }

        var parameter = method.Parameters[ordinal].Name;
        var name = method.MethodKind == MethodKind.Constructor ? ListedMember.Constructor : method.Name;
        return Find(method, name, member => string.Equals(member.Parameter, parameter, StringComparison.Ordinal))?.Sink;
    }

    /// <summary>Whether a string becomes an instance of a model type, as it does by the constructor.</summary>
    private static bool IsConversion(IMethodSymbol method)
        => method.MethodKind == MethodKind.Conversion
            && method.Parameters[0].Type.SpecialType == SpecialType.System_String
            && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    /// <summary>What the property takes that a positional record makes of a parameter.</summary>
    private Sink? OfPositional(INamedTypeSymbol type, string parameter)
    {
        for (var declaring = type.IsRecord ? type : null; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers(parameter))
            {
                if (member is IPropertySymbol property)
                {
                    return Of(property);
                }
            }
        }

        return null;
    }

    private bool IsListed(INamedTypeSymbol type) => TypeOf(type) is not null;

    private ListedType? TypeOf(INamedTypeSymbol type)
        => type.ContainingAssembly is { } assembly && _assemblies.TryGetValue(assembly.Name, out var listed) ? listed.Find(type) : null;

    private ListedMember? Find(ISymbol declaration, string name, Func<ListedMember, bool> isMeant)
    {
        if (declaration.ContainingType is { } type && TypeOf(type) is { } listed)
        {
            foreach (var member in listed.Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal) && isMeant(member) && member.IsIn(type.ContainingAssembly.Identity.Version))
                {
                    return member;
                }
            }
        }

        return null;
    }
}
