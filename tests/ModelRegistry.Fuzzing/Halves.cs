using System.Collections.Immutable;

namespace ModelRegistry.Fuzzing;

/// <summary>What is left of a thing when a part of it is taken out: large parts first.</summary>
internal static class Halves
{
    public static IEnumerable<string> Of(string text)
    {
        for (var part = (text.Length + 1) / 2; part > 0; part /= 2)
        {
            for (var start = 0; start < text.Length; start += part)
            {
                yield return text.Remove(start, Math.Min(part, text.Length - start));
            }
        }
    }

    public static IEnumerable<ImmutableList<T>> Of<T>(ImmutableList<T> items)
    {
        for (var part = (items.Count + 1) / 2; part > 0; part /= 2)
        {
            for (var start = 0; start < items.Count; start += part)
            {
                yield return items.RemoveRange(start, Math.Min(part, items.Count - start));
            }
        }
    }
}
