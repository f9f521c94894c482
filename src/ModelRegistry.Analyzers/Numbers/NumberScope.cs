using System.Collections.Immutable;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>One of the places that a number stands in, the nearest first: an argument, a call, a variable, a member, a type.</summary>
/// <param name="Names">What the place is called; empty where it has no name, such as an element of a list.</param>
/// <param name="Hints">Texts and names that stand beside the number there and could name a model.</param>
/// <param name="IsDeclared">Whether it is a declaration or an assignment, behind which only members and types follow.</param>
internal sealed record NumberScope(ImmutableArray<string> Names, ImmutableArray<string> Hints, bool IsDeclared = false)
{
    /// <summary>The words of the names.</summary>
    public IReadOnlyList<string> Words { get; } = Names.SelectMany(NameWords.Of).ToList();

    /// <summary>Whether the names are those of what the number is multiplied with, rather than its own.</summary>
    public bool IsFactor { get; init; }

    public static NumberScope Of(IEnumerable<string?> names, IEnumerable<string>? hints = null, bool isDeclared = false)
        => new(names.OfType<string>().ToImmutableArray(), hints?.ToImmutableArray() ?? ImmutableArray<string>.Empty, isDeclared);
}
