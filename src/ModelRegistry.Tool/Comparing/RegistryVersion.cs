using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Comparing;

/// <summary>
/// Reads a version of a registry: a file, one of a commit (<c>git:REF:PATH</c>), or that of a package, as a .nupkg or as it is restored
/// on this machine (<c>package:ID/VERSION</c>).
/// </summary>
internal static class RegistryVersion
{
    private const string Git = "git:";

    private static readonly ProblemKind[] Harmless = [ProblemKind.InconsistentPrice, ProblemKind.UnknownReference];

    public static RegistrySet Read(string name, ToolHost host)
    {
        IReadOnlyList<TextFile> files = name.StartsWith(Git, StringComparison.Ordinal) ? [OfCommit(name, host)]
            : PackageVersion.IsOne(name) ? PackageVersion.Read(name, host)
            : [TextFile.Read(host.FullPath(name))];
        var set = RegistrySet.Of(files);

        // What is left out because of an error would seem to be removed. A model of another file is one that this file does not have.
        var problem = files.SelectMany(file => set.Registry.ProblemsOf(file.Path)).FirstOrDefault(problem => !Harmless.Contains(problem.Kind));
        return problem is null ? set : throw new ToolException($"{name} has errors: {problem.Message}. Correct them first.");
    }

    /// <summary>The full path of a file that is read; null where it is one of a commit, or restored.</summary>
    public static string? PathOf(string name, ToolHost host)
        => name.StartsWith(Git, StringComparison.Ordinal) || name.StartsWith(PackageVersion.Restored, StringComparison.Ordinal)
            ? null
            : host.FullPath(name);

    private static TextFile OfCommit(string name, ToolHost host)
    {
        var colon = name.LastIndexOf(':');
        var reference = colon < Git.Length ? string.Empty : name[Git.Length..colon];
        var path = name[(colon + 1)..];
        if (reference.Length == 0 || reference.StartsWith('-') || path.Length == 0)
        {
            throw new ToolException($"{name} names no file of a commit: write git:REF:PATH, such as git:main:models.json.");
        }

        // As other paths, it begins in the current folder.
        var place = Path.IsPathRooted(path) ? Path.GetRelativePath(host.Folder, path) : path;
        var text = Output(name, host.Folder, "show", $"{reference}:./{place.Replace('\\', '/')}");
        return new TextFile(name, text.TrimStart('\uFEFF'), Encoding.UTF8, []);
    }

    private static string Output(string name, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new ToolException($"{name} cannot be read: {Shown.Plain(errors.Result.Trim())}");
        }
        catch (Win32Exception)
        {
            throw new ToolException($"{name} cannot be read, because git is not installed: name a file.");
        }
    }
}
