using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Configuration;

/// <summary>A string of a configuration file.</summary>
/// <param name="Text">The string with its escapes undone.</param>
/// <param name="Span">Where it stands, quotes included.</param>
/// <param name="Meaning">What the keys above it say that it is.</param>
internal sealed record ConfiguredText(string Text, TextRange Span, KeyMeaning Meaning);
