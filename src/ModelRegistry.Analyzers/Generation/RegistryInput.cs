using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Generation;

/// <param name="File">A registry file.</param>
/// <param name="Origin">What the build says of it.</param>
internal sealed record RegistryInput(AdditionalText File, RegistryOrigin Origin);
