using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Generation;

/// <param name="File">A registry file.</param>
/// <param name="IsNamed">Whether the build says that it is one.</param>
internal sealed record RegistryInput(AdditionalText File, bool IsNamed);
