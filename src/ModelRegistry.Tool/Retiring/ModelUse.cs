namespace ModelRegistry.Tool.Retiring;

/// <summary>A line that uses a model.</summary>
/// <param name="Model">The model, as the line or its tool names it.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The number of the line, from one.</param>
internal sealed record ModelUse(string Model, string File, long Line)
{
    /// <summary>The place as people read it.</summary>
    public string Place => FormattableString.Invariant($"{File}({Line})");
}
