namespace ModelRegistry.Analyzers.Options;

/// <summary>Which uses of a model need a fallback.</summary>
internal enum FallbackRequirement
{
    /// <summary>Those of a model that is not generally available: in preview, deprecated, or not granted.</summary>
    Preview,

    Always,

    Never,
}
