namespace ModelRegistry
{
    // A property that nobody else uses may be trimmed away, and the error is then one without a status. The exceptions of the SDKs
    // that the project references, and HttpRequestException, are read by their types and not from here.
    [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A trimmed property reads as one that is not there.")]
    [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed property reads as one that is not there.")]
    static partial class ModelErrorShape
    {
    }
}
