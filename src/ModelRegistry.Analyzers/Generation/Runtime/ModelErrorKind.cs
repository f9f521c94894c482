namespace ModelRegistry
{
    /// <summary>What an error of a call means.</summary>
    [/*enum attributes*/]
    enum ModelErrorKind
    {
        /// <summary>Unknown: it has no status, and is not a known error.</summary>
        Unknown,

        /// <summary>The request is wrong, whichever model gets it.</summary>
        BadRequest,

        /// <summary>The same call may succeed later.</summary>
        Transient,

        /// <summary>The provider does not have the model, or not for this account.</summary>
        ModelNotFound,

        /// <summary>The provider refuses the key or the account.</summary>
        KeyRefused,

        /// <summary>The account has no quota or credit left.</summary>
        QuotaUsedUp,

        /// <summary>The prompt does not fit into the context window.</summary>
        PromptTooLong,

        /// <summary>The provider answered with something that is not an answer.</summary>
        UnreadableAnswer,
    }
}
