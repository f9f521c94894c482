using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>A price that has ended, or has not begun, is not what is paid.</summary>
public class PricePeriodsTests
{
    private const string Today = "2026-11-21";
    private const string Verified = $"\"verified\": {Governed.Verified}";

    [Theory]
    [InlineData("2026-11-21", "today")]
    [InlineData("2026-11-20", "1 day ago")]
    [InlineData("2026-11-01", "20 days ago")]
    public Task A_price_that_has_ended_is_reported_at_its_end(string until, string since)
        => Priced($$""" "input": 1, "until": {|LLM1015:"{{until}}"|} """)
            .WithMessages($"Price not in force: the price ended on {until}, {since}: move it to \"history\" and enter the current price")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task A_price_that_has_not_begun_is_reported_at_its_beginning()
        => Priced(""" "input": 1, "from": {|LLM1015:"2026-12-01"|} """)
            .WithMessages("Price not in force: the price begins on 2026-12-01, and \"history\" has no current price: enter it there")
            .ReportsExactly();

    [Fact]
    public Task An_earlier_price_that_has_ended_too_does_not_help()
        => Priced($$""" "input": 1, "from": {|LLM1015:"2026-12-01"|}, "history": [ { "input": 2, "from": "2026-01-01", "until": "2026-11-21", {{Verified}} } ] """).ReportsExactly();

    [Theory]
    [InlineData(""" "input": 1 """)]
    [InlineData(""" "input": 1, "from": "2026-11-21" """)]
    [InlineData(""" "input": 1, "from": "2026-01-01", "until": null """)]
    [InlineData(""" "input": 1, "until": "2026-11-22" """)]
    [InlineData(""" "input": 1, "from": "2026-12-01", "history": [ { "input": 2, "from": "2026-01-01", "until": "2026-12-01", "verified": { "on": "2026-07-02", "source": "s" } } ] """)]
    public Task A_price_that_holds_is_not_reported(string pricing) => Priced(pricing).ReportsNothing();

    [Fact]
    public Task A_retired_model_has_no_price_of_today()
        => Governed.On(Today, $$"""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "retired", "owner": "o", "pricing": { "input": 1, "until": "2026-01-01", {{Verified}} } } ] }""").ReportsNothing();

    [Theory]
    [InlineData("\"until\": {|LLM1015:\"2026-11-01\"|}", false, DiagnosticSeverity.Warning)]
    [InlineData("\"until\": {|LLM1015:\"2026-11-01\"|}", true, DiagnosticSeverity.Error)]
    [InlineData("\"from\": {|LLM1015:\"2026-12-01\"|}", false, DiagnosticSeverity.Error)]
    public Task What_only_the_date_brings_stays_a_warning_where_rules_are_enforced(string period, bool enforceDates, DiagnosticSeverity severity)
        => Priced($"\"input\": 1, {period}")
            .WithOption("build_property.ModelRegistryEnforce", "error")
            .WithOption("build_property.ModelRegistryEnforceDates", enforceDates ? "true" : "false")
            .WithSeverity(severity)
            .ReportsExactly();

    private static Testing.Verifier Priced(string pricing)
        => Governed.On(Today, $$"""{ "models": [ { "id": "a", {{Governed.Fit}}, "pricing": { {{pricing}}, {{Verified}} } } ] }""");
}
