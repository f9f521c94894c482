using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// What the generated code can count on. A class, as all that a step of the pipeline gives: the compiler has its pipeline as machine code
/// for classes, and jits it anew for every struct, in projects without a registry too.
/// </summary>
/// <param name="Features">What the references offer; none before they are asked.</param>
/// <param name="RunsTiers">Whether the types that run tiers are generated.</param>
internal sealed record Target(TargetFeatures Features, bool RunsTiers)
{
    private static readonly Target WithTiers = new(TargetFeatures.None, true);
    private static readonly Target WithoutTiers = new(TargetFeatures.None, false);

    /// <summary>Of a project that generates, before its references are asked; null where nothing is generated.</summary>
    public static Target? Of(RegistrySnapshot? registry, GeneratorOptions options)
        => registry is null || !options.Generate ? null
            : options.RunsTiers(registry.Tiers.Count > 0) ? WithTiers
            : WithoutTiers;

    public Target With(TargetFeatures features) => this with { Features = features };
}
