using System.Collections.Concurrent;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Settings;

namespace ModelRegistry.Tool.Scanning;

/// <summary>The ids that need no entry, as the .editorconfig and .globalconfig files above a file say.</summary>
internal sealed class AllowedIds
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<EditorConfigFile>> _byFolder = new(StringComparer.Ordinal);

    /// <param name="path">The full path of a file.</param>
    public IdPatterns For(string path)
    {
        var files = _byFolder.GetOrAdd(Path.GetDirectoryName(path)!, _ => [.. RuleSettings.FilesAbove(path)]);
        var patterns = IdPatterns.Split(RuleSettings.OptionFor(path, IdPatterns.Option, files) ?? string.Empty)
            .Where(pattern => pattern.Length <= IdPatterns.MaxLength)
            .ToList();
        return patterns.Count == 0 ? IdPatterns.None : new IdPatterns(patterns.ToEquatableArray());
    }
}
