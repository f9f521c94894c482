using System.IO.Compression;
using System.Text;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Comparing;

/// <summary>The registry files of a package: of a .nupkg, or as NuGet has restored it on this machine.</summary>
internal static class PackageVersion
{
    public const string Restored = "package:";

    private const string Extension = ".nupkg";

    public static bool IsOne(string name)
        => name.StartsWith(Restored, StringComparison.Ordinal) || name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<TextFile> Read(string name, ToolHost host)
    {
        var files = name.StartsWith(Restored, StringComparison.Ordinal) ? OfFolder(name, FolderOf(name, host)) : OfArchive(name, host.FullPath(name));
        return files.Count > 0
            ? files
            : throw new ToolException($"{name} hands no registry to projects: its .props name no models.json in ModelRegistryShared.");
    }

    private static List<TextFile> OfFolder(string name, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"{name} is not restored on this machine: there is no {folder}. Name its .nupkg.");
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        return [.. PackagedRegistries.HandedBy(files, file => File.ReadAllText(Path.Combine(folder, file)))
            .Select(file => TextFile.Read(Path.Combine(folder, file)))];
    }

    private static List<TextFile> OfArchive(string name, string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolException($"There is no file {path}.");
        }

        try
        {
            using var archive = ZipFile.OpenRead(path);
            return [.. PackagedRegistries.HandedBy([.. archive.Entries.Select(entry => entry.FullName)], file => TextOf(archive, file))
                .Select(file => new TextFile($"{name}/{file}", TextOf(archive, file), Encoding.UTF8, []))];
        }
        catch (InvalidDataException)
        {
            throw new ToolException($"{path} is no NuGet package.");
        }
    }

    private static string TextOf(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static bool IsName(string text) => text is not ("." or "..") && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+');

    /// <summary>Where NuGet restores packages to.</summary>
    private static string FolderOf(string name, ToolHost host)
    {
        if (name[Restored.Length..].Split('/') is not [{ Length: > 0 } id, { Length: > 0 } version] || !IsName(id) || !IsName(version))
        {
            throw new ToolException($"{name} names no version of a package: write package:ID/VERSION, such as package:Acme.ModelRegistry/1.0.0.");
        }

        var packages = host.Variable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Path.Combine(packages, id.ToLowerInvariant(), version.ToLowerInvariant());
    }
}
