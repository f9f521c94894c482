namespace ModelRegistry
{
    /// <summary>The lifecycle of a model.</summary>
    [/*enum attributes*/]
    internal enum ModelLifecycle
    {
        /// <summary>Announced; id, price, limits and access may still change.</summary>
        Preview,

        /// <summary>Generally available.</summary>
        Available,

        /// <summary>Still served, to be shut down.</summary>
        Deprecated,

        /// <summary>No longer served.</summary>
        Retired,

        /// <summary>Not known: the registry does not say.</summary>
        Unknown,
    }
}
