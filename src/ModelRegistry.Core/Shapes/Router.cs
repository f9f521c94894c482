namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The services and libraries that give models of many makers a path of their own. Behind the name of one stands a model, whatever
/// it is called; but some are also folders, so that this is weak.
/// </summary>
internal static class Router
{
    /// <summary>The path of the models that a user of Google has tuned; nobody is named by it.</summary>
    private const string Tuned = "tunedModels/";

    /// <summary>Makers whose paths hold models alone, and the names under which they publish at Hugging Face.</summary>
    private const string Organizations =
        "Alibaba-NLP BAAI ByteDance-Seed CohereForAI CohereLabs EleutherAI HuggingFaceH4 HuggingFaceTB LiquidAI MiniMaxAI NousResearch " +
        "OpenGVLab Qwen THUDM TheBloke WizardLM XiaomiMiMo allenai bartowski black-forest-labs cognitivecomputations deepcogito deepseek-ai " +
        "ibm-granite inclusionAI lmstudio-community lmsys meta-llama mistralai mixedbread-ai moonshotai nomic-ai sentence-transformers " +
        "stability stabilityai stepfun-ai swiss-ai teknium tiiuae unsloth xai-org zai-org fal-ai thenlper intfloat hexgrad Xenova onnx-community " +
        "azure/speech cohere gigachat mancer switchpoint";

    private static readonly string[] Paths =
    [
        .. (ModelIdForms.Platforms + "|" + ModelIdForms.Makers).Split('|', ' ').Where(name => name[name.Length - 1] == '/'), Tuned,
        .. Organizations.Split(' ').Select(name => name + "/"),
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
