namespace ModelRegistry
{
    /// <summary>What became of a model in a run of a tier.</summary>
    [/*enum attributes*/]
    internal enum ModelAttemptOutcome
    {
        /// <summary>It served the call.</summary>
        Served,

        /// <summary>It may not be called, and was not.</summary>
        Skipped,

        /// <summary>The call threw.</summary>
        Failed,

        /// <summary>The call took longer than the tier's timeout, and was given up.</summary>
        TimedOut,

        /// <summary>The caller cancelled while the call was under way.</summary>
        Cancelled,
    }
}
