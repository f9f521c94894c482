namespace ModelRegistry.Analyzers.Modes;

/// <summary>A model as code names it.</summary>
/// <param name="Id">The text that names it.</param>
/// <param name="Provider">The provider; null where not known.</param>
internal sealed record ModelName(string Id, string? Provider);
