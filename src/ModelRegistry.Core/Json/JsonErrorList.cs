using System.Collections.Immutable;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Collects errors up to a number that nobody reads to its end.</summary>
internal sealed class JsonErrorList
{
    public const int MaxCount = 1000;

    private readonly List<JsonError> _errors = [];

    public void Add(TextRange span, string message, TextRange? firstSpan = null)
    {
        if (_errors.Count < MaxCount)
            _errors.Add(new JsonError(span, message, firstSpan));
    }

    /// <summary>In the order of the text; what is at one place stays in the order in which it was found.</summary>
    public ImmutableArray<JsonError> ToSorted() => _errors.OrderBy(static error => error.Span.Start).ToImmutableArray();
}
