namespace ModelRegistry
{
    /// <summary>Whether the team may use a model on a surface.</summary>
    [/*enum attributes*/]
    internal enum ModelAccess
    {
        /// <summary>Asked for, or not open to everyone yet.</summary>
        Waiting,

        /// <summary>Confirmed.</summary>
        Granted,

        /// <summary>Was granted and is withdrawn for now.</summary>
        Paused,

        /// <summary>Refused.</summary>
        Denied,

        /// <summary>Not known: the registry does not say.</summary>
        Unknown,
    }
}
