namespace ModelRegistry.Core.Configuration;

/// <summary>What a key says of the value under it.</summary>
internal enum KeyMeaning
{
    /// <summary>Nothing about models.</summary>
    Other,

    /// <summary>A deployment: its name is the team's own choice, and no model id.</summary>
    Deployment,

    /// <summary>A model id, or an object that describes one model: <c>Model</c>, <c>ChatModelId</c>.</summary>
    Model,

    /// <summary>Several models, in an array or under names of the team's choice: <c>Models</c>.</summary>
    Models,

    /// <summary>One of several models: its id, or an object that describes it.</summary>
    Entry,
}
