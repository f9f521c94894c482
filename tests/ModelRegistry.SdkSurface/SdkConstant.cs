namespace ModelRegistry.SdkSurface;

/// <summary>A member of an SDK that stands for a model's id.</summary>
/// <param name="Release">The package's version that was asked.</param>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Type">The type as code writes it, with its namespace.</param>
/// <param name="Member">The member.</param>
/// <param name="Id">The id that it stands for.</param>
internal sealed record SdkConstant(Release Release, string Assembly, string Type, string Member, string Id);
