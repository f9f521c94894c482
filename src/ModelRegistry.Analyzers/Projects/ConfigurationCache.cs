using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>Reads each settings file once: an editor compiles again at every key stroke, and the settings seldom change.</summary>
internal static class ConfigurationCache
{
    private static readonly ConditionalWeakTable<SourceText, Box> Known = new();

    /// <inheritdoc cref="ConfigurationReader.Read" />
    public static ImmutableArray<ConfiguredText> Read(SourceText text, CancellationToken cancellationToken) => BoxOf(text, cancellationToken).Texts;

    /// <inheritdoc cref="ConfigurationReader.ObstacleTo" />
    public static string? ObstacleTo(SourceText text, CancellationToken cancellationToken) => BoxOf(text, cancellationToken).Obstacle;

    private static Box BoxOf(SourceText text, CancellationToken cancellationToken)
        => Known.GetValue(text, key =>
        {
            // Of a text that is too long, one character too many tells as much.
            var read = key.ToString(TextSpan.FromBounds(0, Math.Min(key.Length, ConfigurationReader.MaxLength + 1)));
            return new Box(ConfigurationReader.Read(read, cancellationToken), ConfigurationReader.ObstacleTo(read));
        });

    private sealed class Box(ImmutableArray<ConfiguredText> texts, string? obstacle)
    {
        public ImmutableArray<ConfiguredText> Texts { get; } = texts;

        public string? Obstacle { get; } = obstacle;
    }
}
