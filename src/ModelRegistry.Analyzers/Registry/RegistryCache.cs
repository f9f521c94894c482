using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>
/// Reads each text once, however many rules and the generator ask for it. The texts are held weakly and nothing else is held,
/// so that no compilation outlives its use. All rules of a compilation ask at once: one reads, and the others wait for it. They all
/// get the same object, by which they find what one of them has read in the code.
/// </summary>
internal static class RegistryCache
{
    private static readonly ConditionalWeakTable<SourceText, RegistryFile> Files = new();
    private static readonly ConditionalWeakTable<SourceText, MergedRegistry> Registries = new();

    /// <inheritdoc cref="RegistryReader.Read"/>
    /// <param name="path">Where the file is.</param>
    /// <param name="isNamed">Whether the project's build says that the file is a registry.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static RegistryFile Read(string path, bool isNamed, SourceText? text, CancellationToken cancellationToken)
    {
        var file = text is null ? RegistryReader.Read(path, null, cancellationToken) : ReadOnce(path, text, cancellationToken);

        // One text under two paths: a file that is linked twice, or an editor that shares equal texts.
        var ownFile = string.Equals(file.Content.Path, path, StringComparison.Ordinal) ? file : RegistryReader.Read(path, text, cancellationToken);
        return isNamed ? ownFile with { Content = ownFile.Content with { IsNamed = true } } : ownFile;
    }

    /// <summary>The registry that the files make together.</summary>
    public static MergedRegistry Merge(IReadOnlyList<RegistryFile> files)
    {
        if (files.Count == 0)
        {
            return MergedRegistry.Create(files);
        }

        var first = files[0].Text;
        if (Registries.TryGetValue(first, out var known) && known.IsOf(files))
        {
            return known;
        }

        lock (Registries)
        {
            if (Registries.TryGetValue(first, out known) && known.IsOf(files))
            {
                return known;
            }

            var registry = MergedRegistry.Create(files);
            Registries.Remove(first);
            Registries.Add(first, registry);
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
            return Files.GetValue(text, key => RegistryReader.Read(path, key, cancellationToken));
        }
    }
}
