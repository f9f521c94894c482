using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class ReadinessTests
{
    private const string How = "; record each when it is done: ";
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
        => Governed.Tier("""{ "models": ["good", "a"] }""", $$"""{ "id": {|LLM1010:"a"|}, {{Governed.Fit}} }""", $$"""{ "id": "b", {{Governed.Fit}} }""", Evaluated("\"baseline\": \"a\"", passed: 25))
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task What_the_tier_requires_is_enough()
        => Governed.Tier("""{ "models": ["a"], "requires": ["billing"] }""", $$"""{ "id": "a", {{Governed.Fit}}, "checks": { "billing": {{Governed.Verified}} } }""").ReportsNothing();

    [Fact]
    public Task A_tier_can_require_nothing() => Governed.Tier("""{ "models": ["a"], "requires": [] }""", $$"""{ "id": "a", {{Governed.Fit}} }""").ReportsNothing();

    [Fact]
    public Task A_model_that_is_in_use_without_what_its_tier_requires_is_told_so()
        => Governed.Tier(
                """{ "models": ["a"], "requires": ["billing", "evals", "testCall"] }""",
                $$"""{ "id": "a", {{Governed.Fit}}, "checks": {|LLM1010:{|} "billing": {{Governed.Verified}} } }""")
            .WithMessages($"Not ready: \"a\" is in use with checks outstanding that the tier \"t\" requires: testCall, evals{How}\"testCall\"{What}")
            .WithSeverity(DiagnosticSeverity.Info)
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
                Evaluated("\"baseline\": \"a\"", passed: 25))
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Theory]
    [InlineData("\"dashbord\"", "\"dashbord\" is not a check: did you mean \"dashboard\"?")]
    [InlineData("\"vibes\"", "\"vibes\" is not a check: expected \"dashboard\", \"testCall\", \"billing\", \"rateLimits\", \"regions\", \"dataResidency\", \"logging\", \"fallback\", \"evals\", \"safetyReview\", \"eligibility\", \"processingModes\", \"caching\", \"terms\", or a name of your own that begins with \"x-\"")]
    [InlineData("1", "an item of \"requires\" is a number; expected a string")]
    public Task A_tier_cannot_require_what_is_no_check(string name, string message)
        => Governed.Tier($$"""{ "models": ["a"], "requires": ["billing", {|LLM1003:{{name}}|}] }""", $$"""{ "id": "a", {{Governed.Fit}} }""")
            .WithMessages("Invalid registry: " + message)
            .ReportsExactly();

    [Theory]
    [InlineData("\"terms\"", "terms")]
    [InlineData("\"x-penetration-test\"", "x-penetration-test")]
    public Task Optional_checks_and_a_teams_own_are_asked_for_where_a_tier_requires_them(string required, string listed)
        => Governed.Tier($$"""{ "models": ["a"], "requires": [{{required}}] }""", $$"""{ "id": {|LLM1010:"a"|}, {{Governed.Fit}} }""")
            .WithMessages($"Not ready: \"a\" is in use with checks outstanding that the tier \"t\" requires: {listed}{How}\"{listed}\"{What}")
            .ReportsExactly();

    [Fact]
    public Task A_check_of_the_teams_own_can_be_done()
        => Governed.Tier("""{ "models": ["a"], "requires": ["x-pen"] }""", $$"""{ "id": "a", {{Governed.Fit}}, "checks": { "x-pen": {{Governed.Verified}} } }""").ReportsNothing();

    [Fact]
    public void Every_check_that_the_format_has_can_be_required()
        => Assert.Empty(Registries.Read($$"""{ "tiers": { "t": { "models": ["a"], "requires": [{{string.Join(", ", Check.Names.Concat(Check.OptionalNames).Select(name => $"\"{name}\""))}}] } } }""").Problems);

    private static string Evaluated(string result, int passed)
        => Good.Replace("\"evals\": " + Governed.Verified, $$""" "evals": { "on": "2026-07-02", "source": "evals.md", {{result}}, "passed": {{passed}}, "total": 30, "baselinePassed": 25 } """, StringComparison.Ordinal);
}
