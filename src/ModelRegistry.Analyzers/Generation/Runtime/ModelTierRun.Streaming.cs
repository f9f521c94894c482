namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        /// <summary>The token with which the caller ends the run.</summary>
        internal global::System.Threading.CancellationToken Caller
        {
            get { return caller; }
        }

        /// <summary>Ends an attempt whose stream had begun. Nothing is tried again: part of the answer is with the reader.</summary>
        /// <param name="error">What the stream threw; null where the caller ended it.</param>
        /// <returns>What the reader is to get, unless it is thrown here as it is.</returns>
        internal global::System.Exception Broken(global::System.Exception/*?*/ error)
        {
            if (error == null || caller.IsCancellationRequested)
            {
                return Cancelled(error);
            }

            End(Attempt(
                global::ModelRegistry.ModelAttemptOutcome.Failed,
                error,
                "the stream broke after it had begun: " + global::ModelRegistry.ModelAttempt.Describe(error)));
            global::System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error).Throw();
            return error;
        }
    }
}
