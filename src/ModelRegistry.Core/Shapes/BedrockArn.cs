namespace ModelRegistry.Core.Shapes;

/// <summary>The resource names under which Bedrock and SageMaker run a model: "arn:aws:bedrock:us-east-1::foundation-model/…".</summary>
internal static class BedrockArn
{
    public const string Stem = "arn:aws";

    private const int PartCount = 6;

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "foundation-model", "inference-profile", "application-inference-profile", "provisioned-model", "custom-model",
        "custom-model-deployment", "imported-model", "default-prompt-router", "prompt-router", "endpoint",
    };

    /// <summary>The model, or whatever else it runs, behind the last slash; null where the text is no such name.</summary>
    public static string? ModelIn(string text)
    {
        var start = Characters.Begins(text, 0, text.Length, "bedrock/") ? "bedrock/".Length : 0;
        if (!Characters.Begins(text, start, text.Length, Stem) || !IdText.HasOnlyIdCharacters(text))
        {
            return null;
        }

        var parts = text.Substring(start).Split([':'], PartCount);
        if (parts.Length < PartCount || parts[2] is not ("bedrock" or "sagemaker"))
        {
            return null;
        }

        var resource = parts[PartCount - 1];
        var slash = resource.IndexOf('/');
        return slash > 0 && slash + 1 < resource.Length && Kinds.Contains(resource.Substring(0, slash))
            ? resource.Substring(resource.LastIndexOf('/') + 1)
            : null;
    }
}
