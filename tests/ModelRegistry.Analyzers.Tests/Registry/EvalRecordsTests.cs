using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>A tier's first model has been compared with the one that the tier had before, and is not worse.</summary>
public class EvalRecordsTests
{
    private const string Fit = $$"""{{Governed.Fit}}, "checks": {{Governed.Checks}} """;
    private const string Unevaluated = $$"""{ "id": "new", {{Governed.Fit}}, "checks": { {{WithoutEvals}} } }""";
    private const string Second = $$"""{ "id": "b", {{Fit}} }""";
    private const string Figures = "\"passed\": 28, \"total\": 30, \"baselinePassed\": 27";
    private const string WithoutEvals = $$""" "dashboard": {{Governed.Verified}}, "testCall": {{Governed.Verified}}, "billing": {{Governed.Verified}}, "rateLimits": {{Governed.Verified}}, "regions": {{Governed.Verified}}, "dataResidency": {{Governed.Verified}}, "logging": {{Governed.Verified}}, "fallback": {{Governed.Verified}}, "safetyReview": {{Governed.Verified}} """;

    [Fact]
    public Task A_record_without_a_baseline_is_asked_for_against_the_second()
        => Of("\"new\", \"b\"", true, $$"""{ "id": "new", {{Fit}} }""", Second)
            .WithMessages("Not ready: \"new\" has no eval against \"b\": run one and record it: \"evals\": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"b\", … }")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task Without_a_record_it_is_asked_for_against_the_model_that_is_replaced()
        => Of("\"new\", \"b\"", true, $$"""{ "id": "new", {{Fit}} }""", Second, Replaced("deprecated"))
            .WithMessages("Not ready: \"new\" has no eval against \"old\": run one and record it: \"evals\": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"old\", … }")
            .ReportsExactly();

    [Fact]
    public Task The_model_that_is_replaced_counts_when_it_has_left_the_chain()
        => Of("\"new\"", true, $$"""{ "id": "new", {{Fit}} }""", Replaced("deprecated")).ReportsExactly();

    [Theory]
    [InlineData("\"old\"")]
    [InlineData("\"p/old\"")]
    [InlineData("\"left\"")]
    public Task The_baseline_of_the_record_is_the_model_that_the_tier_had_before(string baseline)
        => Of("\"new\", \"b\"", false, Evaluated($"\"baseline\": {baseline}, {Figures}"), Second, Replaced("deprecated")).ReportsNothing();

    [Fact]
    public Task A_model_that_is_gone_is_not_asked_for()
        => Of("\"new\"", false, $$"""{ "id": "new", {{Fit}} }""", Replaced("retired")).ReportsNothing();

    [Fact]
    public Task A_model_that_is_to_come_after_the_first_is_not_asked_for()
        => Of("\"new\", \"b\"", false, $$"""{ "id": "new", {{Fit}}, "replacement": "b" }""", Second).ReportsNothing();

    [Fact]
    public Task The_baseline_is_not_asked_for_an_eval_against_its_replacement()
        => Governed.On(null, $$"""
            { "models": [ {{Evaluated($"\"baseline\": \"b\", {Figures}")}}, { "id": "b", {{Fit}}, "replacement": "new" } ],
              "tiers": { "t": { "models": ["new", "b"] } } }
            """).ReportsNothing();

    [Theory]
    [InlineData("\"passed\": 37, \"total\": 40, \"baselinePassed\": 36", null)]
    [InlineData("\"passed\": 36, \"total\": 40, \"baselinePassed\": 36", null)]
    [InlineData("\"passed\": 36, \"total\": 40, \"baselinePassed\": 36, \"costPerTask\": 0.02, \"baselineCostPerTask\": 0.02", null)]
    [InlineData("\"passed\": 37, \"total\": 40, \"baselinePassed\": 36, \"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", null)]
    [InlineData("\"passed\": 35, \"total\": 40, \"baselinePassed\": 36", "\"new\" did worse in its eval than \"b\": 35 of 40 passed, against 36; put \"b\" first")]
    [InlineData("\"passed\": 0, \"total\": 40, \"baselinePassed\": 1", "\"new\" did worse in its eval than \"b\": 0 of 40 passed, against 1; put \"b\" first")]
    [InlineData("\"passed\": 36, \"total\": 40, \"baselinePassed\": 36, \"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", "\"new\" did no better in its eval than \"b\" and is more expensive: 0.04 per task, against 0.02; put \"b\" first")]
    [InlineData("\"costPerTask\": 0.04, \"baselineCostPerTask\": 0.02", "\"new\" has an eval against \"b\" without figures: add \"passed\", \"total\" and \"baselinePassed\"")]
    [InlineData("\"by\": \"ai-platform\"", "\"new\" has an eval against \"b\" without figures: add \"passed\", \"total\" and \"baselinePassed\"")]
    public Task Only_a_worse_result_speaks_against_the_first(string result, string? message)
    {
        var registry = Of("\"new\", \"b\"", message is not null, Evaluated("\"baseline\": \"b\", " + result), Second);

        return message is null ? registry.ReportsNothing() : registry.WithMessages("Not ready: " + message).WithSeverity(DiagnosticSeverity.Info).ReportsExactly();
    }

    [Fact]
    public Task Fewer_than_twenty_tasks_are_too_few()
        => Of("\"new\", \"b\"", false, Evaluated("\"baseline\": \"b\", \"passed\": 19, \"total\": {|LLM1010:19|}, \"baselinePassed\": 18"), Second)
            .WithMessages("Not ready: \"new\" was evaluated with 19 tasks: use 20 or more, or a difference can be chance")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Theory]
    [InlineData("\"new\"")]
    [InlineData("\"p/new\"")]
    public Task No_model_is_its_own_baseline(string itself)
        => Of("\"new\"", false, Evaluated("\"baseline\": {|LLM1010:" + itself + "|}, " + Figures), Second)
            .WithMessages("Not ready: \"new\" is its own baseline: name the model that it replaces")
            .ReportsExactly();

    [Fact]
    public Task A_preview_that_waits_for_access_needs_no_eval_yet()
        => Of("\"a\", \"b\"", false, $$"""{ "id": "a", {{Governed.Preview}}, "fallback": ["b"] }""", Second).ReportsNothing();

    /// <summary>A tier whose first model the rule is expected to report, or not.</summary>
    private static Testing.Verifier Of(string models, bool isReported, params string[] entries)
    {
        var first = models.Split(',')[0];
        return Governed.Tier($$"""{ "models": [{{(isReported ? "{|LLM1010:" + first + "|}" : first)}}{{models[first.Length..]}}] }""", entries);
    }

    private static string Replaced(string lifecycle)
        => $$"""{ "id": "old", "provider": "p", "lifecycle": "{{lifecycle}}", "owner": "o", "idVerified": {{Governed.Verified}}, "replacement": "new" }""";

    private static string Evaluated(string result)
        => Unevaluated.Replace("\"checks\": {", $$""" "checks": { "evals": { "on": "2026-07-02", "source": "evals.md", {{result}} }, """.Trim() + " ", StringComparison.Ordinal);
}
