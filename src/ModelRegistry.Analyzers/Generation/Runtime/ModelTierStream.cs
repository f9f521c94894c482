namespace ModelRegistry
{
    /// <summary>An answer that a model of a tier streams. Nothing is called before it is enumerated, and each enumeration is a run of its own.</summary>
    /// <typeparam name="T">What the call streams.</typeparam>
    [/*type attributes*/]
    internal sealed class ModelTierStream<T> : global::System.Collections.Generic.IAsyncEnumerable<T>
    {
        private readonly global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call;
        private readonly global::ModelRegistry.ModelTierOptions/*?*/ options;
        private readonly global::System.Func<global::ModelRegistry.ModelTierReader>/*?*/ createReader;
        private readonly global::System.Threading.CancellationToken cancellationToken;
        private global::ModelRegistry.ModelTierStreamReader<T>/*?*/ latest;

        /// <param name="tier">Whose models are called.</param>
        /// <param name="call">The call.</param>
        /// <param name="options">The caller's options.</param>
        /// <param name="createReader">Creates, for each run, what reads its answer; null where only the options can.</param>
        /// <param name="cancellationToken">The token of every run.</param>
        internal ModelTierStream(
            global::ModelRegistry.ModelTier tier,
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options,
            global::System.Func<global::ModelRegistry.ModelTierReader>/*?*/ createReader,
            global::System.Threading.CancellationToken cancellationToken)
        {
            Tier = tier;
            this.call = call;
            this.options = options;
            this.createReader = createReader;
            this.cancellationToken = cancellationToken;
        }

        /// <summary>The tier that runs.</summary>
        public global::ModelRegistry.ModelTier Tier { get; }

        /// <summary>The model whose answer it is; null until the first content of the latest enumeration.</summary>
        public global::ModelRegistry.Model/*?*/ Model
        {
            get { return latest == null ? null : latest.Model; }
        }

        /// <summary>Every attempt and every skipped model of the latest enumeration, in order; the one that serves is there once it has ended.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> Attempts
        {
            get { return latest == null ? new global::ModelRegistry.ModelAttempt[0] : latest.Attempts; }
        }

        /// <summary>Begins a run, which calls the first model when the first element is requested.</summary>
        /// <param name="cancellationToken">Ends this run at once, as the token of the stream does.</param>
        /// <returns>The elements, to be disposed of by whoever reads them.</returns>
        public global::System.Collections.Generic.IAsyncEnumerator<T> GetAsyncEnumerator(
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            latest = new global::ModelRegistry.ModelTierStreamReader<T>(
                Tier, call, options, createReader == null ? null : createReader(), this.cancellationToken, cancellationToken);
            return latest;
        }
    }
}
