namespace ModelRegistry.Core.Shapes;

/// <summary>What the letters of a text say about it as a model id.</summary>
/// <param name="Strength">How sure it is that the text is one.</param>
/// <param name="Provider">Who makes the model, as a models.json would name them; null where the shape does not tell.</param>
internal readonly record struct IdShape(ShapeStrength Strength, string? Provider)
{
    public static IdShape None => default;
}
