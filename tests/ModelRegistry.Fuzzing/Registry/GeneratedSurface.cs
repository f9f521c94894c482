using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>The types and members that there are: those of an empty registry, and those that the registry says.</summary>
internal static class GeneratedSurface
{
    private static readonly string[] DataTypes = ["ModelIds", "Models", "Tiers"];

    public static void Verify(Compilation compilation, Compilation empty, RegistrySnapshot snapshot)
    {
        var (types, expected) = (Types(compilation), Types(empty));
        Same("no text becomes a type", types.Keys, expected.Keys);
        foreach (var (name, type) in types)
        {
            var members = Members(type);
            Same("no text becomes a member", members, Members(expected[name]).Concat(Said(type.Name, snapshot)));
        }

        var ids = types.Values.Single(type => type.Name == "ModelIds").GetMembers().OfType<IFieldSymbol>().Select(field => $"{field.Name}={field.ConstantValue}");
        Same("a constant holds its id", ids.Where(_ => IsConstant(types)), IsConstant(types) ? IdsOf(snapshot).Select(id => $"{id.Name}={id.Id}") : []);
    }

    private static IEnumerable<string> Said(string type, RegistrySnapshot snapshot) => type switch
    {
        _ when !DataTypes.Contains(type) => [],
        "ModelIds" => IdsOf(snapshot).Select(id => id.Name),
        "Models" => snapshot.Models.Select(model => Plain(model.Model.MemberName)),
        _ => snapshot.Tiers.Select(tier => Plain(tier.Tier.MemberName))
            .Concat(snapshot.Tiers.Where(tier => tier.FirstWithId(snapshot) is not null).Select(tier => Plain(tier.Tier.IdMemberName))),
    };

    private static IEnumerable<(string Name, string Id)> IdsOf(RegistrySnapshot snapshot) => snapshot.Models.SelectMany(model =>
        model.Aliases.Select(alias => (Plain(MemberNames.Escape(MemberNames.From(alias))), alias))
            .Concat(model.Model.Id is { } id ? [(Plain(model.Model.MemberName), id)] : []));

    private static bool IsConstant(Dictionary<string, INamedTypeSymbol> types)
        => !types.Values.Single(type => type.Name == "ModelIds").GetMembers().OfType<IPropertySymbol>().Any();

    private static string Plain(string name) => name.TrimStart('@');

    private static Dictionary<string, INamedTypeSymbol> Types(Compilation compilation)
    {
        var types = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        Add(compilation.Assembly.GlobalNamespace);
        return types;

        void Add(INamespaceOrTypeSymbol container)
        {
            foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                if (member is INamedTypeSymbol type)
                {
                    types.Add(type.ToDisplayString() + "/" + type.Arity, type);
                }

                Add(member);
            }
        }
    }

    /// <summary>What is written, not what the compiler adds to it.</summary>
    private static IEnumerable<string> Members(INamedTypeSymbol type)
        => type.GetMembers().Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null }).Select(member => member.Name);

    private static void Same(string promise, IEnumerable<string> actual, IEnumerable<string> expected)
    {
        var (have, want) = (actual.Order(StringComparer.Ordinal).ToList(), expected.Order(StringComparer.Ordinal).ToList());
        BrokenPromiseException.Unless(have.SequenceEqual(want, StringComparer.Ordinal), promise, () =>
            Shown.Escaped($"beyond what is said: {string.Join(", ", have.Except(want))}; missing: {string.Join(", ", want.Except(have))}; {have.Count} of {want.Count}"));
    }
}
