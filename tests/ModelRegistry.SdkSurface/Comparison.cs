using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.SdkSurface;

/// <summary>The catalogue beside the SDKs, both ways.</summary>
internal sealed class Comparison
{
    private readonly PassedOver _passedOver;
    private readonly SortedDictionary<string, List<string>> _unlisted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _wrong = new(StringComparer.Ordinal);

    private Comparison(PassedOver passedOver) => _passedOver = passedOver;

    /// <summary>The members that the catalogue has no row for, with the versions of their assembly that have them.</summary>
    public IReadOnlyDictionary<string, List<string>> Unlisted => _unlisted;

    /// <summary>The rows of the catalogue that are not true of the SDK, with what is wrong.</summary>
    public IReadOnlyDictionary<string, string> Wrong => _wrong;

    /// <summary>The assemblies that were compared, with the versions of their packages.</summary>
    public SortedDictionary<string, List<Release>> Compared { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows of members that are said to have gone, and of which no version is read that could have them.</summary>
    public List<string> Incomparable { get; } = [];

    /// <summary>The rows of what is passed over that speak of no member any more.</summary>
    public ImmutableArray<string> Unused => [.. _passedOver.Unused];

    /// <summary>What is to be said of each assembly that the catalogue lists: its name, and the versions that it was compared with.</summary>
    public IEnumerable<string> Told
        => Compared.Where(compared => SinkTable.Default.Lists(compared.Key))
            .Select(compared => $"`{compared.Key}` {string.Join(", ", compared.Value.Select(release => release.Version))}");

    public bool IsClean => _unlisted.Count == 0 && _wrong.Count == 0 && Unused.IsEmpty;

    public static Comparison Of(IEnumerable<Surface> surfaces, PassedOver passedOver)
    {
        var comparison = new Comparison(passedOver);
        foreach (var surface in surfaces.GroupBy(surface => surface.Assembly.Name, StringComparer.Ordinal))
        {
            comparison.Compare(surface.Key, [.. surface]);
        }

        return comparison;
    }

    private void Compare(string name, ImmutableArray<Surface> surfaces)
    {
        Compared.Add(name, [.. surfaces.Select(surface => surface.Release)]);
        foreach (var surface in surfaces)
        {
            foreach (var candidate in Candidates.Of(surface).Where(candidate => !candidate.IsListed))
            {
                var member = $"{name} {TypeNames.FullNameOf(candidate.Type)}.{candidate.Row}";
                if (!_passedOver.Has(member))
                {
                    var versions = _unlisted.TryGetValue(member, out var seen) ? seen : _unlisted[member] = [];
                    if (!versions.Contains(surface.Release.Version))
                    {
                        versions.Add(surface.Release.Version);
                    }
                }
            }
        }

        if (SinkTable.Default.Lists(name))
        {
            foreach (var type in SinkTable.Default[name].Types)
            {
                foreach (var member in type.Members)
                {
                    CompareRow(name, surfaces, type, member);
                }
            }
        }
    }

    private void CompareRow(string name, ImmutableArray<Surface> surfaces, ListedType type, ListedMember member)
    {
        var has = surfaces.ToLookup(surface => Symbols(surface.Assembly, type, member).Any());
        var row = $"{name} {type.FullName}.{NameOf(member)}";
        if (!has[true].Any())
        {
            if (surfaces.Any(surface => member.IsIn(surface.Assembly.Identity.Version) && !surface.Release.IsPreview))
            {
                _wrong[row] = "in no version";
            }
            else
            {
                Incomparable.Add(row);
            }
        }
        else if (member.Versions is null && !Symbols(surfaces[^1].Assembly, type, member).Any())
        {
            _wrong[row] = $"gone after {has[true].Last().Release.Version}: give it its versions";
        }
        else if (member.Versions is { } versions)
        {
            var outside = has[true].Where(surface => !versions.Contains(surface.Assembly.Identity.Version)).ToList();
            var missing = has[false].Where(surface => versions.Contains(surface.Assembly.Identity.Version) && !surface.Release.IsPreview).ToList();
            if (outside.Count + missing.Count > 0)
            {
                _wrong[row] = $"said to be in {versions.First}..{versions.Last}"
                    + string.Concat(outside.Select(surface => $", is in {surface.Release.Version}"))
                    + string.Concat(missing.Select(surface => $", is not in {surface.Release.Version}"));
            }
        }
    }

    private static IEnumerable<ISymbol> Symbols(IAssemblySymbol assembly, ListedType type, ListedMember member)
        => (Find(assembly, type.FullName)?.GetMembers(member.Name == ListedMember.Constructor ? WellKnownMemberNames.InstanceConstructorName : member.Name) ?? [])
            .Where(Surface.IsVisible)
            .Where(found => found is IMethodSymbol method
                ? member.Parameter is null ? member.Sink is null : method.Parameters.Any(parameter => parameter.Name == member.Parameter)
                : member is { Parameter: null, Sink: not null });

    /// <summary>The type of that name; the catalogue writes nested types after a dot.</summary>
    private static INamedTypeSymbol? Find(IAssemblySymbol assembly, string name)
    {
        for (var nested = name; ;)
        {
            if (assembly.GetTypeByMetadataName(nested) is { } type)
            {
                return type;
            }

            var dot = nested.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            nested = nested[..dot] + "+" + nested[(dot + 1)..];
        }
    }

    private static string NameOf(ListedMember member)
        => member switch { { Sink: null } => $"{member.Name}()", { Parameter: null } => member.Name, _ => $"{member.Name}({member.Parameter})" };
}
