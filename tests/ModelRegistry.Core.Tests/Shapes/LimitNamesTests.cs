using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class LimitNamesTests
{
    [Theory]
    [InlineData("MaxOutputTokens")]
    [InlineData("maxTokens")]
    [InlineData("max_tokens")]
    [InlineData("max-completion-tokens")]
    [InlineData("MaxOutputTokenCount")]
    [InlineData("_maxNewTokens")]
    public void Knows_the_names_of_the_output_limit(string name) => Assert.Equal(LimitKind.Output, LimitNames.Of(name));

    [Theory]
    [InlineData("ContextWindow")]
    [InlineData("context_length")]
    [InlineData("MAX_CONTEXT_TOKENS")]
    public void Knows_the_names_of_the_context_window(string name) => Assert.Equal(LimitKind.Context, LimitNames.Of(name));

    [Theory]
    [InlineData("MaxRetries")]
    [InlineData("Tokens")]
    [InlineData("Context")]
    [InlineData("")]
    public void Knows_no_other(string name) => Assert.Null(LimitNames.Of(name));
}
