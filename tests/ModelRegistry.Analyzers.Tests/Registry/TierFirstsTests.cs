using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>Code that names a tier names no id: that a tier's first model goes away is reported in the registry, or nowhere.</summary>
public class TierFirstsTests
{
    private const string Good = $$"""{ "id": "good", {{Governed.Fit}} }""";
    private const string Enforced = "build_property.ModelRegistryEnforce";
    private const string EnforcedDates = "build_property.ModelRegistryEnforceDates";

    [Theory]
    [InlineData("\"retired\"", "is retired")]
    [InlineData("\"retired\", \"shutdown\": \"2026-11-01\"", "is retired and was shut down on 2026-11-01")]
    [InlineData("\"deprecated\"", "is deprecated")]
    [InlineData("\"deprecated\", \"shutdown\": \"2027-06-01\"", "is deprecated and is shut down on 2027-06-01, in 192 days")]
    [InlineData("\"available\", \"shutdown\": \"2026-12-02\"", "is shut down on 2026-12-02, in 11 days")]
    [InlineData("\"available\", \"shutdown\": \"2026-12-21\"", "is shut down on 2026-12-21, in 30 days")]
    [InlineData("\"available\", \"shutdown\": \"2026-11-21\"", "is shut down today, 2026-11-21")]
    [InlineData("\"available\", \"shutdown\": \"2026-11-20\"", "was shut down on 2026-11-20, 1 day ago")]
    public Task A_first_model_that_cannot_serve_is_reported_with_the_one_to_put_first(string lifecycle, string says)
        => Tier("2026-11-21", $$"""{ "models": [{|LLM1014:"old"|}, "good"], "requires": [] }""", Old(lifecycle), Good)
            .WithMessages($"Ending tier: the tier \"t\" begins with \"old\", which {says}: put \"good\" first")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Theory]
    [InlineData("2026-11-21", "\"available\", \"shutdown\": \"2026-12-22\"")]
    [InlineData("", "\"available\", \"shutdown\": \"2026-12-02\"")]
    [InlineData("2026-11-21", "\"available\"")]
    [InlineData("2026-11-21", "null")]
    public Task A_first_model_that_serves_is_not(string asOf, string lifecycle)
        => Tier(asOf, """{ "models": ["old", "good"], "requires": [] }""", Old(lifecycle), Good).ReportsNothing();

    [Fact]
    public Task A_preview_that_waits_for_access_may_stand_first()
        => Tier("2026-11-21", """{ "models": ["new", "good"] }""", $$"""{ "id": "new", {{Governed.Preview}}, "fallback": ["good"] }""", $$"""{ "id": "good", {{Governed.Fit}}, "checks": {{Governed.Checks}} }""").ReportsNothing();

    [Fact]
    public Task A_model_that_ends_may_stand_behind_the_first()
        => Tier("2026-11-21", """{ "models": ["good", "old"], "requires": [] }""", Good, Old("\"retired\"")).ReportsNothing();

    [Theory]
    [InlineData("\"replacement\": \"next\"", "\"old\"", "put \"good\" first")]
    [InlineData("\"fallback\": [\"good\"]", "\"old\"", "put \"good\" first")]
    [InlineData("\"fallback\": [\"good\"]", "\"old\", \"twin\"", "put \"good\" first")]
    [InlineData("\"fallback\": []", "\"old\", \"twin\"", "put \"twin\" first")]
    [InlineData("\"fallback\": []", "\"old\", \"next\", \"twin\"", "put \"twin\" first")]
    [InlineData("\"fallback\": []", "\"old\", \"next\"", "put a model first that is available")]
    public async Task The_model_to_put_first_ends_the_replacements_or_is_a_fallback_or_the_next_of_the_tier(string named, string chain, string advice)
    {
        var found = await Tier(
                "2026-11-21",
                $$"""{ "models": [{{chain}}], "requires": [] }""",
                Old("\"retired\"", named),
                $$"""{ "id": "next", "provider": "p", "lifecycle": "retired", "owner": "o", "replacement": "good" }""",
                $$"""{ "id": "twin", {{Governed.Fit}} }""",
                Good)
            .Diagnostics();

        Assert.Equal($"Ending tier: the tier \"t\" begins with \"old\", which is retired: {advice}", Assert.Single(found, diagnostic => diagnostic.Id == "LLM1014").GetMessage(null));
    }

    [Theory]
    [InlineData("\"deprecated\"", false, DiagnosticSeverity.Error)]
    [InlineData("\"available\", \"shutdown\": \"2026-11-30\"", false, DiagnosticSeverity.Warning)]
    [InlineData("\"available\", \"shutdown\": \"2026-11-30\"", true, DiagnosticSeverity.Error)]
    [InlineData("\"available\", \"shutdown\": \"2026-11-01\"", false, DiagnosticSeverity.Warning)]
    public Task What_only_the_date_brings_stays_a_warning_where_rules_are_enforced(string lifecycle, bool enforceDates, DiagnosticSeverity severity)
        => Tier("2026-11-21", """{ "models": [{|LLM1014:"old"|}, "good"], "requires": [] }""", Old(lifecycle), Good)
            .WithOption(Enforced, "error")
            .WithOption(EnforcedDates, enforceDates ? "true" : "false")
            .WithSeverity(severity)
            .ReportsExactly();

    [Fact]
    public async Task Of_two_tiers_the_dead_one_is_reported()
    {
        var registry = Governed.On("2026-11-21", $$"""
            { "models": [ {{Good}}, {{Old("\"retired\"")}} ],
              "tiers": { "a": { "models": ["good"], "requires": [] }, "b": { "models": [{|LLM1014:"old"|}, "good"], "requires": [] } } }
            """);

        await registry.ReportsExactly();
    }

    private static Testing.Verifier Tier(string asOf, string tier, params string[] entries)
        => Governed.On(asOf, $$"""{ "models": [ {{string.Join(",\n", entries)}} ], "tiers": { "t": {{tier}} } }""");

    private static string Old(string lifecycle, string more = "\"replacement\": \"good\"")
        => $$"""{ "id": "old", "provider": "p", "owner": "o", "idVerified": {{Governed.Verified}}, "lifecycle": {{lifecycle}}, {{more}} }""";
}
