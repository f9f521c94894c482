namespace ModelRegistry.Tool.Costing;

/// <summary>
/// The tokens of one request. Input that is read from the cache or written to it is counted separately, because it has other prices.
/// </summary>
/// <param name="Input">Input that is neither read from the cache nor written to it.</param>
/// <param name="Output">Output, reasoning included.</param>
/// <param name="CacheRead">Input that is read from the cache.</param>
/// <param name="CacheWrite">Input that is written to the cache.</param>
/// <param name="CacheLifeSeconds">How long the cache keeps what is written; null where nobody says.</param>
internal readonly record struct TokenUsage(long Input, long Output, long CacheRead = 0, long CacheWrite = 0, long? CacheLifeSeconds = null)
{
    /// <summary>The length of the whole prompt.</summary>
    public long Prompt => Input + CacheRead + CacheWrite;
}
