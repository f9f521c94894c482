namespace ModelRegistry
{
    /// <summary>
    /// The number of tokens that a call used. Input that was read from the cache or written to it is counted separately, because it has
    /// another price. Two usages are equal if all counts are equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelUsage
    {
        /// <summary>The usage of one call.</summary>
        /// <param name="inputTokens">Input tokens that were neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that were read from the cache.</param>
        /// <param name="cacheWriteTokens">Input tokens that were written to the cache.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public ModelUsage(long inputTokens, long outputTokens, long cacheReadTokens = 0, long cacheWriteTokens = 0)
        {
            InputTokens = global::ModelRegistry.ModelText.RequireCount(inputTokens, "inputTokens");
            OutputTokens = global::ModelRegistry.ModelText.RequireCount(outputTokens, "outputTokens");
            CacheReadTokens = global::ModelRegistry.ModelText.RequireCount(cacheReadTokens, "cacheReadTokens");
            CacheWriteTokens = global::ModelRegistry.ModelText.RequireCount(cacheWriteTokens, "cacheWriteTokens");
            CacheWritesByLife = s_none;
        }

        /// <summary>The usage of one call that wrote to the cache for one or several lives, each of which may have another price.</summary>
        /// <param name="inputTokens">Input tokens that were neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that were read from the cache.</param>
        /// <param name="cacheWrites">Input tokens that were written to the cache, by how long the cache keeps them.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public ModelUsage(
            long inputTokens, long outputTokens, long cacheReadTokens,
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> cacheWrites)
            : this(inputTokens, outputTokens, cacheReadTokens)
        {
            CacheWritesByLife = global::ModelRegistry.ModelCacheWrite.ByLife(cacheWrites);
            CacheWriteTokens = global::ModelRegistry.ModelCacheWrite.Total(CacheWritesByLife);
        }

        private static readonly global::ModelRegistry.ModelCacheWrite[] s_none = new global::ModelRegistry.ModelCacheWrite[0];

        /// <summary>Input tokens that were neither read from the cache nor written to it.</summary>
        public long InputTokens { get; }

        /// <summary>Output tokens, reasoning included.</summary>
        public long OutputTokens { get; }

        /// <summary>Input tokens that were read from the cache.</summary>
        public long CacheReadTokens { get; }

        /// <summary>Input tokens that were written to the cache, for all lives together.</summary>
        public long CacheWriteTokens { get; }

        /// <summary>The tokens that were written to the cache, by life, shortest first; empty where the lives are not known.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCacheWrite> CacheWrites => CacheWritesByLife;

        /// <summary>The length of the whole prompt: all input, cached or not.</summary>
        public long PromptTokens => InputTokens + CacheReadTokens + CacheWriteTokens;

        internal global::ModelRegistry.ModelCacheWrite[] CacheWritesByLife { get; }

        private object[] Values => new object[] { InputTokens, OutputTokens, CacheReadTokens, CacheWriteTokens, CacheWritesByLife };

        /// <summary>The usage of an SDK that counts cached tokens as part of the prompt, as OpenAI's does.</summary>
        /// <param name="promptTokens">All input tokens, cached ones included.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">How many of the input tokens were read from the cache.</param>
        /// <param name="cacheWriteTokens">How many of the input tokens were written to the cache.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative, or more tokens are cached than the prompt has.</exception>
        public static global::ModelRegistry.ModelUsage OfWholePrompt(long promptTokens, long outputTokens, long cacheReadTokens = 0, long cacheWriteTokens = 0)
            => new global::ModelRegistry.ModelUsage(
                Uncached(promptTokens, cacheReadTokens, cacheWriteTokens), outputTokens, cacheReadTokens, cacheWriteTokens);

        /// <summary>The usage of an SDK that counts cached tokens as part of the prompt, with cache writes by life.</summary>
        /// <param name="promptTokens">All input tokens, cached ones included.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">How many of the input tokens were read from the cache.</param>
        /// <param name="cacheWrites">How many of the input tokens were written to the cache, by how long the cache keeps them.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative, or more tokens are cached than the prompt has.</exception>
        public static global::ModelRegistry.ModelUsage OfWholePrompt(
            long promptTokens, long outputTokens, long cacheReadTokens,
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> cacheWrites)
        {
            global::ModelRegistry.ModelCacheWrite[] byLife = global::ModelRegistry.ModelCacheWrite.ByLife(cacheWrites);
            long uncached = Uncached(promptTokens, cacheReadTokens, global::ModelRegistry.ModelCacheWrite.Total(byLife));
            return new global::ModelRegistry.ModelUsage(uncached, outputTokens, cacheReadTokens, byLife);
        }

        /// <summary>The counts, the same in every culture: <c>1600 tokens in (600 cache read), 2 out</c>.</summary>
        public override string ToString()
        {
            string cached = Cached(CacheReadTokens, " cache read")
                + (CacheWritesByLife.Length == 0 ? Cached(CacheWriteTokens, " cache write") : ", " + string.Join(", ", CacheWrites));
            return global::ModelRegistry.ModelText.Count(PromptTokens) + " tokens in"
                + (cached.Length == 0 ? string.Empty : " (" + cached.Substring(2) + ")")
                + ", " + global::ModelRegistry.ModelText.Count(OutputTokens) + " out";
        }

        /// <summary>Whether every property is equal, and every item of <see cref="CacheWrites"/>.</summary>
        public bool Equals(global::ModelRegistry.ModelUsage/*?*/ other)
            => !(other is null) && global::System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

        /// <inheritdoc />
        public override int GetHashCode()
            => global::System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);

        private static long Uncached(long promptTokens, long cacheReadTokens, long cacheWriteTokens)
        {
            global::ModelRegistry.ModelText.RequireCount(promptTokens, "promptTokens");
            global::ModelRegistry.ModelText.RequireCount(cacheReadTokens, "cacheReadTokens");
            global::ModelRegistry.ModelText.RequireCount(cacheWriteTokens, "cacheWriteTokens");
            return cacheReadTokens <= promptTokens && cacheWriteTokens <= promptTokens - cacheReadTokens
                ? promptTokens - cacheReadTokens - cacheWriteTokens
                : throw new global::System.ArgumentOutOfRangeException(
                    "promptTokens", promptTokens, "The prompt is shorter than its cached part: use the constructor where the SDK counts cached tokens apart.");
        }

        private static string Cached(long tokens, string kind)
            => tokens == 0 ? string.Empty : ", " + global::ModelRegistry.ModelText.Count(tokens) + kind;
    }
}
