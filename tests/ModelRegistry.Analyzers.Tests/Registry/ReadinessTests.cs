using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class ReadinessTests
{
    private const string How = "; write each down when it is done: ";
    private const string What = ": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }";
    private const string Good = $$"""{ "id": "good", {{Governed.Fit}}, "checks": {{Governed.Checks}} }""";
    private const string NewPreview = """ "provider": "p", "lifecycle": "preview", "owner": "o", "fallback": ["good"] """;

    [Fact]
    public Task A_preview_lists_every_check_at_its_checks()
        => Governed.Models($$"""{ "id": "a", {{NewPreview}}, "checks": {|LLM1010:{|} "testCall": {{Governed.Verified}}, "evals": null } }""", Good)
            .WithMessages($"Not ready: \"a\" has checks outstanding: dashboard, billing, rateLimits, regions, dataResidency, logging, fallback, evals, safetyReview{How}\"dashboard\"{What}")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task An_entry_without_checks_lists_them_at_its_id()
        => Governed.Models($$"""{ "id": {|LLM1010:"a"|}, {{NewPreview}} }""", $$"""{ "name": {|LLM1010:"B"|}, {{NewPreview}} }""", Good).ReportsExactly();

    [Fact]
    public Task A_model_of_a_tier_needs_its_checks_and_another_none()
        => Governed.Tier("""{ "models": ["good", "a"] }""", $$"""{ "id": {|LLM1010:"a"|}, {{Governed.Fit}} }""", $$"""{ "id": "b", {{Governed.Fit}} }""", Evaluated("\"baseline\": \"a\""))
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task What_the_tier_requires_is_enough()
        => Governed.Tier("""{ "models": ["a"], "requires": ["billing"] }""", $$"""{ "id": "a", {{Governed.Fit}}, "checks": { "billing": {{Governed.Verified}} } }""").ReportsNothing();

    [Fact]
    public Task A_tier_can_require_nothing() => Governed.Tier("""{ "models": ["a"], "requires": [] }""", $$"""{ "id": "a", {{Governed.Fit}} }""").ReportsNothing();

    [Fact]
    public Task A_model_that_is_in_use_without_what_its_tier_requires_is_a_warning()
        => Governed.Tier(
                """{ "models": ["a"], "requires": ["billing", "evals", "testCall"] }""",
                $$"""{ "id": "a", {{Governed.Fit}}, "checks": {|LLM1010:{|} "billing": {{Governed.Verified}} } }""")
            .WithMessages($"Not ready: \"a\" is in use with checks outstanding that the tier \"t\" requires: testCall, evals{How}\"testCall\"{What}")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task A_preview_that_is_waited_for_has_time()
        => Governed.Tier("""{ "models": ["a", "good"], "requires": ["billing"] }""", $$"""{ "id": {|LLM1010:"a"|}, {{NewPreview}} }""", Good)
            .WithMessages($"Not ready: \"a\" has checks outstanding: billing{How}\"billing\"{What}")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task A_preview_with_access_is_in_use()
        => Governed.Tier(
                """{ "models": ["good", "a"], "requires": ["billing"] }""",
                $$"""{ "id": {|LLM1010:"a"|}, {{NewPreview}}, "access": { "api": "granted" } }""",
                Evaluated("\"baseline\": \"a\""))
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Theory]
    [InlineData("\"dashbord\"", "\"dashbord\" is no check: did you mean \"dashboard\"?")]
    [InlineData("\"vibes\"", "\"vibes\" is no check: expected \"dashboard\", \"testCall\", \"billing\", \"rateLimits\", \"regions\", \"dataResidency\", \"logging\", \"fallback\", \"evals\", \"safetyReview\"")]
    [InlineData("1", "an item of \"requires\" is a number; expected a string")]
    public Task A_tier_cannot_require_what_is_no_check(string name, string message)
        => Governed.Tier($$"""{ "models": ["a"], "requires": ["billing", {|LLM1003:{{name}}|}] }""", $$"""{ "id": "a", {{Governed.Fit}} }""")
            .WithMessages("Invalid registry: " + message)
            .ReportsExactly();

    [Fact]
    public Task The_first_of_a_tier_is_held_against_the_second()
        => Governed.Tier("""{ "models": [{|LLM1010:"good"|}, "b"] }""", Good, $$"""{ "id": "b", {{Governed.Fit}}, "checks": {{Governed.Checks}} }""")
            .WithMessages("Not ready: \"good\" has no eval against \"b\": run one and write it down: \"evals\": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"b\", … }")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task The_first_of_a_tier_is_held_against_the_model_that_it_replaces()
        => Governed.Tier(
                """{ "models": [{|LLM1010:"good"|}, "b"] }""",
                Evaluated("\"baseline\": \"b\""),
                $$"""{ "id": "b", {{Governed.Fit}}, "checks": {{Governed.Checks}} }""",
                $$"""{ "id": "old", "provider": "p", "lifecycle": "deprecated", "owner": "o", "idVerified": {{Governed.Verified}}, "replacement": "good" }""")
            .WithMessages("Not ready: \"good\" has no eval against \"old\": run one and write it down: \"evals\": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"old\", … }")
            .ReportsExactly();

    [Theory]
    [InlineData("\"baseline\": \"b\"", null)]
    [InlineData("\"baseline\": \"p/b\", \"passed\": 37, \"total\": 40, \"baselinePassed\": 36", null)]
    [InlineData("\"baseline\": \"b\", \"passed\": 36, \"total\": 40, \"baselinePassed\": 36", null)]
    [InlineData("\"baseline\": \"b\", \"passed\": 36, \"baselinePassed\": 36, \"costPerTask\": 0.02, \"baselineCostPerTask\": 0.02", null)]
    [InlineData("\"baseline\": \"b\", \"passed\": 37, \"baselinePassed\": 36, \"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", null)]
    [InlineData("\"baseline\": \"b\", \"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", null)]
    [InlineData("\"baseline\": \"b\", \"passed\": 35, \"total\": 40, \"baselinePassed\": 36", "\"good\" did worse in its eval than \"b\": 35 of 40 passed, against 36; put \"b\" first")]
    [InlineData("\"baseline\": \"b\", \"passed\": 0, \"baselinePassed\": 1", "\"good\" did worse in its eval than \"b\": 0 passed, against 1; put \"b\" first")]
    [InlineData("\"baseline\": \"b\", \"passed\": 36, \"baselinePassed\": 36, \"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", "\"good\" did no better in its eval than \"b\" and is dearer: 0.04 per task, against 0.02; put \"b\" first")]
    public Task Only_an_eval_that_went_worse_speaks_against_the_first(string result, string? message)
    {
        var first = message is null ? "\"good\"" : "{|LLM1010:\"good\"|}";
        var registry = Governed.Tier($$"""{ "models": [{{first}}, "b"] }""", Evaluated(result), $$"""{ "id": "b", {{Governed.Fit}}, "checks": {{Governed.Checks}} }""");

        return message is null ? registry.ReportsNothing() : registry.WithMessages("Not ready: " + message).ReportsExactly();
    }

    [Fact]
    public Task A_preview_that_is_waited_for_needs_no_eval_yet()
        => Governed.Tier("""{ "models": ["a", "good"] }""", $$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["good"] }""", Good).ReportsNothing();

    [Fact]
    public void Every_check_that_the_format_has_can_be_required()
        => Assert.Empty(Registries.Read($$"""{ "tiers": { "t": { "models": ["a"], "requires": [{{string.Join(", ", Check.Names.Select(name => $"\"{name}\""))}}] } } }""").Problems);

    private static string Evaluated(string result)
        => Good.Replace("\"evals\": " + Governed.Verified, $$""" "evals": { "on": "2026-07-02", "source": "evals.md", {{result}} } """, StringComparison.Ordinal);
}
