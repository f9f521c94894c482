namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        /// <summary>The token with which the caller ends the run.</summary>
        internal global::System.Threading.CancellationToken Caller
        {
            get { return caller; }
        }

        /// <summary>The attempts, for an exception that carries them.</summary>
        internal global::ModelRegistry.ModelAttempt[] AttemptsSoFar
        {
            get { return attempts; }
        }

        /// <summary>Whether something other than the stream itself can end it once it has begun.</summary>
        internal bool EndsStreams
        {
            get { return Tier.IdleTimeout != null || (limit != null && caller.CanBeCanceled); }
        }

        /// <summary>Tells a call that nobody waits for it any longer.</summary>
        internal void CancelCall()
        {
            if (limit != null)
            {
                limit.Cancel();
            }
        }

        /// <summary>Remembers that the model answers, before its stream has ended.</summary>
        internal void HasBegun()
        {
            ReportHealth(isGood: true, isLasting: false);
        }

        /// <summary>Begins the next attempt of a stream.</summary>
        internal async global::System.Threading.Tasks.Task NextStreamAsync()
        {
            AlwaysHasToken = Tier.IdleTimeout != null;
            if (Reader != null)
            {
                Reader.Reset();
            }

            if (options.IsEnabledAsync == null)
            {
                Next();
            }
            else
            {
                await NextAsync().ConfigureAwait(false);
            }
        }

        /// <summary>Why a stream that ended without content is not accepted; null where it is.</summary>
        internal string/*?*/ ObjectionToBlank(global::System.Collections.Generic.List<object/*?*/>/*?*/ elements)
        {
            if (Reader != null)
            {
                return ObjectionTo(Reader.AnswerOf(elements == null ? new object[0] : elements.ToArray()));
            }

            return elements == null ? null : "the stream ended without content";
        }

        /// <summary>Ends an attempt whose stream had begun. Nothing is tried again: part of the answer is with the reader.</summary>
        /// <param name="error">What the stream threw; null where the caller ended it.</param>
        /// <param name="facts">What the stream showed before.</param>
        /// <param name="isIdle">Whether the stream was silent for too long.</param>
        /// <returns>What the reader gets, unless it is thrown here as it is.</returns>
        internal global::System.Exception Broken(global::System.Exception/*?*/ error, global::ModelRegistry.ModelAttempt.Facts/*?*/ facts, bool isIdle)
        {
            if (caller.IsCancellationRequested || (error == null && !isIdle))
            {
                return Cancelled(error, facts);
            }

            global::System.Exception cause = error ?? IdleError();
            facts = facts ?? new global::ModelRegistry.ModelAttempt.Facts();
            facts.Error = cause;
            facts.Reason = "the stream broke after it had begun: " + global::ModelRegistry.ModelAttempt.Describe(cause);
            ReportHealth(isGood: false, isLasting: false);
            End(isIdle ? global::ModelRegistry.ModelAttemptOutcome.TimedOut : global::ModelRegistry.ModelAttemptOutcome.Failed, facts);
            Throw(cause);
            return cause;
        }

        /// <summary>The error of a stream that fell silent.</summary>
        internal global::System.TimeoutException IdleError()
        {
            return new global::System.TimeoutException(
                Model + " sent nothing for " + global::ModelRegistry.ModelAttempt.Seconds(Tier.IdleTimeout.GetValueOrDefault())
                    + ", the idle time of the tier \"" + Tier.Name + "\".");
        }

        /// <summary>Waits for the next element of a stream.</summary>
        /// <param name="move">Ends when the element is there.</param>
        /// <param name="hasAnswered">Whether an element came before: only then is silence a matter of the idle time.</param>
        /// <returns>Whether the stream was silent for too long.</returns>
        internal async global::System.Threading.Tasks.Task<bool> WaitForAsync(global::System.Threading.Tasks.Task move, bool hasAnswered)
        {
            if (move.IsCompleted)
            {
                return false;
            }

            if (Tier.IdleTimeout == null || !hasAnswered)
            {
                await (limit == null ? global::System.Threading.Tasks.Task.WhenAny(move) : global::System.Threading.Tasks.Task.WhenAny(move, limit.Reached)).ConfigureAwait(false);
                return false;
            }

            using (global::ModelRegistry.ModelTierLimit idle = new global::ModelRegistry.ModelTierLimit(clock, Tier.IdleTimeout, global::System.Threading.CancellationToken.None))
            {
                global::System.Threading.Tasks.Task first = limit == null
                    ? await global::System.Threading.Tasks.Task.WhenAny(move, idle.Reached).ConfigureAwait(false)
                    : await global::System.Threading.Tasks.Task.WhenAny(move, limit.Reached, idle.Reached).ConfigureAwait(false);
                return first == idle.Reached;
            }
        }
    }
}
