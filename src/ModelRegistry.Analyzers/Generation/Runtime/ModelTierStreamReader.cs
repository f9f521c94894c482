namespace ModelRegistry
{
    /// <summary>
    /// One run of a tier whose answer is streamed: it changes models until the first content comes, and then passes on what was held
    /// back and what follows.
    /// </summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerStepThrough]
    sealed partial class ModelTierStreamReader<T> : global::System.Collections.Generic.IAsyncEnumerator<T>
    {
        private readonly global::ModelRegistry.ModelTierRun run;
        private readonly global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call;
        private readonly global::System.Threading.CancellationToken ofStream;
        private readonly global::System.Threading.CancellationToken ofReader;
        private readonly global::System.Threading.CancellationTokenSource/*?*/ both;
        private global::System.Collections.Generic.IAsyncEnumerator<T>/*?*/ elements;
        private global::System.Threading.Tasks.Task<bool>/*?*/ pending;
        private global::System.Collections.Generic.List<object/*?*/>/*?*/ heldBack;
        private int passedOn;
        private global::ModelRegistry.ModelAttempt.Facts/*?*/ facts;
        private global::System.Exception/*?*/ thrown;
        private bool hasBegun;
        private bool hasEnded;
        private bool isOver;

        internal ModelTierStreamReader(
            global::ModelRegistry.ModelTier tier,
            global::System.Func<global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Collections.Generic.IAsyncEnumerable<T>> call,
            global::ModelRegistry.ModelTierOptions/*?*/ options,
            global::ModelRegistry.ModelTierReader/*?*/ reader,
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
            run.Reader = reader;
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
                if (!hasBegun)
                {
                    await BeginAsync().ConfigureAwait(false);
                }

                bool hasMoved = TryPassOn() || (!hasEnded && await MoveOnAsync().ConfigureAwait(false));
                if (!hasMoved)
                {
                    Current = default(T)/*!*/;
                    run.Served(facts);
                }

                isOver = !hasMoved;
                return hasMoved;
            }
            catch (global::System.Exception error) when (run.Note(error))
            {
                throw;
            }
            catch (global::System.OperationCanceledException error) when (both != null && error.CancellationToken == both.Token)
            {
                // The caller knows two tokens, and not what stands for both.
                global::System.OperationCanceledException own =
                    new global::System.OperationCanceledException(error.Message, error, ofStream.IsCancellationRequested ? ofStream : ofReader);
                global::ModelRegistry.ModelErrors.Attach(own, run.AttemptsSoFar);
                throw own;
            }
        }

        /// <summary>Releases the answer. A reader that stops before its end has been served.</summary>
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
                try
                {
                    if (isLeftEarly)
                    {
                        run.Served(facts);
                    }
                }
                finally
                {
                    run.Dispose();
                    if (both != null)
                    {
                        both.Dispose();
                    }
                }
            }
        }

        private bool TryPassOn()
        {
            if (heldBack == null)
            {
                return false;
            }

            Current = (T)heldBack[passedOn++]/*!*/;
            if (passedOn == heldBack.Count)
            {
                heldBack = null;
            }

            return true;
        }

        /// <summary>Goes on in a stream that has begun. Its own end, its own error, its silence or the caller can end it.</summary>
        private async global::System.Threading.Tasks.ValueTask<bool> MoveOnAsync()
        {
            global::System.Exception/*?*/ error = null;
            bool isIdle = false;
            bool? hasMoved = null;
            try
            {
                if (!run.Caller.IsCancellationRequested)
                {
                    global::System.Threading.Tasks.ValueTask<bool> move = elements/*!*/.MoveNextAsync();
                    if (move.IsCompleted || !run.EndsStreams)
                    {
                        hasMoved = await move.ConfigureAwait(false);
                    }
                    else
                    {
                        pending = move.AsTask();
                        isIdle = await run.WaitForAsync(pending, hasAnswered: true).ConfigureAwait(false);
                        hasMoved = !isIdle && pending.IsCompleted ? await pending.ConfigureAwait(false) : (bool?)null;
                    }
                }
            }
            catch (global::System.Exception ofStreamItself)
            {
                error = ofStreamItself;
            }

            // What the caller's own functions throw here is no error of the stream.
            if (hasMoved != null)
            {
                return Moved(hasMoved.Value);
            }

            Abandon();
            throw run.Broken(error, facts, isIdle);
        }

        private bool Moved(bool hasMoved)
        {
            if (hasMoved)
            {
                Current = elements/*!*/.Current;
                facts = run.Read(Current, facts);
            }

            return hasMoved;
        }

        /// <summary>Releases an attempt's stream without waiting for it: one that hangs may never come to an end.</summary>
        private void Abandon()
        {
            if (elements != null)
            {
                run.CancelCall();
                global::System.Threading.Tasks.Task unobserved = DisposeOfAsync(elements, pending);
            }

            elements = null;
            pending = null;
        }

        /// <summary>A stream cannot be disposed of while it moves. Its later exceptions are ignored.</summary>
        private static async global::System.Threading.Tasks.Task DisposeOfAsync(global::System.Collections.Generic.IAsyncEnumerator<T> elements, global::System.Threading.Tasks.Task/*?*/ move)
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
