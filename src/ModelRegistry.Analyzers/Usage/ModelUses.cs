using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Collects the model ids of one tree, each once. What is said first of a place stays.</summary>
internal sealed class ModelUses
{
    private readonly SortedDictionary<int, ModelUse> _byStart = new();

    public void Add(ModelUse use)
    {
        // An id that is put together holds its own parts, and a whole that is judged holds what it wraps.
        if (!_byStart.TryGetValue(use.Span.Start, out var known) || known.Span.Length < use.Span.Length)
        {
            _byStart[use.Span.Start] = use;
        }
    }

    /// <param name="addressed">Where what stands goes into the address of a request.</param>
    public ImmutableArray<ModelUse> ToImmutable(ISet<TextSpan> addressed)
    {
        var uses = ImmutableArray.CreateBuilder<ModelUse>(_byStart.Count);
        var end = 0;
        foreach (var use in _byStart.Values)
        {
            if (use.Span.Start >= end)
            {
                uses.Add(addressed.Contains(use.Span) ? use with { Place = use.Place with { KeepsProvider = true } } : use);
                end = use.Span.End;
            }
        }

        return uses.ToImmutable();
    }
}
