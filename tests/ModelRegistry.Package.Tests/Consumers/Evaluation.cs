using System.Text.Json;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>What the package makes of a project, before anything is compiled.</summary>
/// <param name="RegistryFiles">The AdditionalFiles with the role of a registry, in their order.</param>
/// <param name="ConfigurationFiles">Those with the role of a configuration file.</param>
/// <param name="AdditionalFiles">All of them, relative to the consumer's root.</param>
/// <param name="Validate">ModelRegistryValidate.</param>
/// <param name="MissingFiles">ModelRegistryMissingFiles, relative to the consumer's root.</param>
internal sealed record Evaluation(
    IReadOnlyList<RegistryFile> RegistryFiles,
    IReadOnlyList<string> ConfigurationFiles,
    IReadOnlyList<string> AdditionalFiles,
    string Validate,
    IReadOnlyList<string> MissingFiles)
{
    public static Evaluation Read(string json, string root)
    {
        using var output = JsonDocument.Parse(json);
        var properties = output.RootElement.GetProperty("Properties");
        var items = output.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().ToList();
        return new Evaluation(
            [.. items.Where(item => Metadata(item, "ModelRegistryRole") == "registry").Select(Registry)],
            [.. items.Where(item => Metadata(item, "ModelRegistryRole") == "configuration").Select(Relative)],
            [.. items.Select(Relative)],
            properties.GetProperty("ModelRegistryValidate").GetString()!,
            [.. properties.GetProperty("ModelRegistryMissingFiles").GetString()!.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(path => Path.IsPathRooted(path) ? Path.GetRelativePath(root, path) : path)]);

        RegistryFile Registry(JsonElement item)
            => new(Relative(item), Metadata(item, "Link")) { ReadOnly = Metadata(item, "ModelRegistryReadOnly") };

        string Relative(JsonElement item) => Path.GetRelativePath(root, Metadata(item, "FullPath"));

        static string Metadata(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
    }
}

/// <param name="Path">Relative to the consumer's root.</param>
/// <param name="Link">Where an IDE shows it; empty for a file in the project's folder.</param>
internal sealed record RegistryFile(string Path, string Link = "")
{
    /// <summary>Why no fix may change it; empty where one may.</summary>
    public string ReadOnly { get; init; } = "";
}
