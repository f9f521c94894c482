using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>
/// Reads each text once, however many rules and the generator ask for it. The texts are held weakly and nothing else is held,
/// so that no compilation outlives its use. All rules of a compilation ask at once: one reads, and the others wait for it. They all
/// get the same object, by which they find what one of them has read in the code.
/// </summary>
internal static class RegistryCache
{
    private static readonly ConditionalWeakTable<SourceText, RegistryFile> Files = new();
    private static readonly ConditionalWeakTable<JsonValue, List<MergedRegistry>> Registries = new();

    /// <summary>How many sets of files that begin with the same file are kept: projects that share a registry each have their own beside it.</summary>
    private const int MostSets = 8;

    /// <inheritdoc cref="RegistryReader.Read"/>
    /// <param name="path">The file's path.</param>
    /// <param name="origin">What the project's build says of the file.</param>
    /// <param name="text">The file's text; null where the compiler could not decode it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static RegistryFile Read(string path, RegistryOrigin origin, SourceText? text, CancellationToken cancellationToken)
    {
        var file = text is null ? RegistryReader.Read(path, null, cancellationToken: cancellationToken) : ReadOnce(path, text, cancellationToken);

        // One text under two paths: a file that is linked twice, or an editor that shares equal texts.
        var ownFile = text is null || string.Equals(file.Content.Path, path, StringComparison.Ordinal) ? file : ReadAnew(path, text, cancellationToken);
        return origin == default
            ? ownFile
            : ownFile with { Content = ownFile.Content with { IsNamed = origin.IsNamed, IsShared = origin.IsShared } };
    }

    /// <summary>The registry that the files make together, one for each set of files and scope.</summary>
    /// <param name="files">The files.</param>
    /// <param name="scope">The API organization or workspace of the project; null where it does not say.</param>
    public static MergedRegistry Merge(IReadOnlyList<RegistryFile> files, string? scope = null)
    {
        if (files.Count == 0)
        {
            return MergedRegistry.Create(files, scope);
        }

        var sets = Registries.GetValue(files[0].Root, static _ => []);
        lock (sets)
        {
            if (sets.Find(set => set.IsOf(files, scope)) is { } known)
            {
                return known;
            }

            if (sets.Count == MostSets)
            {
                sets.RemoveAt(0);
            }

            var registry = MergedRegistry.Create(files, scope);
            sets.Add(registry);
            return registry;
        }
    }

    private static RegistryFile ReadOnce(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (Files.TryGetValue(text, out var known))
        {
            return known;
        }

        lock (Files)
        {
            return Files.GetValue(text, key => ReadAnew(path, key, cancellationToken));
        }
    }

    private static RegistryFile ReadAnew(string path, SourceText text, CancellationToken cancellationToken)
        => text.Length > RegistryReader.MaxBytes
            ? RegistryReader.TooLarge(path)
            : RegistryReader.Read(path, text.ToString(), text.Encoding is null or UTF8Encoding or UnicodeEncoding, cancellationToken);
}
