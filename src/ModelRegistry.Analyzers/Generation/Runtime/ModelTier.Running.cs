namespace ModelRegistry
{
    internal sealed partial class ModelTier
    {
        /// <summary>
        /// Calls the tier's models in order until one serves. Models that may not be called are skipped, temporary errors are retried
        /// on the same model, and an attempt that outlives <see cref="Timeout"/> is abandoned even where the call ignores its token.
        /// </summary>
        /// <typeparam name="T">What the call returns.</typeparam>
        /// <param name="call">Sends the request to the given model, and passes the token on.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults.</param>
        /// <param name="cancellationToken">Ends the run at once; nothing is tried again after it.</param>
        /// <returns>What the call returned, the model that served, and every attempt.</returns>
        /// <exception cref="global::ModelRegistry.ModelTierException">Every model failed or was skipped.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        /// <remarks>An error that no other model would fix, such as a bad request or a wrong key, propagates unchanged.</remarks>
        public global::System.Threading.Tasks.Task<global::ModelRegistry.ModelTierResult<T>> RunAsync<T>(
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<T>> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            Require(call);
            return ServeAsync<T>(new global::ModelRegistry.ModelTierRun(this, options, cancellationToken), call);
        }

        /// <summary>Calls the tier's models in order until one serves a call that returns nothing.</summary>
        /// <param name="call">Sends the request to the given model, and passes the token on.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults.</param>
        /// <param name="cancellationToken">Ends the run at once; nothing is tried again after it.</param>
        /// <returns>The model that served, and every attempt.</returns>
        /// <exception cref="global::ModelRegistry.ModelTierException">Every model failed or was skipped.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        public global::System.Threading.Tasks.Task<global::ModelRegistry.ModelTierResult> RunAsync(
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            Require(call);
            return ServeAsync(new global::ModelRegistry.ModelTierRun(this, options, cancellationToken), call);
        }

        /// <summary>
        /// Calls the tier's models in order, on the calling thread, until one serves. A call that does not watch its token is not
        /// interrupted; what it returns after the timeout still counts.
        /// </summary>
        /// <typeparam name="T">What the call returns; never a task.</typeparam>
        /// <param name="call">Sends the request to the given model, and passes the token on.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults.</param>
        /// <param name="cancellationToken">Ends the run; nothing is tried again after it.</param>
        /// <returns>What the call returned, the model that served, and every attempt.</returns>
        /// <exception cref="global::ModelRegistry.ModelTierException">Every model failed or was skipped.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        /// <exception cref="global::System.InvalidOperationException">The call is asynchronous.</exception>
        public global::ModelRegistry.ModelTierResult<T> Run<T>(
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, T> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            Require(call);
            global::ModelRegistry.ModelTierRun.RequireSynchronous(typeof(T));
            using (global::ModelRegistry.ModelTierRun run = new global::ModelRegistry.ModelTierRun(this, options, cancellationToken))
            {
                T value = run.Serve(call, hasResult: true);
                return new global::ModelRegistry.ModelTierResult<T>(run.Attempts, value);
            }
        }

        /// <summary>Calls the tier's models in order, on the calling thread, until one serves a call that returns nothing.</summary>
        /// <param name="call">Sends the request to the given model, and passes the token on.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults.</param>
        /// <param name="cancellationToken">Ends the run; nothing is tried again after it.</param>
        /// <returns>The model that served, and every attempt.</returns>
        /// <exception cref="global::ModelRegistry.ModelTierException">Every model failed or was skipped.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        public global::ModelRegistry.ModelTierResult Run(
            global::System.Action<global::ModelRegistry.Model, global::System.Threading.CancellationToken> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            Require(call);
            using (global::ModelRegistry.ModelTierRun run = new global::ModelRegistry.ModelTierRun(this, options, cancellationToken))
            {
                run.Serve<object/*?*/>(
                    (model, token) =>
                    {
                        call(model, token);
                        return null;
                    },
                    hasResult: false);
                return new global::ModelRegistry.ModelTierResult(run.Attempts);
            }
        }

        private static async global::System.Threading.Tasks.Task<global::ModelRegistry.ModelTierResult<T>> ServeAsync<T>(
            global::ModelRegistry.ModelTierRun run,
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<T>> call)
        {
            using (run)
            {
                global::System.Threading.Tasks.Task served = await run.ServeAsync(call, ResultOf<T>.Read).ConfigureAwait(false);
                T value = ((global::System.Threading.Tasks.Task<T>)served).Result;
                return new global::ModelRegistry.ModelTierResult<T>(run.Attempts, value);
            }
        }

        private static async global::System.Threading.Tasks.Task<global::ModelRegistry.ModelTierResult> ServeAsync(
            global::ModelRegistry.ModelTierRun run,
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task> call)
        {
            using (run)
            {
                await run.ServeAsync(call, resultOf: null).ConfigureAwait(false);
                return new global::ModelRegistry.ModelTierResult(run.Attempts);
            }
        }

        private static void Require(object/*?*/ call)
        {
            if (call == null)
            {
                throw new global::System.ArgumentNullException("call");
            }
        }

        /// <summary>Reads a finished task without knowing its type; one delegate for each type.</summary>
        private static class ResultOf<T>
        {
            internal static readonly global::System.Func<global::System.Threading.Tasks.Task, object/*?*/> Read =
                task => ((global::System.Threading.Tasks.Task<T>)task).Result;
        }
    }
}
