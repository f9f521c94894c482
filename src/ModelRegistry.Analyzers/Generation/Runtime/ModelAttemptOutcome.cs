namespace ModelRegistry
{
    /// <summary>How an attempt of a run ended.</summary>
    [/*enum attributes*/]
    internal enum ModelAttemptOutcome
    {
        /// <summary>The model answered.</summary>
        Served,

        /// <summary>The model may not be called, or this run leaves it out; the call was not made.</summary>
        Skipped,

        /// <summary>The call threw.</summary>
        Failed,

        /// <summary>The call took longer than the tier allows.</summary>
        TimedOut,

        /// <summary>The caller cancelled.</summary>
        Cancelled,

        /// <summary>The model answered, but the answer was not accepted: it is blank, or <c>ModelTierOptions.Accept</c> refused it.</summary>
        Rejected,
    }
}
