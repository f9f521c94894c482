namespace ModelRegistry
{
    /// <summary>One run of a tier whose answer is streamed: it changes models until a first element comes, and then hands on what comes.</summary>
    [/*type attributes*/]
    sealed class ModelTierStreamReader<T> : global::System.Collections.Generic.IAsyncEnumerator<T>
    {
        private readonly global::ModelRegistry.ModelTierRun run;
        private readonly global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call;
        private readonly global::System.Threading.CancellationToken ofStream;
        private readonly global::System.Threading.CancellationToken ofReader;
        private readonly global::System.Threading.CancellationTokenSource/*?*/ both;
        private global::System.Collections.Generic.IAsyncEnumerator<T>/*?*/ elements;
        private global::System.Threading.Tasks.Task<bool>/*?*/ pending;
        private global::ModelRegistry.ModelUsage/*?*/ usage;
        private bool hasBegun;
        private bool isOver;

        internal ModelTierStreamReader(
            global::ModelRegistry.ModelTier tier,
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options,
            global::System.Func<object, global::ModelRegistry.ModelUsage/*?*/>/*?*/ readUsage,
            global::System.Threading.CancellationToken ofStream,
            global::System.Threading.CancellationToken ofReader)
        {
            this.call = call;
            this.ofStream = ofStream;
            this.ofReader = ofReader;
            if (ofStream.CanBeCanceled && ofReader.CanBeCanceled && ofStream != ofReader)
            {
                both = global::System.Threading.CancellationTokenSource.CreateLinkedTokenSource(ofStream, ofReader);
            }

            run = new global::ModelRegistry.ModelTierRun(tier, options, both != null ? both.Token : ofStream.CanBeCanceled ? ofStream : ofReader);
            run.ReadUsage = run.ReadUsage ?? readUsage;
        }

        /// <summary>The model whose answer it is; null until it has begun.</summary>
        internal global::ModelRegistry.Model/*?*/ Model
        {
            get { return hasBegun ? run.Model : null; }
        }

        internal global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> Attempts
        {
            get { return run.Attempts; }
        }

        /// <inheritdoc />
        public T Current { get; private set; } = default(T)/*!*/;

        /// <inheritdoc />
        public async global::System.Threading.Tasks.ValueTask<bool> MoveNextAsync()
        {
            if (isOver)
            {
                return false;
            }

            // Whatever is thrown from here on, the stream is over; only an element keeps it open.
            isOver = true;
            try
            {
                bool hasMoved = hasBegun ? await MoveOnAsync().ConfigureAwait(false) : await BeginAsync().ConfigureAwait(false);
                Current = hasMoved ? elements/*!*/.Current : default(T)/*!*/;
                if (!hasMoved)
                {
                    run.Served(usage);
                }
                else if (run.ReadUsage != null)
                {
                    usage = run.UsageOf(Current) ?? usage;
                }

                isOver = !hasMoved;
                return hasMoved;
            }
            catch (global::System.OperationCanceledException error) when (both != null && error.CancellationToken == both.Token)
            {
                // The caller knows two tokens, and not what stands for both.
                throw new global::System.OperationCanceledException(error.Message, error, ofStream.IsCancellationRequested ? ofStream : ofReader);
            }
        }

        /// <summary>Lets go of the answer. A reader that stops before its end has been served.</summary>
        public async global::System.Threading.Tasks.ValueTask DisposeAsync()
        {
            bool isLeftEarly = hasBegun && !isOver;
            isOver = true;
            try
            {
                if (elements != null)
                {
                    global::System.Collections.Generic.IAsyncEnumerator<T> left = elements;
                    elements = null;
                    await left.DisposeAsync().ConfigureAwait(false);
                }
            }
            finally
            {
                if (isLeftEarly)
                {
                    run.Served(usage);
                }

                run.Dispose();
                if (both != null)
                {
                    both.Dispose();
                }
            }
        }

        /// <summary>Calls model after model until one sends a first element, or ends without any.</summary>
        private async global::System.Threading.Tasks.Task<bool> BeginAsync()
        {
            while (true)
            {
                run.Next();
                global::System.Exception/*?*/ error = null;
                try
                {
                    global::System.Collections.Generic.IAsyncEnumerable<T> answer = call(run.Model, run.Token)
                        ?? throw new global::System.InvalidOperationException("The call returned null instead of a stream.");
                    elements = answer.GetAsyncEnumerator(run.Token);
                    pending = elements.MoveNextAsync().AsTask();
                    if (run.Limit != null && !pending.IsCompleted)
                    {
                        await global::System.Threading.Tasks.Task.WhenAny(pending, run.Limit.Reached).ConfigureAwait(false);
                    }

                    if (run.Limit == null || run.Limit.TryBegin())
                    {
                        bool hasMoved = await pending.ConfigureAwait(false);
                        hasBegun = true;
                        return hasMoved;
                    }
                }
                catch (global::System.Exception thrown)
                {
                    error = thrown;
                }

                Abandon();
                run.Failed(error);
                await run.PauseAsync().ConfigureAwait(false);
            }
        }

        /// <summary>Goes on in a stream that has begun. Only its own end, its own error or the caller can end it.</summary>
        private async global::System.Threading.Tasks.ValueTask<bool> MoveOnAsync()
        {
            global::System.Exception/*?*/ error = null;
            try
            {
                if (!run.Caller.IsCancellationRequested)
                {
                    global::System.Threading.Tasks.ValueTask<bool> move = elements/*!*/.MoveNextAsync();
                    if (move.IsCompleted || run.Limit == null || !run.Caller.CanBeCanceled)
                    {
                        return await move.ConfigureAwait(false);
                    }

                    pending = move.AsTask();
                    if (await global::System.Threading.Tasks.Task.WhenAny(pending, run.Limit.Reached).ConfigureAwait(false) == pending)
                    {
                        return await pending.ConfigureAwait(false);
                    }
                }
            }
            catch (global::System.Exception thrown)
            {
                error = thrown;
            }

            Abandon();
            throw run.Broken(error);
        }

        /// <summary>Lets go of an attempt's stream without waiting for it: one that hangs may never come to an end.</summary>
        private void Abandon()
        {
            if (elements != null)
            {
                global::System.Threading.Tasks.Task unobserved = DisposeOfAsync(elements, pending);
            }

            elements = null;
            pending = null;
        }

        /// <summary>A stream cannot be disposed of while it moves. What it has to say of its end is nobody's concern any more.</summary>
        private static async global::System.Threading.Tasks.Task DisposeOfAsync(
            global::System.Collections.Generic.IAsyncEnumerator<T> elements,
            global::System.Threading.Tasks.Task/*?*/ move)
        {
            try
            {
                if (move != null)
                {
                    await move.ConfigureAwait(false);
                }
            }
            catch (global::System.Exception)
            {
                // The attempt has its own error.
            }

            try
            {
                await elements.DisposeAsync().ConfigureAwait(false);
            }
            catch (global::System.Exception)
            {
                // As above.
            }
        }
    }
}
