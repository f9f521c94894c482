namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The services and libraries that give models of many makers a path of their own. Behind the name of one stands a model, whatever
/// it is called; but some are also folders, so that this is weak.
/// </summary>
internal static class Router
{
    private static readonly string[] Paths =
    [
        "aiml/", "anyscale/", "assemblyai/", "aws_polly/", "azure_ai/", "bedrock/", "bedrock_mantle/", "black_forest_labs/", "cerebras/",
        "deepgram/", "deepinfra/", "elevenlabs/", "fal_ai/", "featherless_ai/", "fireworks_ai/", "friendliai/", "github_copilot/",
        "gradient_ai/", "groq/", "huggingface/", "hyperbolic/", "lambda_ai/", "llamagate/", "nebius/", "novita/", "nscale/", "ollama/",
        "ollama_chat/", "openrouter/", "perplexity/", "recraft/", "replicate/", "runwayml/", "sagemaker/", "sambanova/", "soniox/",
        "together_ai/", "tunedModels/", "vercel_ai_gateway/", "vertex_ai/", "watsonx/",
    ];

    public static IEnumerable<string> Stems => Paths.Select(path => path.ToLowerInvariant());

    public static bool Begins(in IdText id)
    {
        foreach (var path in Paths)
        {
            if (Characters.Begins(id.Text, 0, id.PathLength, path))
            {
                return true;
            }
        }

        return false;
    }
}
