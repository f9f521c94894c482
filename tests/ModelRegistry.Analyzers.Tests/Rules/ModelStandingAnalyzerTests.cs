using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.StandingSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class ModelStandingAnalyzerTests
{
    internal static readonly Verifier Verify = Verifier.For<ModelStandingAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryAsOf", Today)
        .WithRegistry(StandingSources.Registry);

    [Theory]
    [InlineData("LLM2004", "ModelIds.GptUnseen", "The model \"gpt-unseen\" has an unverified id: call the API once, then record the date and the source as idVerified in models.json")]
    [InlineData("LLM2004", "ModelIds.Gpt5_7", "The model \"gpt-5.7\" is a preview with an unverified id: call the API once, then record the date and the source as idVerified in models.json, or use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2004", "Models.GPT6.Id", "The model \"GPT-6\" is a preview without a published id: set its id in models.json once it is published")]
    [InlineData("LLM2005", "ModelIds.Gpt5", "The model \"gpt-5\" is deprecated and is shut down on 2026-12-01, in 10 days: use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2005", "ModelIds.GptGood", "The model \"gpt-good\" is deprecated and is shut down on 2026-12-01, in 10 days: use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2005", "ModelIds.Gpt5_2", "The model \"gpt-5.2\" is deprecated: use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2005", "ModelIds.GptOver", "The model \"gpt-over\" was shut down on 2026-11-01, 20 days ago: use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2006", "ModelIds.Gpt4", "The model \"gpt-4\" is retired and was shut down on 2026-03-31: use \"gpt-5.5\" (ModelIds.Gpt5_5)")]
    [InlineData("LLM2006", "ModelIds.Gpt3", "The model \"gpt-3\" is retired: name its replacement in models.json, and use that")]
    [InlineData("LLM2006", "ModelIds.GptRing", "The model \"gpt-ring\" is retired: name its replacement in models.json, and use that")]
    [InlineData("LLM2006", "ModelIds.GptNext", "The model \"gpt-next\" is retired: its replacement \"gpt-5.6-terra\" (ModelIds.Gpt5_6Terra) cannot be called either (preview, API access waiting, id not verified), so check it first")]
    [InlineData("LLM2006", "ModelIds.TextEmbedding1", "The model \"text-embedding-1\" is retired: its replacement \"gpt-5.5\" (ModelIds.Gpt5_5) is a chat model and not an embedding model, so check it first")]
    [InlineData("LLM2006", "ModelIds.GptHears", "The model \"gpt-hears\" is retired: its replacement \"gpt-5.5\" (ModelIds.Gpt5_5) lacks \"audio\", so check it first")]
    [InlineData("LLM2006", "ModelIds.GptWide", "The model \"gpt-wide\" is retired: its replacement \"gpt-5.5\" (ModelIds.Gpt5_5) accepts only 200000 tokens of context instead of 1000000, so check it first")]
    [InlineData("LLM2006", "ModelIds.GptLong", "The model \"gpt-long\" is retired: its replacement \"gpt-5.5\" (ModelIds.Gpt5_5) answers with at most 32000 tokens instead of 64000, so check it first")]
    [InlineData("LLM2006", "Tiers.HardId", "The model \"gpt-4\" is retired and was shut down on 2026-03-31: put another model first in the tier \"hard\" in models.json, such as \"gpt-5.5\"")]
    [InlineData("LLM2007", "ModelIds.Gpt5_6Terra", "The model \"gpt-5.6-terra\" is a preview, and access to its API is waiting: use \"gpt-5.5\" (ModelIds.Gpt5_5) until access.api is \"granted\" in models.json")]
    [InlineData("LLM2007", "ModelIds.GptPaused", "The model \"gpt-paused\" is available, and access to its API is paused: set access.api to \"granted\" in models.json once it is, and name a fallback there that is available, verified and granted")]
    [InlineData("LLM2007", "ModelIds.GptDenied", "The model \"gpt-denied\" is deprecated, and access to its API is denied: set access.api to \"granted\" in models.json once it is, and name a fallback there that is available, verified and granted")]
    [InlineData("LLM2007", "Tiers.BalancedId", "The model \"gpt-5.6-terra\" is a preview, and access to its API is waiting: put another model first in the tier \"balanced\" in models.json, such as \"gpt-5.5\"")]
    public Task The_gravest_objection_is_told_once_with_what_to_do(string id, string expression, string message)
        => Verify.WithDefaultId(id).WithSource(Value($"[|{expression}|]")).WithMessages(message)
            .WithSeverity(id == "LLM2006" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning).ReportsExactly();

    [Theory]
    [InlineData("\"contextWindow\": 200000")]
    [InlineData("\"maxOutputTokens\": 32000")]
    public Task A_replacement_with_the_same_limit_is_proposed_without_reserve(string limit)
        => Verify.WithDefaultId("LLM2006")
            .WithRegistry($$"""
                { "models": [
                  { "id": "gpt-old", "provider": "openai", "lifecycle": "retired", "limits": { {{limit}} }, "replacement": "gpt-new" },
                  { "id": "gpt-new", "provider": "openai", "lifecycle": "available", "limits": { {{limit}} },
                    "idVerified": { "on": "2026-11-01", "source": "s" } }
                ] }
                """)
            .WithSource(Value("[|ModelIds.GptOld|]"))
            .WithMessages("The model \"gpt-old\" is retired: use \"gpt-new\" (ModelIds.GptNew)")
            .ReportsExactly();

    [Theory]
    [InlineData("ModelIds.Gpt5_5")]
    [InlineData("ModelIds.Gpt5_8")]
    [InlineData("ModelIds.GptBest")]
    [InlineData("ModelIds.AzureGptBoth")]
    [InlineData("Models.Gpt5_5.Id")]
    [InlineData("Tiers.GoodId")]
    [InlineData("\"gpt-5.5\"")]
    [InlineData("\"gpt-both\"")]
    [InlineData("\"gpt-9\"")]
    public Task A_model_that_is_fit_draws_nothing(string expression) => Verify.WithSource(Value(expression)).ReportsNothing();

    [Theory]
    [InlineData("[|ModelIds.Gpt4|]")]
    [InlineData("[|ModelRegistry.ModelIds.Gpt4|]")]
    [InlineData("[|global::ModelRegistry.ModelIds.Gpt4|]")]
    [InlineData("[|ModelIds\n        . @Gpt4|]")]
    [InlineData("[|Models.Gpt4.Id|]")]
    [InlineData("[|ModelRegistry.Models.Gpt4.Id|]")]
    [InlineData("[|Models\n        .Gpt4\n        .Id|]")]
    [InlineData("[|ModelIds.Gpt4|].ToUpperInvariant()")]
    [InlineData("Other ?? [|ModelIds.Gpt4|]")]
    [InlineData("Other == null ? [|ModelIds.Gpt4|] : [|Models.Gpt4.Id|]")]
    [InlineData("new[] { ModelIds.Gpt5_5, [|ModelIds.Gpt4|] }[1]")]
    [InlineData("new Dictionary<string, string> { [\"chat\"] = [|ModelIds.Gpt4|] }[\"chat\"]")]
    [InlineData("Other switch { ModelIds.Gpt4 => [|ModelIds.Gpt3|], _ => Other }")]
    [InlineData("new { Model = [|ModelIds.Gpt4|] }.Model")]
    [InlineData("[|\"gpt-4\"|]")]
    [InlineData("[|\"gpt-\" + \"4\"|]")]
    [InlineData("[|\"\"\"gpt-4\"\"\"|]")]
    public Task A_use_is_a_constant_a_model_s_id_or_the_text_itself(string expression)
        => Verify.WithDefaultId("LLM2006").WithSource(Value(expression)).ReportsExactly();

    /// <summary>Nothing fails where a model is looked for, named or priced.</summary>
    [Theory]
    [InlineData("Other == ModelIds.Gpt4 ? Other : Other")]
    [InlineData("ModelIds.Gpt4 != Other ? Other : Other")]
    [InlineData("Other is ModelIds.Gpt4 or ModelIds.Gpt3 ? Other : Other")]
    [InlineData("Other switch { ModelIds.Gpt4 => Other, _ => Other }")]
    [InlineData("Other.Equals(ModelIds.Gpt4) ? Other : Other")]
    [InlineData("Other.StartsWith(ModelIds.Gpt4) ? Other : Other")]
    [InlineData("string.Equals(Other, ModelIds.Gpt4, StringComparison.Ordinal) ? Other : Other")]
    [InlineData("nameof(ModelIds.Gpt4)")]
    [InlineData("new Dictionary<string, string> { [ModelIds.Gpt4] = ModelIds.Gpt5_5 }[ModelIds.Gpt4]")]
    [InlineData("new Dictionary<string, string> { { ModelIds.Gpt4, ModelIds.Gpt5_5 } }[\"gpt-4\"]")]
    [InlineData("new HashSet<string>().Contains(ModelIds.Gpt4) ? Other : Other")]
    [InlineData("Models.TryFind(ModelIds.Gpt4, out var found) ? found.Name : Other")]
    [InlineData("Models.Gpt4.Name")]
    [InlineData("Models.Gpt4.Price.ToString()")]
    [InlineData("Models.Gpt4.Price.Cost(1, 1)?.ToString()")]
    [InlineData("Models.Gpt4.Replacement.Id")]
    [InlineData("\"was \" + ModelIds.Gpt4 + \" before\"")]
    [InlineData("$\"was {ModelIds.Gpt4} before\"")]
    [InlineData("\"was gpt-4 before\"")]
    [InlineData("System.Diagnostics.Activity.Current.SetTag(\"model\", ModelIds.Gpt4).Id")]
    [InlineData("Models.Gpt4.HasId ? Other : Other")]
    [InlineData("/* ModelIds.Gpt4 */ Other")]
    [InlineData("\"ModelIds.Gpt4\"")]
    public Task A_mention_is_no_use(string expression) => Verify.WithSource(Value(expression)).ReportsNothing();

    [Theory]
    [InlineData("\"gpt-4\"")]
    [InlineData("ModelIds.Gpt4")]
    [InlineData("(\"gpt-4\")")]
    public Task A_jump_to_a_case_is_a_mention(string label)
        => Verify.WithSource($$"""
            using ModelRegistry;

            class C
            {
                int M(string model)
                {
                    switch (model)
                    {
                        case "a": goto case {{label}};
                        case {{label}}: return 1;
                        default: return 0;
                    }
                }
            }
            """).ReportsNothing();

    [Theory]
    [InlineData("using static ModelRegistry.ModelIds;", "[|Gpt4|]")]
    [InlineData("using static ModelRegistry . ModelIds ;", "[|Gpt4|]")]
    [InlineData("using static ModelRegistry.Models;", "[|Gpt4.Id|]")]
    [InlineData("using static ModelRegistry.Tiers;", "[|HardId|]")]
    [InlineData("using Ids = ModelRegistry.ModelIds;", "[|Ids.Gpt4|]")]
    [InlineData("using Ids = global::ModelRegistry.ModelIds;", "[|Ids.Gpt4|]")]
    [InlineData("global using static ModelRegistry.ModelIds;", "[|Gpt4|]")]
    [InlineData("using R = ModelRegistry;", "[|R.ModelIds.Gpt4|]")]
    public Task The_class_may_have_another_name_or_none(string directive, string expression)
        => Verify.WithDefaultId("LLM2006").WithSource($$"""
            {{directive}}

            class C
            {
                string M() => {{expression}};
            }
            """).ReportsExactly();

    [Fact]
    public Task A_global_using_of_another_file_counts()
        => Verify.WithDefaultId("LLM2006")
            .WithSource("class C { string M() => [|Gpt4|]; }")
            .WithFile("Usings.cs", "// the ids\nglobal using static ModelRegistry.ModelIds;")
            .ReportsExactly();

    [Fact]
    public Task What_a_comment_says_of_a_member_does_not_count()
        => Verify.WithDefaultId("LLM2006").WithSource("""
            using static ModelRegistry.ModelIds;

            /// <summary>Not <see cref="ModelRegistry.ModelIds.Gpt4"/> any more.</summary>
            class C
            {
                // Gpt4 is not ModelIds.Gpt4
                string M() => /* Gpt4 */ [|Gpt4|] /* Gpt4 */;
            }
            """).ReportsExactly();

    /// <summary>The same names in other classes are somebody else's.</summary>
    [Fact]
    public Task Members_of_other_classes_are_left_alone()
        => Verify.WithSource("""
            namespace Acme
            {
                static class ModelIds { public const string Gpt4 = "a"; }
                static class Models { public static Thing Gpt4 => new Thing(); }
                class Thing { public string Id => "b"; }

                class C
                {
                    string M() => ModelIds.Gpt4 + Models.Gpt4.Id;
                }
            }
            """).ReportsNothing();

    /// <summary>A constant is a use where it is given its value, and what takes it from there says no more.</summary>
    [Fact]
    public Task A_constant_of_the_team_is_told_where_it_is_declared()
        => Verify.WithDefaultId("LLM2006").WithSource("""
            using ModelRegistry;

            class C
            {
                const string Fast = [|ModelIds.Gpt4|];
                const string Slow = [|"gpt-3"|];
                string M(bool fast) => fast ? Fast : Slow;
            }
            """).ReportsExactly();

    [Fact]
    public Task An_id_in_the_text_of_a_request_is_a_use()
        => Verify.WithDefaultId("LLM2006").WithSource("""
            class C
            {
                string Body = "{ \"model\": \"[|gpt-4|]\", \"messages\": [] }";
            }
            """).ReportsExactly();

    /// <summary>A deployment lives as long as the team lets it, but does not bring access with it.</summary>
    [Fact]
    public Task A_deployment_may_be_named_after_a_model_that_goes_away()
        => Verify.WithDefaultId("LLM2007").WithSource("""
            using ModelRegistry;

            class C
            {
                string deploymentName = ModelIds.Gpt4;
                string oldDeployment = ModelIds.Gpt5;
                string newDeployment = [|ModelIds.Gpt5_6Terra|];
            }
            """).ReportsExactly();

    [Theory]
    [InlineData("2026-11-30", "is deprecated and is shut down on 2026-12-01, in 1 day:")]
    [InlineData("2026-12-01", "is deprecated and is shut down today, 2026-12-01:")]
    [InlineData("2026-12-02", "is deprecated and was shut down on 2026-12-01, 1 day ago:")]
    [InlineData("2027-12-01", "is deprecated and was shut down on 2026-12-01, 365 days ago:")]
    [InlineData("", "is deprecated and is shut down on 2026-12-01:")]
    public async Task The_days_are_counted_from_the_day_of_the_build(string asOf, string expected)
    {
        var diagnostic = Assert.Single(await Verify.WithOption("build_property.ModelRegistryAsOf", asOf).WithSource(Value("ModelIds.Gpt5")).Diagnostics());

        Assert.Equal("LLM2005", diagnostic.Id);
        Assert.Contains(expected, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ModelIds.GptOver", "2026-10-31", "false", "")]
    [InlineData("ModelIds.GptOver", "2026-11-01", "false", "LLM2005 Warning")]
    [InlineData("ModelIds.GptOver", "2026-11-01", "true", "LLM2006 Error")]
    [InlineData("ModelIds.GptOver", "", "true", "")]
    [InlineData("ModelIds.Gpt5", "2026-11-30", "true", "LLM2005 Warning")]
    [InlineData("ModelIds.Gpt5", "2026-12-01", "true", "LLM2006 Error")]
    [InlineData("ModelIds.Gpt4", "", "false", "LLM2006 Error")]
    [InlineData("ModelIds.Gpt5_6Terra", "", "true", "LLM2007 Warning")]
    public async Task A_shutdown_that_has_passed_is_the_end_where_dates_are_enforced(string expression, string asOf, string enforceDates, string expected)
    {
        var diagnostics = await Verify
            .WithOption("build_property.ModelRegistryAsOf", asOf)
            .WithOption("build_property.ModelRegistryEnforceDates", enforceDates)
            .WithSource(Value(expression)).Diagnostics();

        Assert.Equal(expected, string.Join(", ", diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}")));
    }

    /// <summary>The global config of the package leaves this rule out: one of its findings is brought by time alone.</summary>
    [Theory]
    [InlineData("ModelIds.Gpt5", "warn", DiagnosticSeverity.Warning)]
    [InlineData("ModelIds.Gpt5", "error", DiagnosticSeverity.Error)]
    [InlineData("ModelIds.GptOver", "error", DiagnosticSeverity.Warning)]
    public Task An_enforced_deprecation_is_an_error_unless_only_a_day_brings_it(string expression, string enforce, DiagnosticSeverity severity)
        => Verify.WithDefaultId("LLM2005").WithOption("build_property.ModelRegistryEnforce", enforce).WithSource(Value($"[|{expression}|]")).WithSeverity(severity).ReportsExactly();

    [Theory]
    [InlineData("ModelIds.Gpt5", "LLM2005|LLM2008", DiagnosticSeverity.Error)]
    [InlineData("ModelIds.Gpt5", "LLM2008", DiagnosticSeverity.Warning)]
    [InlineData("ModelIds.GptOver", "LLM2005|LLM2008", DiagnosticSeverity.Warning)]
    public Task Where_the_build_turns_the_rules_warnings_into_errors_what_only_a_day_brings_is_none(
        string expression, string rules, DiagnosticSeverity severity)
        => Verify
            .WithDefaultId("LLM2005")
            .WithOption("build_property.ModelRegistryWarningsAsErrors", rules)
            .WithSource(Value($"[|{expression}|]"))
            .WithSeverity(severity)
            .ReportsExactly();

    /// <summary>To a test most ids are a text like any other; what it calls is held to the registry like all code.</summary>
    [Theory]
    [InlineData("string Expected = [|ModelIds.Gpt4|];", DiagnosticSeverity.Info)]
    [InlineData("string Expected = [|\"gpt-4\"|];", DiagnosticSeverity.Info)]
    [InlineData("void M() => Ask([|ModelIds.Gpt4|]);", DiagnosticSeverity.Error)]
    [InlineData("void M() => Ask([|\"gpt-4\"|]);", DiagnosticSeverity.Error)]
    public Task In_a_test_project_what_is_not_called_is_only_a_suggestion(string member, DiagnosticSeverity severity)
        => Verify.WithDefaultId("LLM2006").WithOption("build_property.IsTestProject", "true").WithSource($$"""
            using ModelRegistry;

            class C
            {
                void Ask([ModelId] string model) { }
                {{member}}
            }
            """).WithSeverity(severity).ReportsExactly();

    /// <summary>The body of a request calls the model that it names; other JSON only speaks of one.</summary>
    [Theory]
    [InlineData("{ \\\"model\\\": \\\"[|gpt-5.2|]\\\", \\\"messages\\\": [] }", DiagnosticSeverity.Warning)]
    [InlineData("{ \\\"model\\\": \\\"[|gpt-5.2|]\\\" }", DiagnosticSeverity.Info)]
    public Task In_a_test_project_a_request_body_is_a_call(string json, DiagnosticSeverity severity)
        => Verify.WithDefaultId("LLM2005").WithOption("build_property.IsTestProject", "true")
            .WithSource(Value($"\"{json}\"")).WithSeverity(severity).ReportsExactly();

    [Fact]
    public Task A_registry_without_models_costs_nothing()
        => Verify.WithRegistry("""{ "models": [] }""").WithSource("class C { string M() => \"gpt-4\"; }").ReportsNothing();

    /// <summary>What is not known of the model may be what could not be read: the entry's own error is enough, and the others are judged.</summary>
    [Theory]
    [InlineData("""{ "id": "gpt-4", "provider": "openai", "lifecycle": "retierd" }""")]
    [InlineData("""{ "id": "gpt-4", "provider": "openai", "lifecycle": "available", "idVerifed": { "on": "2026-11-01", "source": "s" } }""")]
    [InlineData("""{ "id": "gpt-4", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "yesterday", "source": "s" } }""")]
    [InlineData("""{ "id": "gpt-4", "provider": "openai", "lifecycle": "available", "idVerified" { "on": "2026-11-01", "source": "s" } }""")]
    public Task Nothing_is_held_against_an_entry_that_could_not_be_read(string entry)
        => Verify.WithDefaultId("LLM2006").WithRegistry("{ \"models\": [ " + entry + """, { "id": "gpt-3", "provider": "openai", "lifecycle": "retired", "pricing": { "input": -1 } } ] }""")
            .WithSource(Value("ModelIds.Gpt4 == Other ? ModelIds.Gpt4 : [|ModelIds.Gpt3|]")).ReportsExactly();
}
