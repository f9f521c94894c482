using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Who serves a tier on a day.</summary>
/// <param name="Model">The first model of the chain that may be called; null where none may be.</param>
/// <param name="Skipped">The models before it, which may not be called.</param>
internal sealed record TierServing(RegisteredModel? Model, IReadOnlyList<RegisteredModel> Skipped);
