namespace ModelRegistry.Analyzers.Usage;

/// <summary>What an id is there for, and whether another one could stand in its place.</summary>
/// <param name="Purpose">What it is there for.</param>
/// <param name="KeepsModel">Whether the place is about this very model, so that no fix puts another one in.</param>
/// <param name="Name">The name that what holds the id was given after it: another id has to fit it. Null where the name says nothing.</param>
internal readonly record struct UsePlace(UsePurpose Purpose, bool KeepsModel = false, string? Name = null)
{
    /// <summary>Whether it goes into the address of a request, which only takes models of the same provider.</summary>
    public bool KeepsProvider { get; init; }

    /// <summary>A fact about the model.</summary>
    public static UsePlace Data { get; } = new(UsePurpose.Data, KeepsModel: true);

    /// <summary>The model may be called from here, and is named for itself.</summary>
    public static UsePlace Kept { get; } = new(UsePurpose.Value, KeepsModel: true);
}
