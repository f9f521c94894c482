namespace ModelRegistry.Analyzers.Options;

/// <summary>What the build says of a registry file.</summary>
/// <param name="IsNamed">That it is a registry; otherwise only the file's name does.</param>
/// <param name="IsShared">Whether it comes from a package.</param>
internal readonly record struct RegistryOrigin(bool IsNamed, bool IsShared);
