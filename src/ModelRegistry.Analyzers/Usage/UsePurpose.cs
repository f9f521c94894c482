namespace ModelRegistry.Analyzers.Usage;

/// <summary>What an id is there for.</summary>
internal enum UsePurpose
{
    /// <summary>It is kept or passed on, to be called by sooner or later.</summary>
    Value,

    /// <summary>It goes to what calls the model.</summary>
    Call,

    /// <summary>It only names the model, in a comparison or as a key: nothing is called by it.</summary>
    Mention,

    /// <summary>It says something of the model: a row of a table, a seed of a database, an entry of a list of what is gone.</summary>
    Data,
}
