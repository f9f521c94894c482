using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class FallbackChainsTests
{
    private const string Good = $$"""{ "id": "good", {{Governed.Fit}} }""";

    [Fact]
    public Task A_chain_that_reaches_a_model_that_serves_is_safe()
        => Governed.Models(Good, $$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["b"] }""", $$"""{ "id": "b", {{Governed.Preview}}, "fallback": ["good"] }""").ReportsNothing();

    [Fact]
    public Task Of_several_fallbacks_one_that_serves_will_do()
        => Governed.Models(Good, $$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["b", "good"] }""", $$"""{ "id": "b", {{Governed.Preview}}, "replacement": "good" }""").ReportsNothing();

    [Fact]
    public Task A_reference_that_closes_a_cycle_is_told_where_it_stands()
        => Governed.Models(
                $$"""{ "id": "a", {{Governed.Fit}}, "fallback": ["good", "b"] }""",
                $$"""{ "id": "b", {{Governed.Fit}}, "fallback": ["good", {|LLM1006:"a"|}] }""",
                Good)
            .WithMessages("Unsafe fallback chain: the chain has a cycle: \"a\" → \"b\" → \"a\"; remove this reference, or name another model")
            .ReportsExactly();

    [Fact]
    public Task A_model_that_names_itself_is_the_shortest_cycle()
        => Governed.Models($$"""{ "id": "a", {{Governed.Fit}}, "fallback": [{|LLM1006:"a"|}] }""")
            .WithMessages("Unsafe fallback chain: the chain has a cycle: \"a\" → \"a\"; remove this reference, or name another model")
            .ReportsExactly();

    [Fact]
    public Task Two_ways_to_one_model_are_no_cycle()
        => Governed.Models(
                $$"""{ "id": "a", {{Governed.Fit}}, "fallback": ["b", "c"] }""",
                $$"""{ "id": "b", {{Governed.Fit}}, "fallback": ["good"] }""",
                $$"""{ "id": "c", {{Governed.Fit}}, "fallback": ["b", "good"] }""",
                Good)
            .ReportsNothing();

    [Fact]
    public Task A_chain_that_leads_nowhere_names_each_link_and_why_it_fails()
        => Governed.Models(
                $$"""{ "id": "a", {{Governed.Fit}}, "fallback": {|LLM1006:[|}"b", "c"] }""",
                $$"""{ "id": "b", {{Governed.Preview}}, "fallback": {|LLM1006:[|}"d"] }""",
                $$"""{ "id": "c", "provider": "p", "lifecycle": "deprecated", "owner": "o", "replacement": "a", "idVerified": {{Governed.Verified}} }""",
                """{ "id": "d", "provider": "p", "lifecycle": "retired", "owner": "o", "access": { "api": "denied" } }""")
            .WithMessages(
                "Unsafe fallback chain: no model that \"a\" falls back to is available, verified and granted: \"b\" (preview, API access waiting, id not verified), \"c\" (deprecated), \"d\" (retired, API access denied, id not verified); add one that is",
                "Unsafe fallback chain: no model that \"b\" falls back to is available, verified and granted: \"d\" (retired, API access denied, id not verified); add one that is")
            .ReportsExactly();

    [Fact]
    public Task A_tier_without_a_model_that_serves_is_told_at_its_models()
        => Governed.Tier("""{ "models": {|LLM1006:[|}"a"] }""", Good, $$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["good"] }""")
            .WithMessages("Unsafe fallback chain: no model of the tier \"t\" is available, verified and granted: \"a\" (preview, API access waiting, id not verified); add one that is")
            .ReportsExactly();

    [Fact]
    public Task A_model_that_is_not_in_the_registry_is_told_once()
        => Governed.Models($$"""{ "id": "a", {{Governed.Preview}}, "fallback": [{|LLM1005:"b"|}] }""").ReportsExactly();

    /// <summary>An unchanged commit does not fail because time has passed, unless the project asks for that.</summary>
    [Theory]
    [InlineData("available", false, DiagnosticSeverity.Warning)]
    [InlineData("available", true, DiagnosticSeverity.Error)]
    [InlineData("retired", false, DiagnosticSeverity.Error)]
    public Task What_only_a_passed_shutdown_brings_stays_a_warning_where_rules_are_enforced(string lifecycle, bool enforceDates, DiagnosticSeverity severity)
        => Governed.On("2026-11-21", $$"""{ "models": [ { "id": "a", {{Governed.Fit}}, "fallback": {|LLM1006:[|}"b"] }, { "id": "b", {{Governed.Fit.Replace("available", lifecycle, StringComparison.Ordinal)}}, "shutdown": "2026-11-21" } ] }""")
            .WithOption("build_property.ModelRegistryEnforce", "error")
            .WithOption("build_property.ModelRegistryEnforceDates", enforceDates ? "true" : "false")
            .WithMessages($"Unsafe fallback chain: no model that \"a\" falls back to is available, verified and granted: \"b\" ({(lifecycle == "retired" ? "retired, " : "")}shut down 2026-11-21); add one that is")
            .WithSeverity(severity)
            .ReportsExactly();

    [Fact]
    public Task A_shutdown_that_lies_ahead_does_not_count()
        => Governed.On("2026-11-20", $$"""{ "models": [ { "id": "a", {{Governed.Fit}}, "fallback": ["b"] }, { "id": "b", {{Governed.Fit}}, "shutdown": "2026-11-21" } ] }""").ReportsNothing();

    /// <summary>Twice as many models in one chain, or in one circle, take twice the time: nothing calls itself, and no way is walked twice.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_chain_can_be_as_long_as_a_registry(bool isClosed, int findings)
    {
        const int Count = 20_000;
        var entries = Enumerable.Range(0, Count).Select(index =>
            $$"""{ "id": "m{{index}}", {{Governed.Fit}}, "fallback": [{{(index + 1 < Count ? $"\"m{index + 1}\"" : isClosed ? "\"m0\"" : "")}}] }""");
        var (snapshot, _, _, _) = Registries.Merge(("models.json", $$"""{ "models": [ {{string.Join(",", entries)}} ] }"""));

        var chains = new FallbackChains(snapshot, new ModelJudge(snapshot, JudgingPolicy.Undated));

        Assert.Equal(findings, Enumerable.Range(0, Count).Sum(index => chains.OfModel(index).Count()));
    }
}
