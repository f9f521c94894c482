using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows types of answers and of notes about them by their names: the model in one is the model that answered.</summary>
internal static class AnswerTypes
{
    private static readonly ImmutableHashSet<string> Last = WordSet.Of(
        "answer chunk log logs metrics response responses result results telemetry usage");

    /// <summary>Whether a type of the name is one.</summary>
    public static bool Is(string type) => NameWords.Of(type) is { Count: > 1 } words && Last.Contains(words[words.Count - 1]);

    /// <summary>Whether a field or property belongs to one.</summary>
    public static bool Has(ISymbol? member) => member is IFieldSymbol or IPropertySymbol && Is(member.ContainingType.Name);
}
