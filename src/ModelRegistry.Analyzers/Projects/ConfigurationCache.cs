using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>Reads each settings file once: an editor compiles anew with every key stroke in the code, and the settings seldom change.</summary>
internal static class ConfigurationCache
{
    private static readonly ConditionalWeakTable<SourceText, Box> Known = new();

    /// <inheritdoc cref="ConfigurationReader.Read" />
    public static ImmutableArray<ConfiguredText> Read(SourceText text, CancellationToken cancellationToken)
        => Known.GetValue(text, key => new Box(ReadAnew(key, cancellationToken))).Texts;

    private static ImmutableArray<ConfiguredText> ReadAnew(SourceText text, CancellationToken cancellationToken)
        => text.Length > ConfigurationReader.MaxLength ? ImmutableArray<ConfiguredText>.Empty : ConfigurationReader.Read(text.ToString(), cancellationToken);

    private sealed class Box(ImmutableArray<ConfiguredText> texts)
    {
        public ImmutableArray<ConfiguredText> Texts { get; } = texts;
    }
}
