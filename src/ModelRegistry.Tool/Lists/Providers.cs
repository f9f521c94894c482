namespace ModelRegistry.Tool.Lists;

/// <summary>Which names of providers mean the same one: every list has its own.</summary>
internal static class Providers
{
    private static readonly string[][] Same =
    [
        ["azure", "azure-ai", "azure-openai"],
        ["aws", "bedrock", "bedrock-converse", "amazon"],
        ["google", "gemini"],
        ["vertex", "vertex-ai", "vertex-ai-language-models", "vertex-ai-anthropic-models", "vertex-ai-mistral-models", "vertex-ai-llama-models"],
        ["x-ai", "xai"],
        ["mistral", "mistralai"],
        ["moonshot", "moonshotai"],
        ["together", "together-ai"],
        ["fireworks", "fireworks-ai"],
        ["voyage", "voyageai"],
        ["cohere", "cohere-chat"],
    ];

    public static bool AreSame(string one, string other)
    {
        var (left, right) = (Plain(one), Plain(other));
        return left == right || Same.Any(names => names.Contains(left) && names.Contains(right));
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace('_', '-');
}
