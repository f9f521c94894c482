using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>The parameters that some model of a registry refuses.</summary>
internal sealed class RefusedParameters
{
    /// <summary>A registry seldom changes, and an editor asks with every key stroke.</summary>
    private static readonly ConditionalWeakTable<RegistrySnapshot, RefusedParameters> ByRegistry = new();

    private readonly ImmutableHashSet<string> _keys;

    private RefusedParameters(RegistrySnapshot registry)
    {
        _keys = registry.Models.SelectMany(registered => registered.Model.UnsupportedParameters).Distinct()
            .SelectMany(ParameterNames.KeysOf)
            .ToImmutableHashSet(StringComparer.Ordinal);
        Scanner = new LooseNameScanner(_keys);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _keys.IsEmpty;

    /// <summary>Finds where a text could set one.</summary>
    public LooseNameScanner Scanner { get; }

    public static RefusedParameters Of(RegistrySnapshot registry)
        => ByRegistry.GetValue(registry, static snapshot => new RefusedParameters(snapshot));

    /// <summary>Whether a name is that of a parameter that some model refuses; of a JSON path its last part counts.</summary>
    public bool Has(string name) => _keys.Contains(KeyOf(name));

    /// <summary>
    /// The parameter, as the registry names it, that a model refuses and that is set under a name; null where it refuses none.
    /// </summary>
    public static string? Of(Model model, string name, string? type)
        => model.UnsupportedParameters.FirstOrDefault(parameter => ParameterNames.IsSentAs(KeyOf(name), parameter, type));

    private static string KeyOf(string name)
        => ParameterNames.KeyOf(name.StartsWith("$.", StringComparison.Ordinal) ? name.Substring(2) : name);
}
