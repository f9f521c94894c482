using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class RegistryFileAnalyzerTests
{
    private static readonly Verifier Verify = Verifier.For<RegistryFileAnalyzer>().WithSource("class C { }");

    private const string Fit = """ "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": { "on": "2026-07-02", "source": "s" } """;

    [Fact]
    public Task A_registry_without_problems_draws_nothing() => Verify.WithRegistry($$"""{ "models": [ { "id": "a", {{Fit}} } ] }""").ReportsNothing();

    [Fact]
    public Task Each_problem_stands_once_at_its_exact_place()
        => Verify
            .WithRegistry("""
                {
                  {|LLM1003:"maxAge"|}: 30,
                  "models": [
                    { "id": "a", "provider": "p", "lifecycle": "available", "fallback": [{|LLM1005:"b"|}] },
                    { "id": {|LLM1004:"a"|}, "provider": "p", "lifecycle": "available" },
                    { "id": "c", "provider": "p", "lifecycle": "available", "pricing": { "input": {|LLM1007:-1|} } },
                    { "id": "d", "provider": "p", "lifecycle": "available", {|LLM1002:"id"|}: "e" }
                  ],
                  "tiers": { "t": { "models": ["a"] }, {|LLM1004:"t"|}: { "models": ["a"] } }
                }
                """)
            .WithMessages(
                "Invalid registry: unknown property \"maxAge\": did you mean \"maxAgeDays\"?",
                "Unknown model: the registry has no model \"b\": add it, or name a registered one",
                "Duplicate: the model \"a\" of p is already in the registry, first at models.json(4,13)",
                "Inconsistent price: \"input\" is -1: a price cannot be negative; write null where it is not known",
                "Invalid JSON: the property \"id\" is given twice, first at models.json(7,7)",
                "Duplicate: this tier is already defined, first at models.json(9,14)")
            .ReportsExactly();

    [Fact]
    public Task A_file_that_is_empty_or_no_object_says_so_once()
        => Verify.WithRegistry("{|LLM1003:[|}]").WithMessages("Invalid registry: the file holds an array; expected an object with \"models\"").ReportsExactly();

    [Fact]
    public Task Errors_are_errors() => Verify.WithRegistry("{|LLM1003:{|} }").WithSeverity(DiagnosticSeverity.Error).ReportsExactly();

    [Fact]
    public Task An_inconsistent_price_is_a_warning()
        => Verify
            .WithRegistry($$"""{ "models": [ { "id": "c", {{Fit}}, "pricing": { "input": [|-1|] } } ] }""")
            .WithDefaultId(RuleIds.InconsistentPrice)
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task What_collides_across_files_names_both_places()
        => Verify
            .WithAdditionalFile("/0/models.json", """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "available" } ] }""")
            .WithAdditionalFile("/0/team.models.json", """{ "models": [ { "id": {|LLM1004:"a"|}, "provider": "p", "lifecycle": "available" } ] }""")
            .WithMessages("Duplicate: the model \"a\" of p is already in the registry, first at models.json(1,23)")
            .ReportsExactly();

    [Fact]
    public Task A_second_models_json_is_not_guessed_to_be_a_part_of_the_registry()
        => Verify
            .WithAdditionalFile("/0/a/models.json", """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "available" } ] }""")
            .WithAdditionalFile("/0/b/models.json", """{|LLM1001:{|} "models": [ { "id": "a", "provider": "p", "lifecycle": "available" } ] }""")
            .WithMessages("Cannot read the registry: the project has a second models.json, which is not used: list both in ModelRegistryFile, or rename this one to *.models.json, first at models.json(1,1)")
            .ReportsExactly();

    [Fact]
    public Task Beside_a_registry_that_the_build_names_another_models_json_is_somebody_elses()
        => Verify
            .WithAdditionalFile("/0/a/models.json", "{ \"dtdl\": 1 }")
            .WithAdditionalFile("/0/b/models.json", $$"""{ "models": [ { "id": "b", {{Fit}} } ] }""")
            .WithAdditionalFileOption("/0/b/models.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .ReportsNothing();

    [Fact]
    public Task Registries_that_the_build_names_are_all_used_whatever_they_are_called()
        => Verify
            .WithAdditionalFile("/0/a/models.json", $$"""{ "models": [ { "id": "a", {{Fit}}, "fallback": ["b"] } ] }""")
            .WithAdditionalFile("/0/b/models.json", $$"""{ "models": [ { "id": "b", {{Fit}} } ] }""")
            .WithAdditionalFileOption("/0/a/models.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .WithAdditionalFileOption("/0/b/models.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .ReportsNothing();

    [Fact]
    public async Task The_first_place_of_a_duplicate_is_an_additional_location()
    {
        var diagnostics = await Verify
            .WithRegistry("""{ "models": [], "models": [] }""")
            .Diagnostics();

        var first = Assert.Single(Assert.Single(diagnostics).AdditionalLocations);
        Assert.Equal(("/0/models.json", 2), (first.GetLineSpan().Path, first.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task After_200_problems_one_line_sums_up_the_rest()
    {
        var entries = string.Join(",", Enumerable.Range(0, 250).Select(index => $$"""{ "id": "m{{index}}", "provider": "p" }"""));

        var diagnostics = await Verify.WithRegistry($$"""{ "models": [ {{entries}} ] }""").Diagnostics();

        Assert.Equal(RegistryFindings.MaxProblems + 1, diagnostics.Count);
        Assert.EndsWith("50 more problems are not shown. Fix the ones above first", diagnostics[^1].GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_project_that_does_not_own_the_file_says_nothing_of_it()
        => Verify.WithRegistry("{ }").WithOption("build_property.ModelRegistryValidate", "false").ReportsNothing();

    [Fact]
    public Task Other_additional_files_are_not_read() => Verify.WithAdditionalFile("settings.json", "{").ReportsNothing();

    [Fact]
    public Task A_file_that_the_targets_mark_is_read_whatever_its_name()
        => Verify
            .WithAdditionalFile("llm.json", "{|LLM1003:{|} }")
            .WithAdditionalFileOption("llm.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .ReportsExactly();

    /// <summary>Severities of diagnostics in additional files cannot be set in .editorconfig, but in a global config they can.</summary>
    [Fact]
    public Task A_global_config_sets_the_severity()
        => Verify.WithRegistry("{|LLM1003:{|} }").WithOption("dotnet_diagnostic.LLM1003.severity", "suggestion").WithSeverity(DiagnosticSeverity.Info).ReportsExactly();
}
