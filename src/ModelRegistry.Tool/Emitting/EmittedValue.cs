namespace ModelRegistry.Tool.Emitting;

/// <summary>A value of the registry on its way into another language.</summary>
internal abstract record EmittedValue
{
    public static EmittedValue Null { get; } = new Nothing();

    public static EmittedValue Of(string? text) => text is null ? Null : new Text(text);

    public static EmittedValue Of(long? number) => number is { } known ? new Integer(known) : Null;

    public static EmittedValue Of(decimal? number) => number is { } known ? new Amount(known) : Null;

    internal sealed record Nothing : EmittedValue;

    internal sealed record Text(string Value) : EmittedValue;

    internal sealed record Integer(long Value) : EmittedValue;

    /// <summary>A number that has to stay exact, such as a price.</summary>
    internal sealed record Amount(decimal Value) : EmittedValue;

    internal sealed record Sequence(IReadOnlyList<EmittedValue> Items) : EmittedValue;

    /// <summary>A model by its name in the emitted code.</summary>
    internal sealed record Reference(EmittedModel Model) : EmittedValue;

    /// <param name="Type">The name of its type.</param>
    /// <param name="Fields">Its fields, named as in JSON.</param>
    internal sealed record Structure(string Type, IReadOnlyList<(string Name, EmittedValue Value)> Fields) : EmittedValue;
}

/// <summary>A model that is emitted.</summary>
/// <param name="Name">Its name in code.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Reference">How other models refer to it.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="Value">What the registry says of it.</param>
internal sealed record EmittedModel(string Name, string? Id, string Reference, string Description, EmittedValue Value);

/// <summary>A tier that is emitted.</summary>
/// <param name="Name">Its name in code.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Value">What the registry says of it.</param>
internal sealed record EmittedTier(string Name, string Description, EmittedValue.Structure Value);
