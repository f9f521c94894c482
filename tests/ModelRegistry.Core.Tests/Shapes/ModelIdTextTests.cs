using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class ModelIdTextTests
{
    [Theory]
    [InlineData("o3")]
    [InlineData("gpt-5.6-terra")]
    [InlineData("gpt-4o-2024-08-06")]
    [InlineData("claude-fable-5")]
    [InlineData("llama3.1:8b")]
    [InlineData("meta-llama/Llama-3.1-8B-Instruct")]
    [InlineData("@cf/meta/llama-3-8b")]
    [InlineData("anthropic.claude-v2:1")]
    [InlineData("ft:gpt-5.5:acme::7p4lURel")]
    [InlineData("claude-3-5-sonnet@20240620")]
    [InlineData("mistral-large")]
    [InlineData("model-router")]
    [InlineData("text_embedding_3")]
    public void These_look_like_ids(string text) => Assert.True(ModelIdText.LooksLikeId(text));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("42")]
    [InlineData("2024-08-06")]
    [InlineData("default")]
    [InlineData("azure")]
    [InlineData("GPT 5.5")]
    [InlineData("gpt-5.5, gpt-5.4")]
    [InlineData("/models/llama-3")]
    [InlineData("./llama-3")]
    [InlineData("models/llama-3/")]
    [InlineData("C:/models/llama-3")]
    [InlineData("C:\\models\\llama-3")]
    [InlineData("https://models.example/llama-3")]
    [InlineData("llama-3-8b.gguf")]
    [InlineData("model-1.ONNX")]
    [InlineData("models/sentiment-2.zip")]
    [InlineData("<model-id>")]
    [InlineData("{model-1}")]
    [InlineData("${MODEL-1}")]
    [InlineData("#{Model-1}#")]
    [InlineData("__MODEL-1__")]
    [InlineData("your-model-id")]
    [InlineData("YOUR_MODEL_1")]
    [InlineData("TODO-1")]
    [InlineData("change-me")]
    [InlineData("set-in-user-secrets")]
    [InlineData("model-id")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("modèle-1")]
    public void These_do_not(string text) => Assert.False(ModelIdText.LooksLikeId(text));

    [Fact]
    public void An_id_has_at_most_256_characters()
    {
        Assert.True(ModelIdText.LooksLikeId("a-" + new string('b', 254)));
        Assert.False(ModelIdText.LooksLikeId("a-" + new string('b', 255)));
    }
}
