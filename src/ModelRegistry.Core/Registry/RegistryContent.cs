using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>
/// What one registry file says, without where it says it: value-equal, so that a reformatted file is the same content and
/// nothing that is cached on it holds on to a text.
/// </summary>
/// <param name="Path">Where the file is: registries are merged in the order of <see cref="OrderKey"/>.</param>
/// <param name="IsNamed">Whether the project's build says that the file is a registry; otherwise only its own name does.</param>
/// <param name="MaxAgeDays">How old a verification may grow, in days; null where the file does not say.</param>
/// <param name="Models">Every entry that can be identified.</param>
/// <param name="Tiers">Every tier that can be read.</param>
internal sealed record RegistryContent(string Path, bool IsNamed, int? MaxAgeDays, EquatableArray<ModelEntry> Models, EquatableArray<Tier> Tiers)
{
    public const string FileName = "models.json";

    /// <summary>Whether the entries say what an account knows of models of the other files, and are no models themselves.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Whether the file comes from a package: the project can lay an overlay over it, and cannot change it.</summary>
    public bool IsShared { get; init; }

    /// <summary>
    /// What the files are ordered by, ordinally: their paths, alike on every machine. Those of packages come first, wherever a machine
    /// keeps them, so that the same entry wins everywhere.
    /// </summary>
    public string OrderKey => (IsShared ? "0" : "1") + Path.Replace('\\', '/');

    /// <summary>Whether the file is called models.json, of which a project has one, rather than *.models.json, of which it can have many.</summary>
    public bool IsTheOne => string.Equals(Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1), FileName, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Index">The place in the file's <c>models</c>, so that a finding about the model leads back to its text.</param>
/// <param name="Model">The model.</param>
internal sealed record ModelEntry(int Index, Model Model);
