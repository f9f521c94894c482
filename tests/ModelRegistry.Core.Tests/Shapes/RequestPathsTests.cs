using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class RequestPathsTests
{
    [Theory]
    [InlineData("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent", "gemini-2.5-flash")]
    [InlineData("v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse", "gemini-2.5-flash")]
    [InlineData("/models/text-embedding-004:batchEmbedContents", "text-embedding-004")]
    [InlineData("{h}/v1beta/models/{h}:{h}", "{h}?")]
    [InlineData("{h}models/{h}:countTokens", "{h}")]
    [InlineData("{h}/{h}:generateContent?key={h}", "{h}")]
    [InlineData("{h}://{h}/v1/projects/{h}/locations/{h}/publishers/google/models/gemini-2.5-pro:predict", "gemini-2.5-pro")]
    [InlineData("https://x/v1/projects/p/locations/l/publishers/anthropic/models/claude-3-7-sonnet@20250219:rawPredict", "claude-3-7-sonnet@20250219")]
    [InlineData("http://localhost:8501/v1/models/half_plus_two:predict", "half_plus_two?")]
    [InlineData("https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-v1%3A0/invoke", "us.anthropic.claude-v1%3A0")]
    [InlineData("model/anthropic.claude-v1:0/converse-stream", "anthropic.claude-v1:0")]
    [InlineData("/model/arn%3Aaws%3Abedrock%3Aus-east-1%3A%3Afoundation-model%2Famazon.nova-lite-v1%3A0/converse", "arn%3Aaws%3Abedrock%3Aus-east-1%3A%3Afoundation-model%2Famazon.nova-lite-v1%3A0")]
    [InlineData("model/5/invoke", "5?")]
    [InlineData("https://api.openai.com/v1/engines/davinci/completions", "davinci")]
    [InlineData("https://api.openai.com/v1/models/gpt-4o", "gpt-4o?")]
    [InlineData("https://openrouter.ai/api/v1/models/openai/gpt-4o/endpoints", "openai/gpt-4o?")]
    [InlineData("https://api.replicate.com/v1/models/meta/meta-llama-3-70b/predictions", "meta/meta-llama-3-70b")]
    [InlineData("https://api-inference.huggingface.co/models/mistralai/Mistral-7B", "mistralai/Mistral-7B")]
    [InlineData("https://router.huggingface.co/hf-inference/models/gpt2/v1/chat", "gpt2")]
    [InlineData("https://api.cloudflare.com/client/v4/accounts/{h}/ai/run/@cf/meta/llama-3.1-8b-instruct", "@cf/meta/llama-3.1-8b-instruct")]
    [InlineData("wss://api.openai.com/v1/realtime?intent=x&model=gpt-4o-realtime-preview", "gpt-4o-realtime-preview?")]
    [InlineData("/listen?model={h}&language=en#x", "{h}?")]
    public void Ids_are_found_where_addresses_have_them(string address, string expected) => Assert.Equal(expected, Found(address));

    [Theory]
    [InlineData("")]
    [InlineData("/v1/models")]
    [InlineData("/v1/models/")]
    [InlineData("v1/models/{id}")]
    [InlineData("v1beta/models/{model}:generateContent")]
    [InlineData("/models/list")]
    [InlineData("models/gpt-4o")]
    [InlineData("models/gpt-4o/notes")]
    [InlineData("v1/models/llama-2-7b.gguf")]
    [InlineData("s3://bucket/v1/models/llama-2-7b")]
    [InlineData("openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21")]
    [InlineData("https://x.openai.azure.com/openai/v1/chat/completions")]
    [InlineData("v1beta/tunedModels/mine:generateContent")]
    [InlineData("projects/p/locations/l/endpoints/7:generateContent")]
    [InlineData("https://ai.google.dev/gemini-api/docs/models/gemini-2.5-flash")]
    [InlineData("https://ai.google.dev/api/models/gemini-2.5-flash:generateContent")]
    [InlineData("https://docs.aws.amazon.com/bedrock/model/anthropic.claude-v1/invoke")]
    [InlineData("https://cloud.google.com/vertex-ai/docs/v1/models/gemini")]
    [InlineData("https://platform.openai.com/v1/models/gpt-4o")]
    [InlineData("https://ai.google.dev/docs/gemini-2.5-flash.html")]
    [InlineData("POST /v1beta/models/gemini-2.5-flash:generateContent HTTP/1.1")]
    [InlineData("logs/gemini-2.5-flash/today.txt")]
    [InlineData("/cars?models=t-1")]
    [InlineData("model/invoke")]
    [InlineData("://models/:generateContent")]
    [InlineData(":generateContent")]
    [InlineData("a?model=")]
    [InlineData("?")]
    [InlineData("ai/run/")]
    [InlineData("ai/run")]
    public void Other_addresses_have_none(string address) => Assert.Equal(string.Empty, Found(address));

    [Fact]
    public void Every_address_with_an_id_holds_one_of_the_stems()
    {
        var theory = typeof(RequestPathsTests).GetMethod(nameof(Ids_are_found_where_addresses_have_them))!;
        foreach (var data in theory.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>())
        {
            var address = (string)data.GetData(theory).Single()[0];

            Assert.True(RequestPaths.Stems.Any(stem => address.Contains(stem, StringComparison.OrdinalIgnoreCase)), address);
        }
    }

    [Theory]
    [InlineData("a%3A0%2Fb", "a:0/b")]
    [InlineData("a:0", "a:0")]
    [InlineData("100%", "100%")]
    [InlineData("%2525%zz%e2", "%25%zz%e2")]
    [InlineData("%3", "%3")]
    public void Escapes_are_undone(string id, string expected) => Assert.Equal(expected, RequestPaths.Unescaped(id));

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        string[] pieces = ["/", ":", "?", "&", "=", "#", "%", "://", "models", "model", "v1", "generateContent", "invoke", "run", "ai", "@", "engines", "predictions", "{h}", "x-1"];
        var random = new Random(1);
        for (var run = 0; run < 5_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)])).Replace("{h}", "\uFFFC", StringComparison.Ordinal);

            Assert.All(RequestPaths.In(text), id => Assert.NotEmpty(text[id.Start..id.End]));
        }
    }

    /// <summary>The ids with a comma between them; a question mark stands behind what need not be one.</summary>
    private static string Found(string address)
    {
        var text = address.Replace("{h}", "\uFFFC", StringComparison.Ordinal);
        return string.Join(",", RequestPaths.In(text).Select(id => text[id.Start..id.End] + (id.IsCall ? string.Empty : "?")))
            .Replace("\uFFFC", "{h}", StringComparison.Ordinal);
    }
}
