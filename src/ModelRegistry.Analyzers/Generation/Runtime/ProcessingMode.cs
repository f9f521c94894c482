namespace ModelRegistry
{
    /// <summary>How a request is processed; each mode has its own price.</summary>
    [/*enum attributes*/]
    internal enum ProcessingMode
    {
        /// <summary>At once, at the list price.</summary>
        Standard,

        /// <summary>Together with others, within hours.</summary>
        Batch,

        /// <summary>When there is room.</summary>
        Flex,

        /// <summary>Before others.</summary>
        Priority,
    }
}
