namespace ModelRegistry.Analyzers.Sinks;

/// <summary>What stands in a sink.</summary>
internal enum SinkCarries
{
    /// <summary>The id of a model, as its provider publishes it.</summary>
    ModelId,

    /// <summary>The name that someone gave to a deployment of a model: no registry can know it.</summary>
    DeploymentName,
}
