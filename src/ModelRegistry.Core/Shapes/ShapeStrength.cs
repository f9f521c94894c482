namespace ModelRegistry.Core.Shapes;

/// <summary>How sure a shape is. A weaker one has the smaller number.</summary>
internal enum ShapeStrength
{
    /// <summary>No model id that we know the shape of.</summary>
    None,

    /// <summary>It could be one, but could also be something else: it counts only where a model id is expected.</summary>
    Weak,

    /// <summary>Nothing else is written like this, wherever it stands.</summary>
    Unmistakable,
}
