namespace ModelRegistry
{
    /// <summary>Reads the answers of one run, where their type is known to the generated code.</summary>
    [/*type attributes*/]
    abstract class ModelTierReader
    {
        /// <summary>Whether the usage may lack tokens that cost more than other input, so that a cost of it is a lower bound.</summary>
        internal bool MayLackCacheWrites { get; set; }

        /// <summary>The usage of a whole answer, or of what has been read of a stream with this element; null where it is not known.</summary>
        internal abstract global::ModelRegistry.ModelUsage/*?*/ UsageOf(object result);

        /// <summary>The id of the model that answered; null where it does not say.</summary>
        internal abstract string/*?*/ ModelOf(object result);

        /// <summary>The provider's id of the answer; null where it does not say.</summary>
        internal abstract string/*?*/ RequestIdOf(object result);

        /// <summary>Why an answer is not accepted; null where it is.</summary>
        internal abstract string/*?*/ ObjectionTo(object result);

        /// <summary>The answer that elements of a stream make.</summary>
        internal abstract object AnswerOf(global::System.Collections.Generic.IEnumerable<object/*?*/> elements);

        /// <summary>Whether the client of a model reports its requests to telemetry itself.</summary>
        internal abstract bool IsInstrumented(global::ModelRegistry.Model model);

        /// <summary>Begins to read the answer of another attempt.</summary>
        internal abstract void Reset();
    }
}
