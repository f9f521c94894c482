namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// What the generated code can count on. A class, as all that a step of the pipeline gives: the compiler has its pipeline as machine code
/// for classes, and jits it anew for every struct, in projects without a registry too.
/// </summary>
internal sealed record Target(TargetFeatures Features)
{
    /// <summary>Of a project that generates, before its references are asked.</summary>
    public static Target NotYetKnown { get; } = new(TargetFeatures.None);
}
