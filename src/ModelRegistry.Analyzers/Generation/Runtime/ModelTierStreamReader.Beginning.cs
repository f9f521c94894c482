namespace ModelRegistry
{
    sealed partial class ModelTierStreamReader<T>
    {
        /// <summary>Calls model after model until one sends content, or an answer without any that is accepted.</summary>
        private async global::System.Threading.Tasks.Task BeginAsync()
        {
            while (true)
            {
                heldBack = null;
                facts = null;
                await run.NextStreamAsync().ConfigureAwait(false);
                global::System.Exception/*?*/ error = Open();
                Step step = Step.Failed;
                while (error == null)
                {
                    // What the caller's own functions throw in HoldsBack is no error of the stream.
                    step = await StepAsync().ConfigureAwait(false);
                    if (step != Step.Moved || !HoldsBack(elements/*!*/.Current))
                    {
                        break;
                    }
                }

                if ((step == Step.Moved || step == Step.Ended) && (run.Limit == null || run.Limit.TryBegin()))
                {
                    hasEnded = step == Step.Ended;
                    string/*?*/ objection = hasEnded ? run.ObjectionToBlank(heldBack) : null;
                    if (objection == null)
                    {
                        hasBegun = true;
                        run.HasBegun();
                        return;
                    }

                    Abandon();
                    run.Rejected(facts, objection);
                    continue;
                }

                error = error ?? (step == Step.Silent ? run.IdleError() : step == Step.Failed ? thrown : null);
                bool hasAnswered = heldBack != null;
                Abandon();
                run.Failed(error, hasAnswered, step == Step.Silent);
                await run.PauseAsync().ConfigureAwait(false);
            }
        }

        private enum Step
        {
            Moved,
            Ended,
            Silent,
            Failed,
        }

        /// <summary>Makes the call.</summary>
        /// <returns>What it threw; null where there is a stream.</returns>
        private global::System.Exception/*?*/ Open()
        {
            try
            {
                global::System.Collections.Generic.IAsyncEnumerable<T> answer = call(run.Model, run.Token)
                    ?? throw new global::System.InvalidOperationException("The call returned null instead of a stream.");
                elements = answer.GetAsyncEnumerator(run.Token);
                return null;
            }
            catch (global::System.Exception error)
            {
                return error;
            }
        }

        /// <summary>Asks the stream for its next element, for as long as the tier allows.</summary>
        private async global::System.Threading.Tasks.Task<Step> StepAsync()
        {
            thrown = null;
            try
            {
                pending = elements/*!*/.MoveNextAsync().AsTask();
                if (await run.WaitForAsync(pending, heldBack != null).ConfigureAwait(false))
                {
                    return Step.Silent;
                }

                return !pending.IsCompleted ? Step.Failed : await pending.ConfigureAwait(false) ? Step.Moved : Step.Ended;
            }
            catch (global::System.Exception error)
            {
                thrown = error;
                return Step.Failed;
            }
        }

        /// <summary>Keeps an element until it is known whose answer it is.</summary>
        /// <returns>Whether the stream has not begun with it.</returns>
        private bool HoldsBack(T element)
        {
            heldBack = heldBack ?? new global::System.Collections.Generic.List<object/*?*/>(1);
            heldBack.Add(element);
            facts = run.Read(element, facts);
            return !run.IsContent(element);
        }
    }
}
