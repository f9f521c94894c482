using ModelRegistry.Core.Editing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>Tiers that begin with a model that goes away.</content>
public partial class RegistryFileFixerTests
{
    private const string Gone = $$"""{ "id": "gone", "provider": "p", "lifecycle": "retired", "owner": "o", "replacement": "good" }""";

    [Theory]
    [InlineData("""{|LLM1006:[|}{|LLM1014:"gone"|}]""", """["good"]""")]
    [InlineData("""[{|LLM1014:"gone"|}, "good"]""", """["good"]""")]
    [InlineData("""[{|LLM1014:"gone"|}, "other", "good"]""", """["good", "other"]""")]
    [InlineData("""[ {|LLM1014:"gone"|}, "other" ]""", """[ "good", "other" ]""")]
    [InlineData("[\n  // first choice\n  {|LLM1014:\"gone\"|},\n  // second choice\n  \"other\"\n]", "[\n  // first choice\n  \"good\",\n  // second choice\n  \"other\"\n]")]
    public Task Puts_the_replacement_first(string before, string after)
        => Verify.WithRegistry(Tiered(before)).WithFixedRegistry(Tiered(after)).FixesTo();

    [Fact]
    public Task Does_every_tier_of_the_file()
        => Verify
            .WithRegistry(Tiered("""{|LLM1006:[|}{|LLM1014:"gone"|}], "requires": [] }, "u": { "models": [{|LLM1014:"gone"|}, "good"]"""))
            .WithFixedRegistry(Tiered("""["good"], "requires": [] }, "u": { "models": ["good"]"""))
            .FixesTo();

    /// <summary>A comment between two models says something about one of them.</summary>
    [Fact]
    public Task Offers_nothing_where_a_comment_would_be_lost()
        => Verify.WithRegistry(Tiered("""[{|LLM1014:"gone"|}, /* the old one's net */ "good"]""")).NoFixOffered();

    [Fact]
    public Task Offers_nothing_where_the_registry_names_no_model()
        => Verify.WithRegistry($$"""{ "models": [ {{Gone.Replace(", \"replacement\": \"good\"", "", StringComparison.Ordinal)}} ], "tiers": { "t": { "models": {|LLM1006:[|}{|LLM1014:"gone"|}], "requires": [] } } }""")
            .NoFixOffered();

    [Fact]
    public async Task Says_which_model_is_called_first()
    {
        var action = Assert.Single(await Verify.WithRegistry(Tiered("""[{|LLM1014:"gone"|}, "other"]""")).CodeActions());

        Assert.Equal(("Call good first in this tier", FirstModelEdit.ReplaceFirstModel), (action.Title, action.EquivalenceKey));
    }

    private static string Tiered(string chain)
        => $$"""
            {
              "models": [
                {{Gone}},
                { "id": "other", {{Fit}} },
                { "id": "good", {{Fit}}, "checks": { "evals": { "on": "2026-07-02", "source": "s", "baseline": "other", "passed": 30, "total": 30, "baselinePassed": 30 } } }
              ],
              "tiers": { "t": { "models": {{chain}}, "requires": [] } }
            }
            """;
}
