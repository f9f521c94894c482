using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Tests.Registry;

public class MemberNamesTests
{
    [Theory]
    [InlineData("gpt-5.6-terra", "Gpt5_6Terra")]
    [InlineData("gpt-4o-2024-08-06", "Gpt4o2024_08_06")]
    [InlineData("o3-mini", "O3Mini")]
    [InlineData("gpt-5.5", "Gpt5_5")]
    [InlineData("gpt-41", "Gpt41")]
    [InlineData("claude-opus-4-1@20250805", "ClaudeOpus4_1_20250805")]
    [InlineData("anthropic.claude-3-haiku-20240307-v1:0", "AnthropicClaude3Haiku20240307V1_0")]
    [InlineData("@cf/meta/llama-3.1-8b-instruct", "CfMetaLlama3_1_8bInstruct")]
    [InlineData("4o-mini", "_4oMini")]
    [InlineData("my_model", "My_model")]
    [InlineData("ımlaç", "ımlaç")]
    [InlineData("模型-1", "模型1")]
    [InlineData("a\u200bb", "AB")]
    [InlineData("😀", "_D83DDE00")]
    [InlineData("***", "_002A002A002A")]
    public void Names_an_id(string id, string name) => Assert.Equal(name, MemberNames.From(id));

    [Theory]
    [InlineData("Gpt5", "Gpt5")]
    [InlineData("class", "@class")]
    [InlineData("Equals", "Equals_")]
    [InlineData("ToString", "ToString_")]
    [InlineData("Models", "Models_")]
    [InlineData("All", "All_")]
    [InlineData("record", "record")]
    public void Escapes_what_cannot_be_declared(string name, string escaped) => Assert.Equal(escaped, MemberNames.Escape(name));

    [Theory]
    [InlineData("Gpt5", true)]
    [InlineData("_x", true)]
    [InlineData("class", true)]
    [InlineData("", false)]
    [InlineData("4x", false)]
    [InlineData("a-b", false)]
    [InlineData("a\u200bb", false)]
    [InlineData("@x", false)]
    public void Says_what_can_be_declared(string name, bool isValid) => Assert.Equal(isValid, MemberNames.IsValid(name));

    [Fact]
    public void Long_texts_without_a_usable_character_keep_short_names_of_their_own()
    {
        var one = MemberNames.From(new string('*', 256));
        var other = MemberNames.From(new string('*', 255) + "+");

        Assert.NotEqual(one, other);
        Assert.All([one, other], name => Assert.True(name.Length < 200 && MemberNames.IsValid(name)));
    }

    [Fact]
    public void An_id_in_capitals_is_not_shouted_down_by_the_culture()
        => Assert.Equal("Istanbul", MemberNames.From("istanbul"));
}
