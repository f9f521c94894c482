using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class VerificationPresenceTests
{
    private const string What = "{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }";

    [Fact]
    public Task What_is_verified_needs_no_word()
        => Model($$""" "pricing": { "input": 1, "verified": {{Governed.Verified}} }, "limits": { "contextWindow": 1000, "verified": {{Governed.Verified}} } """).ReportsNothing();

    [Fact]
    public Task What_is_not_known_needs_no_verification()
        => Model(""" "pricing": { "currency": "USD", "modes": { "batch": null }, "above": [] }, "limits": { "contextWindow": null, "regions": ["eu"] } """).ReportsNothing();

    [Theory]
    [InlineData("\"input\": 0")]
    [InlineData("\"output\": 2")]
    [InlineData("\"input\": null, \"cacheRead\": { \"discount\": 0.9 }")]
    [InlineData("\"modes\": { \"batch\": { \"discount\": 0.5 } }")]
    [InlineData("\"modes\": { \"flex\": { \"output\": 1 } }")]
    [InlineData("\"above\": [{ \"inputTokens\": 1000, \"input\": 2 }]")]
    public Task A_price_without_a_verification_says_what_to_write(string price)
        => Model($$""" "pricing": {|LLM1008:{|} {{price}} } """)
            .WithMessages($"Unverified: the price has no verification: add \"verified\": {What}")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Theory]
    [InlineData("contextWindow")]
    [InlineData("maxOutputTokens")]
    [InlineData("requestsPerMinute")]
    [InlineData("tokensPerMinute")]
    public Task Limits_without_a_verification_say_what_to_write(string limit)
        => Model($$""" "limits": {|LLM1008:{|} "{{limit}}": 1000, "verified": null } """).WithMessages($"Unverified: the limits have no verification: add \"verified\": {What}").ReportsExactly();

    [Theory]
    [InlineData("available", "")]
    [InlineData("deprecated", ", \"fallback\": [\"good\"]")]
    public Task An_id_that_is_in_use_is_verified(string lifecycle, string more)
        => Governed.Models($$"""{ "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "{{lifecycle}}", "owner": "o"{{more}} }""", $$"""{ "id": "good", {{Governed.Fit}} }""")
            .WithMessages($"Unverified: the id \"a\" has no verification: add \"idVerified\": {What}")
            .ReportsExactly();

    [Fact]
    public Task The_id_of_a_preview_is_told_where_it_is_used()
        => Governed.Models($$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["good"] }""", $$"""{ "id": "good", {{Governed.Fit}} }""").ReportsNothing();

    [Fact]
    public Task A_model_that_is_gone_has_no_facts_left_to_check()
        => Governed.Models("""{ "id": "a", "provider": "p", "lifecycle": "retired", "owner": "o", "pricing": { "input": 1 }, "limits": { "contextWindow": 1000 } }""").ReportsNothing();

    /// <summary>A verification without its day is an error, and an error says enough.</summary>
    [Fact]
    public Task A_verification_without_a_day_is_told_once()
        => Model(""" "pricing": { "input": 1, "verified": {|LLM1003:{|} "source": "page" } } """).ReportsExactly();

    private static ModelRegistry.Testing.Verifier Model(string fields) => Governed.Models($$"""{ "id": "m", {{Governed.Fit}}, {{fields}} }""");
}
