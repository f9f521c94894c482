using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Reading;

/// <summary>A registry file that has been read: its content, and the only thing that knows positions and problems.</summary>
/// <param name="Text">The text that the spans speak of.</param>
/// <param name="Root">The tree, for finding the place of a fact.</param>
/// <param name="Content">What the file says, as far as it can be read.</param>
/// <param name="Problems">What cannot be read, and what the file says that cannot be true, in the order of the text.</param>
internal sealed record RegistryFile(
    string Text, JsonValue Root, RegistryContent Content, ImmutableArray<RegistryProblem> Problems)
{
    private LineMap? _lines;

    /// <summary>The lines of the text. They are found when somebody asks: a file without problems has no place to show.</summary>
    public LineMap Lines => _lines ??= LineMap.Of(Text);
}
