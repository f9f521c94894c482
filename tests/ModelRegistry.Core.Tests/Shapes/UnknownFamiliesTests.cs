using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class UnknownFamiliesTests
{
    [Theory]
    [InlineData("AcmeChat-7B", "gpt-4o")]
    [InlineData("AcmeYuan-13B-Chat-4bit", "gpt-4o")]
    [InlineData("acme_7b_it", "gpt-4o")]
    [InlineData("google/other-words", "google/gemma-2-9b-it")]
    [InlineData("acme-large-2", "gpt-4o", "gpt-4.1", "claude-sonnet-4")]
    public void A_text_among_ids_is_one(string text, params string[] ids) => Assert.True(new UnknownFamilies([text, .. ids]).CouldBeId(text));

    [Theory]
    [InlineData("acme-large-2", "gpt-4o")]
    [InlineData("acme-large", "gpt-4o", "gpt-4.1", "claude-sonnet-4")]
    [InlineData("acme2", "gpt-4o", "gpt-4.1", "claude-sonnet-4")]
    [InlineData("test-model-7b", "gpt-4o")]
    [InlineData("custom-2", "gpt-4o", "gpt-4.1", "claude-sonnet-4")]
    [InlineData("claude-code-2", "gpt-4o", "gpt-4.1", "claude-sonnet-4")]
    [InlineData("gpt-4o", "gpt-4.1")]
    [InlineData("acme/other-words", "google/gemma-2-9b-it")]
    [InlineData("use a-7b now", "gpt-4o")]
    [InlineData("", "gpt-4o")]
    public void Other_texts_are_none(string text, params string[] ids) => Assert.False(new UnknownFamilies([text, .. ids]).CouldBeId(text));
}
