namespace ModelRegistry
{
    /// <summary>Where a model stands between its announcement and its end.</summary>
    [/*enum attributes*/]
    internal enum ModelLifecycle
    {
        /// <summary>Announced; id, price, limits and access may still change.</summary>
        Preview,

        /// <summary>Generally available.</summary>
        Available,

        /// <summary>Still served, with an end in sight.</summary>
        Deprecated,

        /// <summary>No longer served.</summary>
        Retired,

        /// <summary>Not known: the registry does not say.</summary>
        Unknown,
    }
}
