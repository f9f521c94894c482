using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>The text that a member is known to hold, although no tree that is read says so.</summary>
/// <param name="Text">The text.</param>
/// <param name="Member">The member.</param>
internal sealed record KnownText(string Text, ISymbol Member);
