using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>The references of a project: equal while they are the same array.</summary>
internal sealed record TargetReferences(ImmutableArray<MetadataReference> All);
