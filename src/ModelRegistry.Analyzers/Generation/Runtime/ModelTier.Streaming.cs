namespace ModelRegistry
{
    internal sealed partial class ModelTier
    {
        /// <summary>
        /// Calls the tier's models in order until one begins to answer, and streams its answer. The tier's timeout, its retries and the
        /// change to the next model all end with the first element: later errors propagate.
        /// </summary>
        /// <typeparam name="T">What the call streams.</typeparam>
        /// <param name="call">Sends the request to the given model, and passes the token on.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults. Usage is asked about every
        /// element, and its last answer counts.</param>
        /// <param name="cancellationToken">Ends the run at once; nothing is tried again after it.</param>
        /// <returns>The answer. Nothing is called before it is enumerated, and each enumeration is a run of its own.</returns>
        /// <remarks>
        /// The enumeration throws a <see cref="global::ModelRegistry.ModelTierException"/> where every model failed or was skipped, and an
        /// <see cref="global::System.OperationCanceledException"/> where the caller cancelled.
        /// </remarks>
        public global::ModelRegistry.ModelTierStream<T> RunStreamingAsync<T>(
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            Require(call);
            return new global::ModelRegistry.ModelTierStream<T>(this, call, options, null, cancellationToken);
        }
    }
}
