namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>A model of another kind cannot take over the work of a model.</summary>
public class MixedKindsTests
{
    private static string Model(string id, string more) => $$"""{ "id": "{{id}}", {{Governed.Fit}}, {{more}} }""";

    [Theory]
    [InlineData("\"kind\": \"chat\"", "\"kind\": \"image\"", "\"b\" is an image model and \"a\" is a chat model: name a fallback that does the same work")]
    [InlineData("\"kind\": \"embedding\"", "\"kind\": \"chat\"", "\"b\" is a chat model and \"a\" is an embedding model: name a fallback that does the same work")]
    [InlineData(
        "\"kind\": \"embedding\", \"limits\": { \"dimensions\": 3072, \"verified\": { \"on\": \"2026-07-02\", \"source\": \"s\" } }",
        "\"kind\": \"embedding\", \"limits\": { \"dimensions\": 1536, \"verified\": { \"on\": \"2026-07-02\", \"source\": \"s\" } }",
        "the vectors of \"b\" have 1536 dimensions and those of \"a\" 3072: name a fallback with the same dimensions, or none")]
    public Task A_fallback_of_another_kind_is_reported_where_it_is_named(string one, string other, string message)
        => Governed.Models(Model("a", one + ", \"fallback\": [{|LLM1016:\"b\"|}]"), Model("b", other)).WithMessages("Mixed kinds: " + message).ReportsExactly();

    [Theory]
    [InlineData("\"kind\": \"chat\"", "\"kind\": \"chat\"")]
    [InlineData("\"kind\": \"image\"", "\"kind\": \"image\"")]
    [InlineData("\"kind\": \"chat\"", "\"notes\": null")]
    [InlineData("\"kind\": \"embedding\"", "\"kind\": \"embedding\"")]
    public Task Models_of_one_kind_or_of_none_that_is_known_are_not(string one, string other)
        => Governed.Models(Model("a", one + ", \"fallback\": [\"b\"]"), Model("b", other)).ReportsNothing();

    [Theory]
    [InlineData("text-embedding-3-small", "gpt-5.5")]
    [InlineData("gpt-image-1", "gpt-5.5")]
    [InlineData("whisper-1", "gpt-5.5")]
    [InlineData("voyage-3-large", "claude-sonnet-4-5")]
    public Task The_shape_of_an_id_tells_its_kind_where_nothing_else_does(string one, string other)
        => Governed.Models(Model(one, "\"fallback\": [{|LLM1016:\"" + other + "\"|}]"), Model(other, "\"notes\": null")).ReportsExactly();

    [Fact]
    public Task What_the_entry_says_goes_before_the_shape_of_the_id()
        => Governed.Models(Model("my-embedding", "\"kind\": \"chat\", \"fallback\": [\"gpt-5.5\"]"), Model("gpt-5.5", "\"notes\": null")).ReportsNothing();

    [Fact]
    public Task A_tier_of_two_kinds_is_reported_once_at_the_first_that_differs()
        => Governed.Tier(
                """{ "models": ["a", "b", {|LLM1016:"c"|}, "d"], "requires": [] }""",
                Model("a", "\"kind\": \"chat\", \"replacement\": null, \"checks\": { \"evals\": { \"on\": \"2026-07-02\", \"source\": \"s\", \"baseline\": \"b\", \"passed\": 30, \"total\": 30, \"baselinePassed\": 30 } }"),
                Model("b", "\"notes\": null"),
                Model("c", "\"kind\": \"speech\""),
                Model("d", "\"kind\": \"image\""))
            .WithMessages("Mixed kinds: the tier \"t\" mixes kinds of model: \"c\" is a speech model and \"a\" is a chat model. Give each kind a tier of its own")
            .ReportsExactly();
}
