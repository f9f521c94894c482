using System.Diagnostics;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Tests.Options;

public class IdPatternsTests
{
    [Theory]
    [InlineData("gpt-5.5", "gpt-5.5", true)]
    [InlineData("gpt-5.5", "GPT-5.5", false)]
    [InlineData("gpt-5.5", "gpt-5x5", false)]
    [InlineData("gpt-5.5", "gpt-5.5-mini", false)]
    [InlineData("gpt-5.5", "my-gpt-5.5", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "a", true)]
    [InlineData("?", "ab", false)]
    [InlineData("ft:*", "ft:gpt-5.5:acme::7p4lURel", true)]
    [InlineData("ft:*", "ft:", true)]
    [InlineData("ft:*", "gpt-5.5", false)]
    [InlineData("arn:aws:bedrock:*:*:inference-profile/*", "arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.claude", true)]
    [InlineData("arn:aws:bedrock:*:*:inference-profile/*", "arn:aws:bedrock:eu-west-1:inference-profile/eu.claude", false)]
    [InlineData("*-prod", "chat-prod", true)]
    [InlineData("*-prod", "chat-prod-2", false)]
    [InlineData("*ab*ab?", "abaabxabc", true)]
    [InlineData("*ab*ab?", "abab", false)]
    [InlineData("**a**", "a", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("gpt-?.?", "gpt-5.5", true)]
    public void A_star_is_any_run_and_a_question_mark_one_character(string pattern, string id, bool expected)
        => Assert.Equal(expected, Patterns(pattern).Matches(id));

    [Fact]
    public void One_pattern_of_several_is_enough() => Assert.True(Patterns("a*", "b*").Matches("beta"));

    [Fact]
    public void No_pattern_allows_nothing() => Assert.False(IdPatterns.None.Matches(string.Empty));

    [Fact]
    public void The_longest_pattern_with_the_most_stars_takes_no_longer_than_its_length_times_the_id()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", IdPatterns.MaxLength / 2));
        var watch = Stopwatch.StartNew();

        Assert.False(Patterns(pattern).Matches(new string('a', 100_000) + "b"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static IdPatterns Patterns(params string[] patterns) => new(patterns.ToEquatableArray());
}
