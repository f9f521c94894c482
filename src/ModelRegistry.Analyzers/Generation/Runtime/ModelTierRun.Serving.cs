namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        /// <summary>Makes a call, model after model, until one serves it.</summary>
        /// <param name="call">The call.</param>
        /// <param name="resultOf">Reads what a finished task of the call returned; null where it returns nothing.</param>
        /// <returns>The task that served: it has run to its end.</returns>
        internal async global::System.Threading.Tasks.Task<global::System.Threading.Tasks.Task> ServeAsync(
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task> call,
            global::System.Func<global::System.Threading.Tasks.Task, object/*?*/>/*?*/ resultOf)
        {
            try
            {
                while (true)
                {
                    if (options.IsEnabledAsync == null)
                    {
                        Next();
                    }
                    else
                    {
                        await NextAsync().ConfigureAwait(false);
                    }

                    global::System.Threading.Tasks.Task/*?*/ task = null;
                    global::System.Exception/*?*/ failure = null;
                    bool hasEnded = false;
                    try
                    {
                        task = call(Model, Token) ?? throw new global::System.InvalidOperationException("The call returned null instead of a task.");
                        if (limit != null && !task.IsCompleted)
                        {
                            await global::System.Threading.Tasks.Task.WhenAny(task, limit.Reached).ConfigureAwait(false);
                        }

                        hasEnded = limit == null || limit.TryEnd();
                        if (hasEnded)
                        {
                            await task.ConfigureAwait(false);
                        }
                    }
                    catch (global::System.Exception thrown)
                    {
                        failure = thrown;
                    }

                    if (hasEnded && failure == null)
                    {
                        object/*?*/ result = resultOf == null || !ReadsAnswers ? null : resultOf(task/*!*/);
                        string/*?*/ objection = resultOf == null ? null : ObjectionTo(result);
                        if (objection == null)
                        {
                            Served(Read(result));
                            return task/*!*/;
                        }

                        Rejected(Read(result), objection);
                        global::System.Threading.Tasks.Task refused = ForgetAsync(task/*!*/, resultOf);
                        continue;
                    }

                    if (task != null && !hasEnded)
                    {
                        global::System.Threading.Tasks.Task forgotten = ForgetAsync(task, resultOf);
                    }

                    Failed(failure);
                    await PauseAsync().ConfigureAwait(false);
                }
            }
            catch (global::System.Exception error) when (Note(error))
            {
                throw;
            }
        }

        /// <summary>Makes a call on this thread, model after model, until one serves it.</summary>
        /// <param name="call">The call.</param>
        /// <param name="hasResult">Whether what the call returns is an answer.</param>
        internal T Serve<T>(global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, T> call, bool hasResult)
        {
            try
            {
                return ServeAny(call, hasResult);
            }
            catch (global::System.Exception error) when (Note(error))
            {
                throw;
            }
        }

        private T ServeAny<T>(global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, T> call, bool hasResult)
        {
            if (options.IsEnabledAsync != null && options.IsEnabled == null)
            {
                throw new global::System.InvalidOperationException("IsEnabledAsync is asynchronous, and Run would not wait for it: set IsEnabled, or use RunAsync.");
            }

            while (true)
            {
                Next();
                T value = default(T)/*!*/;
                global::System.Exception/*?*/ error = null;
                try
                {
                    value = call(Model, Token);
                    if (value is global::System.Threading.Tasks.Task)
                    {
                        RequireSynchronous(value.GetType());
                    }
                }
                catch (global::System.Exception thrown)
                {
                    error = thrown;
                }

                if (error == null && !caller.IsCancellationRequested)
                {
                    object/*?*/ result = ReadsAnswers ? (object/*?*/)value : null;
                    string/*?*/ objection = hasResult ? ObjectionTo(result) : null;
                    if (objection == null)
                    {
                        Served(Read(result));
                        return value;
                    }

                    Rejected(Read(result), objection);
                    global::System.Threading.Tasks.Task refused = ForgetAsync(global::System.Threading.Tasks.Task.FromResult(value), _ => value);
                    continue;
                }

                if (error == null)
                {
                    global::System.Threading.Tasks.Task late = ForgetAsync(global::System.Threading.Tasks.Task.FromResult(value), _ => value);
                }

                Failed(error);
                PauseAsync().GetAwaiter().GetResult();
            }
        }

        /// <summary>Refuses a call whose result is still to come; a ValueTask is known by its name, as old targets do not have it.</summary>
        internal static void RequireSynchronous(global::System.Type result)
        {
            if (typeof(global::System.Threading.Tasks.Task).IsAssignableFrom(result)
                || (result.Namespace == "System.Threading.Tasks" && result.Name.StartsWith("ValueTask", global::System.StringComparison.Ordinal)))
            {
                throw new global::System.InvalidOperationException("The call is asynchronous, and Run would not wait for it: use RunAsync.");
            }
        }

        static partial void DisposeAsync(object result, ref global::System.Threading.Tasks.Task/*?*/ disposal);

        /// <summary>Sees off a call whose answer the caller does not get: its result is disposed of, and exceptions are ignored.</summary>
        private static async global::System.Threading.Tasks.Task ForgetAsync(global::System.Threading.Tasks.Task task, global::System.Func<global::System.Threading.Tasks.Task, object/*?*/>/*?*/ resultOf)
        {
            try
            {
                await task.ConfigureAwait(false);
                await DisposeOfAsync(resultOf == null ? null : resultOf(task)).ConfigureAwait(false);
            }
            catch (global::System.Exception)
            {
                // The run has gone on without it.
            }
        }

        /// <summary>Disposes of an answer that the caller does not get.</summary>
        private static async global::System.Threading.Tasks.Task DisposeOfAsync(object/*?*/ result)
        {
            if (result is global::System.IDisposable)
            {
                ((global::System.IDisposable)result).Dispose();
            }
            else if (result != null)
            {
                global::System.Threading.Tasks.Task/*?*/ disposal = null;
                DisposeAsync(result, ref disposal);
                if (disposal != null)
                {
                    await disposal.ConfigureAwait(false);
                }
            }
        }
    }
}
