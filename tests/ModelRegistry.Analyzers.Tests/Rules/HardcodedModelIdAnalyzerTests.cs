using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class HardcodedModelIdAnalyzerTests
{
    internal const string Registry = """
        {
          "models": [
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "aliases": ["gpt-5.6"] },
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "preview" },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" },
            { "id": "old-model", "provider": "openai", "lifecycle": "retired" },
            { "id": "anthropic/claude 4", "provider": "router", "lifecycle": "available" },
            { "id": "modèle-à-1", "provider": "fr", "lifecycle": "available" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
        }
        """;

    internal static readonly Verifier Verify = Verifier.For<HardcodedModelIdAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("[|\"gpt-5.6-terra\"|]")]
    [InlineData("[|\"gpt-5.6\"|]")]
    [InlineData("[|\"old-model\"|]")]
    [InlineData("[|@\"gpt-5.5\"|]")]
    [InlineData("[|\"\"\"gpt-5.5\"\"\"|]")]
    [InlineData("[|\"\"\"\n            gpt-5.5\n            \"\"\"|]")]
    [InlineData("[|$\"gpt-5.5\"|]")]
    [InlineData("[|\"\\u0067pt-5.5\"|]")]
    [InlineData("[|\"gpt-5\\x002E5\"|]")]
    [InlineData("[|\"anthropic/claude 4\"|]")]
    [InlineData("[|\"modèle-à-1\"|]")]
    [InlineData("[|\"gpt-5.6-\" + \"sol\"|]")]
    [InlineData("[|\"gpt-5.6\" + \"-\" + \"sol\"|]")]
    [InlineData("([|(\"gpt-5.6\" + \"-\") + \"sol\"|])")]
    [InlineData("[|\"gpt-5.6\"\n            + // the family\n            \"-sol\"|]")]
    [InlineData("[|Family + \"-sol\"|]")]
    [InlineData("[|$\"{Family}-sol\"|]")]
    [InlineData("[|$\"{\"gpt-5.6\"}-sol\"|]")]
    [InlineData("[|$\"gpt-5.6-{\"sol\"}\"|]")]
    [InlineData("[|$@\"gpt-5.6-{Sol}\"|]")]
    [InlineData("[|\"gpt-5.6-\" + Sol|]")]
    [InlineData("[|$\"\"\"{Family}-sol\"\"\"|]")]
    [InlineData("[|$$\"\"\"{{Family}}-sol\"\"\"|]")]
    [InlineData("[|$\"\"\"\n            {Family}-sol\n            \"\"\"|]")]
    [InlineData("[|Family + $\"{\"-\"}sol\"|]")]
    [InlineData("\"model: \" + [|\"gpt-5.5\"|]")]
    [InlineData("[|\"gpt-5.5\"|] + DateTime.Now")]
    [InlineData("$\"{[|\"gpt-5.5\"|]} at {DateTime.Now}\"")]
    [InlineData("DateTime.Now.Year > 1 ? [|\"gpt-5.5\"|] : [|\"gpt-5.6\"|]")]
    [InlineData("new[] { [|\"gpt-5.5\"|] }[0]")]
    [InlineData("new[] { [|\"gpt-5.5\"|] }.Contains(Family) ? [|\"gpt-5.5\"|] : null!")]
    [InlineData("new List<string>().Contains([|\"gpt-5.5\"|]).ToString()")]
    [InlineData("Family == [|\"gpt-5.5\"|] ? Sol : Family")]
    [InlineData("Family.Replace([|\"gpt-5.5\"|], Sol)")]
    [InlineData("Environment.GetEnvironmentVariable(\"MODEL\") ?? [|\"gpt-5.5\"|]")]
    public Task Flags_a_constant_that_is_an_id(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("\"GPT-5.5\"")]
    [InlineData("\"gpt-5.5 \"")]
    [InlineData("\"gpt-5.5.md\"")]
    [InlineData("\"gpt-5\"")]
    [InlineData("\"gpt-\" + Sol")]
    [InlineData("\"\"")]
    [InlineData("\"use gpt-5.5 here\"")]
    [InlineData("$\"gpt-5.5 at {DateTime.Now}\"")]
    [InlineData("$\"gpt-5.6-{DateTime.Now}\"")]
    [InlineData("$\"{Sol}-{DateTime.Now}\"")]
    [InlineData("$\"{Sol,20}-sol\"")]
    [InlineData("\"gpt-5.6-\" + DateTime.Now")]
    [InlineData("nameof(Sol) /* \"gpt-5.5\" */")]
    [InlineData("Family.StartsWith(\"gpt-5.5\") ? Sol : Sol")]
    [InlineData("Family?.EndsWith(\"gpt-5.5\") == true ? Sol : Sol")]
    [InlineData("Family.Contains(\"gpt-5.5\", StringComparison.Ordinal) ? Sol : Sol")]
    [InlineData("Family.AsSpan().StartsWith(\"gpt-5.5\") ? Sol : Sol")]
    [InlineData("Family.IndexOf(\"gpt-5.5\").ToString()")]
    [InlineData("ModelRegistry.ModelIds.Gpt5_5")]
    [InlineData("((FormattableString)$\"gpt-5.5\").Format")]
    public Task Leaves_alone_what_is_none(string expression) => VerifyExpression(expression).ReportsNothing();

    [Fact]
    public Task Flags_every_place_where_a_constant_can_stand()
        => Verify.WithSource("""
            using System;
            using System.ComponentModel;

            [assembly: System.Reflection.AssemblyMetadata("model", [|"gpt-5.5"|])]

            class C
            {
                const string Fast = [|"gpt-5.5"|];
                static readonly string[] All = { [|"gpt-5.5"|], [|"gpt-5.6-sol"|] };
                string Model { get; } = [|"gpt-5.5"|];

                [DefaultValue([|"gpt-5.5"|])]
                string M(string id = [|"gpt-5.5"|])
                {
                    switch (id)
                    {
                        case [|"gpt-5.5"|]: goto case [|"gpt-5.6"|];
                        case [|"gpt-5.6"|]: break;
                    }

                    return id is [|"gpt-5.5"|] or [|"gpt-5.6"|] ? id : id switch { [|"gpt-5.5"|] => "a", _ => "b" };
                }

                ReadOnlySpan<byte> Bytes => [|"gpt-5.5"u8|];
            }
            """).ReportsExactly();

    [Fact]
    public Task Flags_top_level_statements()
        => Verify.WithOutputKind(OutputKind.ConsoleApplication).WithSource("System.Console.WriteLine([|\"gpt-5.5\"|]);").ReportsExactly();

    [Fact]
    public Task Says_which_constant_to_use()
        => Verify
            .WithSource("class C { string[] ids = { [|\"gpt-5.6-terra\"|], [|\"gpt-5.6\"|] }; string[] Ids => ids; }")
            .WithMessages(
                "The model id \"gpt-5.6-terra\" is hardcoded: use ModelIds.Gpt5_6Terra",
                "The model id \"gpt-5.6\" is hardcoded: use ModelIds.Gpt5_6")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task Names_every_constant_of_an_id_that_several_providers_have()
        => Verify
            .WithRegistry("""
                { "models": [
                  { "id": "gpt-4o", "provider": "openai", "lifecycle": "available" },
                  { "id": "gpt-4o", "provider": "azure", "lifecycle": "available", "constant": "AzureGpt4o" }
                ] }
                """)
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithMessages("The model id \"gpt-4o\" is hardcoded: use ModelIds.Gpt4o or ModelIds.AzureGpt4o")
            .ReportsExactly();

    [Fact]
    public Task Is_a_suggestion_in_a_test_project()
        => Verify
            .WithOption("build_property.IsTestProject", "true")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task An_editorconfig_has_the_last_word_on_the_severity()
        => Verify
            .WithOption("build_property.IsTestProject", "true")
            .WithEditorConfig("[*.cs]\ndotnet_diagnostic.LLM2001.severity = error")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }")
            .WithSeverity(DiagnosticSeverity.Error)
            .ReportsExactly();

    [Fact]
    public Task Leaves_generated_code_alone()
        => Verify.WithSource("// <auto-generated/>\nclass C { string Id => \"gpt-5.5\"; }").ReportsNothing();

    [Fact]
    public Task Leaves_code_that_is_switched_off_alone()
        => Verify.WithSource("class C {\n#if NEVER\n string Id => \"gpt-5.5\";\n#endif\n}").ReportsNothing();

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.WithSource("class C {\n#pragma warning disable LLM2001\n string Id => \"gpt-5.5\";\n#pragma warning restore LLM2001\n string Other => [|\"gpt-5.5\"|]; }").ReportsExactly();

    [Fact]
    public Task A_project_without_a_registry_draws_nothing()
        => Verifier.For<HardcodedModelIdAnalyzer>().WithSource("class C { string Id => \"gpt-5.5\"; }").ReportsNothing();

    [Fact]
    public Task A_project_that_generates_nothing_and_sees_no_constants_draws_nothing()
        => Verify.WithOption("build_property.ModelRegistryGenerate", "false").WithSource("class C { string Id => \"gpt-5.5\"; }").ReportsNothing();

    [Fact]
    public Task A_project_that_sees_the_constants_of_another_uses_those()
        => Verify
            .WithOption("build_property.ModelRegistryGenerate", "false")
            .WithFile("Shared.cs", "// <auto-generated/>\nnamespace ModelRegistry { public static class ModelIds { public const string Gpt5_5 = \"gpt-5.5\"; } }")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }")
            .ReportsExactly();

    [Fact]
    public Task A_registry_without_ids_draws_nothing()
        => Verify.WithRegistry("""{ "models": [ { "id": null, "name": "x", "provider": "p", "lifecycle": "preview" } ] }""")
            .WithSource("class C { string Id => \"gpt-5.5\"; }").ReportsNothing();

    /// <summary>Family is an alias by value, and suppressed where it is declared, so that only the expression draws anything.</summary>
    private static Verifier VerifyExpression(string expression) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class C
            {
            #pragma warning disable LLM2001
                const string Family = "gpt-5.6";
            #pragma warning restore LLM2001
                const string Sol = "sol";
                string M() => {{expression}};
            }
            """);
}
