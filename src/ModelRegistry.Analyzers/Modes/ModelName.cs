namespace ModelRegistry.Analyzers.Modes;

/// <summary>A model as code names it.</summary>
/// <param name="Id">The text that names it.</param>
/// <param name="Provider">Whose it is; null where nothing tells.</param>
internal sealed record ModelName(string Id, string? Provider);
