namespace ModelRegistry.Analyzers.Options;

/// <summary>The MSBuild properties and item metadata that the package's props file makes visible to the compiler.</summary>
internal static class BuildProperties
{
    public const string Namespace = "ModelRegistryNamespace";
    public const string Visibility = "ModelRegistryVisibility";
    public const string Generate = "ModelRegistryGenerate";
    public const string PublicConstants = "ModelRegistryPublicConstants";
    public const string Embedded = "ModelRegistryEmbedded";
    public const string Validate = "ModelRegistryValidate";
    public const string ScanConfig = "ModelRegistryScanConfig";
    public const string Runtime = "ModelRegistryRuntime";
    public const string Scope = "ModelRegistryScope";
    public const string AsOf = "ModelRegistryAsOf";
    public const string Enforce = "ModelRegistryEnforce";
    public const string EnforceDates = "ModelRegistryEnforceDates";

    /// <summary>The rules whose warnings MSBuild turns into errors, joined with <c>|</c>.</summary>
    public const string WarningsAsErrors = "ModelRegistryWarningsAsErrors";

    /// <summary>The files that <c>ModelRegistryFile</c> names and that do not exist, joined with <c>|</c>.</summary>
    public const string MissingFiles = "ModelRegistryMissingFiles";

    /// <summary>Set by the test SDK, not by this package.</summary>
    public const string IsTestProject = "IsTestProject";

    /// <summary>Metadata of an additional file: what it is to this package, one of the roles.</summary>
    public const string Role = "ModelRegistryRole";

    public const string RegistryRole = "registry";

    public const string ConfigurationRole = "configuration";

    public const string BaselineRole = "baseline";

    /// <summary>
    /// Metadata of a registry file that must not be changed: the folder of the package that it comes from, or <c>true</c> where it
    /// lies outside of the project's repository.
    /// </summary>
    public const string ReadOnly = "ModelRegistryReadOnly";

    public static string KeyOf(string property) => "build_property." + property;

    public static string KeyOfMetadata(string metadata) => "build_metadata.AdditionalFiles." + metadata;
}
