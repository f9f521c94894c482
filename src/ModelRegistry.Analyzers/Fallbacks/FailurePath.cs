using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Code that runs after a call has failed.</summary>
/// <param name="Node">The code.</param>
/// <param name="IsAfterSuccess">Whether it also runs after the call has succeeded: then only the same request again is a fallback.</param>
internal readonly record struct FailurePath(SyntaxNode Node, bool IsAfterSuccess);
