using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>What replaces a model has to be there: the code fixes write the end of the chain into the code.</summary>
public class ReplacementChainsTests
{
    private static string Old(string id, string replacement) => Entry(id, "\"deprecated\"", replacement);

    private static string Entry(string id, string lifecycle, string replacement)
        => $$"""{ "id": "{{id}}", "provider": "p", "lifecycle": {{lifecycle}}, "owner": "o", "idVerified": {{Governed.Verified}}, "replacement": {{replacement}} }""";

    [Fact]
    public Task A_model_cannot_replace_itself()
        => Governed.Models(Old("a", "{|LLM1017:\"a\"|}"))
            .WithMessages("Lost replacement: \"a\" is its own replacement: name another model, or null")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task Each_model_of_a_circle_is_told()
        => Governed.Models(Old("a", "{|LLM1017:\"b\"|}"), Old("b", "{|LLM1017:\"a\"|}"), Old("c", "{|LLM1017:\"a\"|}"))
            .WithMessages(
                "Lost replacement: the replacements of \"a\" form a cycle: name a model that is still served",
                "Lost replacement: the replacements of \"b\" form a cycle: name a model that is still served",
                "Lost replacement: the replacements of \"c\" form a cycle: name a model that is still served")
            .ReportsExactly();

    [Fact]
    public Task A_retired_end_replaces_nothing()
        => Governed.Models(Old("a", "{|LLM1017:\"b\"|}"), Old("b", "{|LLM1017:\"c\"|}"), Entry("c", "\"retired\"", "null"))
            .WithMessages(
                "Lost replacement: the replacement of \"a\" ends at \"c\" (retired): name a model that is still served",
                "Lost replacement: the replacement of \"b\" ends at \"c\" (retired): name a model that is still served")
            .ReportsExactly();

    [Theory]
    [InlineData("\"available\"")]
    [InlineData("\"preview\", \"fallback\": [\"good\"], \"checks\": null")]
    [InlineData("null")]
    public Task A_chain_through_retired_models_to_one_that_is_served_is_fine(string end)
        => Governed.Models(
                Old("a", "\"b\""),
                Entry("b", "\"retired\"", "\"c\""),
                end.StartsWith("\"preview", StringComparison.Ordinal)
                    ? $$"""{ "id": "c", {{Governed.Preview}}, "fallback": ["good"] }"""
                    : Entry("c", end, "null"),
                $$"""{ "id": "good", {{Governed.Fit}} }""")
            .ReportsNothing();

    [Theory]
    [InlineData("2026-11-20", false, null)]
    [InlineData("2026-11-21", false, DiagnosticSeverity.Warning)]
    [InlineData("2026-11-21", true, DiagnosticSeverity.Error)]
    public Task A_passed_shutdown_ends_a_chain_and_stays_a_warning(string asOf, bool enforceDates, DiagnosticSeverity? severity)
    {
        var place = severity is null ? "\"b\"" : "{|LLM1017:\"b\"|}";
        var registry = Governed.On(asOf, $$"""{ "models": [ {{Old("a", place)}}, { "id": "b", {{Governed.Fit}}, "shutdown": "2026-11-21" } ] }""")
            .WithOption("build_property.ModelRegistryEnforce", "error")
            .WithOption("build_property.ModelRegistryEnforceDates", enforceDates ? "true" : "false");

        return severity is { } expected
            ? registry.WithMessages("Lost replacement: the replacement of \"a\" ends at \"b\" (shut down 2026-11-21): name a model that is still served").WithSeverity(expected).ReportsExactly()
            : registry.ReportsNothing();
    }
}
