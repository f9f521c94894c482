using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>What holds of the tree and the errors of any text whatsoever.</summary>
internal static class JsonSoundness
{
    private const string Promise = "what is read is sound";

    /// <summary>Every node lies in its parent, behind its elder sibling; every error lies in the text, in order, and can be shown.</summary>
    public static void Verify(JsonDocument document, int length)
    {
        VerifyWithin(document.Root, new TextRange(0, length));
        Verify(document.Errors.Length <= JsonErrorList.MaxCount, () => $"{document.Errors.Length} errors");
        var last = 0;
        foreach (var error in document.Errors)
        {
            Verify(error.Span.Start >= last && error.Span.End <= length, () => $"the error '{error.Message}' is at {error.Span} of {length} characters, after {last}");
            Verify(error.FirstSpan is not { } first || first.End <= length, () => $"the error '{error.Message}' has its first at {error.FirstSpan}");
            Verify(!error.Message.EndsWith('.') && !error.Message.Any(char.IsControl), () => $"the message is '{error.Message}'");
            last = error.Span.Start;
        }
    }

    // As deep as the reader lets values nest; of four mebibytes there are millions.
    private static void VerifyWithin(JsonValue value, TextRange parent)
    {
        if (value.Span.Start < parent.Start || value.Span.End > parent.End)
        {
            throw new BrokenPromiseException(Promise, $"{value.Kind} at {value.Span} is not within {parent}");
        }

        var last = value.Span.Start;
        foreach (var (span, child) in Children(value))
        {
            if (span.Start < last)
            {
                throw new BrokenPromiseException(Promise, $"{child.Kind} at {span} begins before {last}");
            }

            last = span.End;
            VerifyWithin(child, value.Span);
        }

        if (last > value.Span.End)
        {
            throw new BrokenPromiseException(Promise, $"the children of {value.Kind} at {value.Span} end at {last}");
        }
    }

    private static IEnumerable<(TextRange Span, JsonValue Value)> Children(JsonValue value) => value switch
    {
        JsonObject node => node.Properties.Select(property => (property.Span, property.Value)),
        JsonArray node => node.Items.Select(item => (item.Span, item)),
        _ => [],
    };

    private static void Verify(bool holds, Func<string> what) => BrokenPromiseException.Unless(holds, Promise, what);
}
