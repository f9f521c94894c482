namespace ModelRegistry.Core.Shapes;

/// <summary>
/// What is written around a model's id: a provider's path, a cloud's region, vendor and version, a tag, a date, a fine-tune.
/// </summary>
internal static class ModelIdForms
{
    /// <summary>Who runs models of many makers: the name of each and its other names. A "/" says that its path alone marks a model.</summary>
    internal const string Platforms =
        "azure azure_ai/ azure_openai azure_text azureml|amazon bedrock/ bedrock_mantle/ bedrock_converse aws|vertex vertex_ai/ vertex_ai_beta " +
        "vertex_ai_language_models vertex_ai_anthropic_models vertex_ai_mistral_models vertex_ai_llama_models google_vertex|aiml/|anyscale/|" +
        "cerebras/|cloudflare cf workers_ai|databricks|deepinfra/|fal_ai/|featherless_ai/|fireworks fireworks_ai/|friendliai/|github|" +
        "github_copilot/|gradient_ai/|groq/|huggingface/ hf|hyperbolic/|lambda_ai/|litellm litellm_proxy|llamagate/|nebius/|novita/|nscale/|" +
        "nvidia_nim|oci|ollama/ ollama_chat/|openrouter/|replicate/|sagemaker/|sambanova/|snowflake|together together_ai/ togethercomputer|" +
        "vercel_ai_gateway/|watsonx/";

    /// <summary>Who makes models, likewise.</summary>
    internal const string Makers =
        "openai custom_openai text_completion_openai|anthropic|google gemini|meta meta_llama|mistral mistralai|cohere cohere_chat cohereforai|" +
        "deepseek deepseek_ai|alibaba qwen dashscope|xai x_ai|moonshotai moonshot|zai z_ai zai_org|microsoft|nvidia|ai21|01_ai|baichuan|baidu|" +
        "bytedance|ibm ibm_granite|inflection|jina jina_ai|luma|minimax minimaxai|nousresearch|stability stabilityai|tencent|twelvelabs|" +
        "upstage|voyage voyageai|writer|assemblyai/|aws_polly/|black_forest_labs/ blackforestlabs|deepgram/|elevenlabs/|perplexity/|recraft/|" +
        "runwayml/|soniox/";

    /// <summary>The vendors that Amazon Bedrock and others write before a name, with a point behind.</summary>
    internal const string Vendors = "ai21 amazon anthropic baichuan cohere deepseek google luma meta minimax mistral moonshot moonshotai " +
        "nvidia openai qwen stability twelvelabs writer xai zai";

    /// <summary>The regions of Bedrock's inference profiles, likewise.</summary>
    internal const string Regions = "us eu apac ap jp au ca sa uk me af us-gov global regional";

    private const string Routes = "us eu global global-standard regional converse invoke responses chat";
    private const string Tags = "latest free beta nitro floor online thinking extended exacto fastest cheapest cloud instruct chat text base";
    private const int Deepest = 8;
    private const int Longest = 512;
    private const int LongestSize = 9;
    private const int LongestNumber = 4;

    private static readonly Dictionary<string, string> PlatformNames = Read(Platforms);
    private static readonly Dictionary<string, string> Names = Read(Platforms + "|" + Makers);

    /// <summary>Whether the name is one of a provider.</summary>
    internal static bool IsProvider(string name) => Names.ContainsKey(name.ToLowerInvariant().Replace('-', '_'));

    /// <summary>The first name of a provider that has several; of one that is not known here, the name itself.</summary>
    internal static string ProviderOf(string name)
    {
        var plain = name.ToLowerInvariant().Replace('-', '_');
        return Names.ContainsKey(plain) ? Names[plain] : plain;
    }

    /// <summary>The texts within a text that may be an id, itself first, each with the providers that are named around it, the outermost first.</summary>
    internal static IEnumerable<(string Id, string Around)> Of(
        string text, Func<string, bool> isProvider)
    {
        var around = string.Empty;
        for (var prefixes = 0; text.Length > 0 && prefixes < Deepest; prefixes++)
        {
            var id = text;
            var named = around;
            for (var suffixes = 0; id.Length > 0 && suffixes < Deepest; suffixes++)
            {
                yield return (id, named);
                id = id.Length > Longest ? string.Empty : WithoutSuffix(id, ref named);
            }

            text = text.Length > Longest ? string.Empty : WithoutPrefix(text, isProvider, ref around);
        }
    }

    /// <summary>Of the models that have an id, those of the outermost provider that is named around it; else those of makers; else all.</summary>
    internal static List<T> Choose<T>(
        List<T> models, Func<T, string> providerOf, string around)
    {
        foreach (var name in around.Split('/'))
        {
            var own = models.FindAll(model => ProviderOf(providerOf(model)) == name);
            if (own.Count > 0)
            {
                return own;
            }
        }

        var makers =
            models.FindAll(model => around.Length > 0 && !PlatformNames.ContainsKey(ProviderOf(providerOf(model))));
        return makers.Count > 0 ? makers : models;
    }

