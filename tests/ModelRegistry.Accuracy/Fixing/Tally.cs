namespace ModelRegistry.Accuracy.Fixing;

/// <summary>How often each of several texts occurs, to be compared before and after.</summary>
internal static class Tally
{
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> texts)
        => texts.GroupBy(text => text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

    /// <summary>The texts that the first has more often than the second, in their order.</summary>
    public static IReadOnlyList<string> Beyond(this IReadOnlyDictionary<string, int> counts, IReadOnlyDictionary<string, int> others)
        => [.. counts.Where(count => count.Value > others.GetValueOrDefault(count.Key)).Select(count => count.Key).Order(StringComparer.Ordinal)];
}
