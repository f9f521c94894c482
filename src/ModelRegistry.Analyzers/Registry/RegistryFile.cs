using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Json;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>A registry file that has been read: its content, and the only thing that knows positions and problems.</summary>
/// <param name="Text">The text that the spans speak of.</param>
/// <param name="Root">The tree, for finding the place of a fact.</param>
/// <param name="Content">What the file says, as far as it can be read.</param>
/// <param name="Problems">What cannot be read, and what the file says that cannot be true, in the order of the text.</param>
internal sealed record RegistryFile(
    SourceText Text, JsonValue Root, RegistryContent Content, ImmutableArray<RegistryProblem> Problems);
