using Microsoft.CodeAnalysis;

namespace ModelRegistry.SdkSurface;

/// <summary>A member that looks as if the catalogue had to list it.</summary>
/// <param name="Type">The type that declares it.</param>
/// <param name="Symbol">The method, property or field.</param>
/// <param name="Row">The member as a row of the catalogue begins, such as <c>GetChatClient(model)</c>.</param>
/// <param name="IsListed">Whether the catalogue finds it, by itself or by what it overrides or implements.</param>
internal sealed record Candidate(INamedTypeSymbol Type, ISymbol Symbol, string Row, bool IsListed);