    /// <summary>The unit of a number of parameters or tokens, such as "8b", "8x22b" or "e4b-it"; a blank where none stands there.</summary>
    internal static char SizeAt(string text, int start)
    {
        var first = start < text.Length && "eE".IndexOf(text[start]) >= 0 ? start + 1 : start;
        var end = first;
        while (end < text.Length && end - first < LongestSize && (IsDigit(text[end]) || (end > first && ".xX".IndexOf(text[end]) >= 0)))
        {
            end++;
        }

        var numbers = text.Substring(first, end - first).Split('x', 'X');
        var isWhole = end < text.Length && (end + 1 == text.Length || text[end + 1] == '-') && numbers.All(number => number.Length is > 0 and <= LongestNumber);
        return isWhole && "bBmMkK".IndexOf(text[end]) >= 0 ? text[end] : ' ';
    }

    /// <summary>Whether it is the name of one region of AWS: "us-east-1".</summary>
    internal static bool IsAwsRegion(string name)
        => name.Length > 5 && name[2] == '-' && name[name.Length - 2] == '-' && IsDigit(name[name.Length - 1]);

    private static string WithoutPrefix(string text, Func<string, bool> isProvider, ref string around)
    {
        if (Begins(text, "ft:"))
        {
            return text.Split(':')[1];
        }

        if (Begins(text, "arn:"))
        {
            around += "amazon/";
            var parts = text.Split(new[] { ':' }, 6);
            var isModel = parts.Length == 6 && Has("bedrock", parts[2])
                && (Begins(parts[5], "foundation-model/") || Begins(parts[5], "inference-profile/"));
            return isModel ? text.Substring(text.IndexOf('/') + 1) : string.Empty;
        }

        var isPath = text.IndexOf('/') >= 0;
        var end = text.IndexOf(isPath ? '/' : '.');
        var segment = text.Substring(0, end < 0 ? 0 : end).TrimStart('@', '~');
        var rest = text.Substring(end + 1);
        var provider = ProviderOf(segment);
        if (!isPath)
        {
            around += "amazon/" + (Has(Vendors, segment) ? provider + "/" : string.Empty);
            return Has(Vendors, segment) || Has(Regions, segment) || IsAwsRegion(segment) ? rest : string.Empty;
        }

        if (Has("projects", segment))
        {
            var publishers = text.IndexOf("/publishers/", StringComparison.OrdinalIgnoreCase);
            return publishers < 0 ? string.Empty : text.Substring(publishers + 1);
        }

        var isKnown = Names.ContainsKey(provider) || isProvider(provider);
        var isRoute = Has("models publishers accounts", segment) || (around.Length > 0 && (Has(Routes, segment) || IsAwsRegion(segment)));
        around += isKnown ? provider + "/" : Has("publishers", segment) ? "vertex/" : string.Empty;
        return isKnown || isRoute ? rest : string.Empty;
    }

    private static string WithoutSuffix(string id, ref string around)
    {
        var bracket = id.LastIndexOf('[');
        if (bracket > 0 && id[id.Length - 1] == ']' && SizeAt(id.Substring(bracket + 1, id.Length - bracket - 2), 0) != ' ')
        {
            return id.Substring(0, bracket);
        }

        // A date stays: a dated snapshot is another model.
        var at = id.LastIndexOf('@');
        var version = id.Substring(at + 1);
        if (at > 0 && (Has("latest default", version) || IsNumber(version.Replace("-", string.Empty), Longest)))
        {
            around += "vertex/";
            return id.Substring(0, at) + (IsNumber(version.Substring(0, 1), 1) ? "-" + version : string.Empty);
        }

        var colon = id.LastIndexOf(':');
        var tag = id.Substring(colon + 1);
        var isQuantized = tag.Length > 1 && Begins(tag, "q") && IsDigit(tag[1]);
        if (colon > 0 && (Has(Tags, tag) || SizeAt(tag, 0) != ' ' || Begins(tag, "ft-") || isQuantized))
        {
            return id.Substring(0, colon);
        }

        // Of Bedrock's "-v1:0" a maker knows nothing.
        var hyphen = id.LastIndexOf('-');
        var release = id.Substring(hyphen + 1);
        var isRelease = colon > hyphen ? IsNumber(release.TrimStart('v', 'V').Split(':')[0], 2) && IsNumber(tag, 2) : Has("v1", release);
        return isRelease && hyphen > 0 && around.IndexOf("amazon/", StringComparison.Ordinal) >= 0
            ? id.Substring(0, hyphen)
            : string.Empty;
    }

    private static Dictionary<string, string> Read(string table)
    {
        var names =
            new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Replace("/", string.Empty).Split('|'))
        {
            foreach (var name in line.Split(' '))
            {
                names[name] = line.Split(' ')[0];
            }
        }

        return names;
    }

    private static bool Has(string words, string word)
        => word.Length > 0 && word.IndexOf(' ') < 0
            && (" " + words + " ").IndexOf(" " + word + " ", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Begins(string text, string beginning)
        => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string text, int longest)
        => text.Length > 0 && text.Length <= longest && text.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0;

    private static bool IsDigit(char character) => character >= '0' && character <= '9';
}
