using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Editing;

/// <summary>Properties that an object of a registry file gets.</summary>
/// <param name="Target">The object. It is there, or can be written into an object that is.</param>
/// <param name="Properties">The properties, each once.</param>
internal sealed record PropertyChange(Pointer Target, IReadOnlyList<NewProperty> Properties);
