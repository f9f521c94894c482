namespace ModelRegistry.Tool.Lists;

/// <summary>How many tokens a model takes and gives, as far as a list says; null where it does not.</summary>
/// <param name="ContextWindow">The prompt and the answer together.</param>
/// <param name="LongestPrompt">The prompt alone: the context window is that, or that and the longest answer, and only the provider says which.</param>
/// <param name="LongestAnswer">The answer alone.</param>
internal sealed record ListedLimits(long? ContextWindow, long? LongestPrompt, long? LongestAnswer)
{
    public static ListedLimits Unknown { get; } = new(null, null, null);
}
