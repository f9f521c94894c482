using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class ConfigurationFileAnalyzerTests
{
    private const string Settings = "appsettings.json";
    private const string Unregistered = """{ "Model": [|"gpt-9"|] }""";
    private const string Unmarked = """{ "Model": "gpt-9" }""";

    private static readonly Verifier Verify = Verifier.For<ConfigurationFileAnalyzer>()
        .WithDefaultId(RuleIds.ConfiguredModelId)
        .WithSource("class C { }")
        .WithRegistry(
            """
            {
              "models": [
                { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "aliases": ["terra-latest"],
                  "access": { "api": "granted" }, "idVerified": { "on": "2026-07-02", "source": "s" } },
                { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "s" } }
              ]
            }
            """);

    [Fact]
    public Task An_id_that_the_registry_does_not_have_is_found_at_its_exact_place()
        => Verify
            .WithAdditionalFile(Settings, """
                {
                  "OpenAI": {
                    "ApiKey": "sk-1234",
                    "Model": [|"gpt-5.6-tera"|]
                  }
                }
                """)
            .WithMessages("The model id \"gpt-5.6-tera\" is not in the registry: did you mean \"gpt-5.6-terra\"? Otherwise add it to models.json.")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task Where_nothing_is_near_only_the_entry_is_proposed()
        => Verify
            .WithAdditionalFile(Settings, """{ "Model": [|"claude-fable-5"|] }""")
            .WithMessages("The model id \"claude-fable-5\" is not in the registry: add it to models.json")
            .ReportsExactly();

    [Fact]
    public Task A_registered_id_or_alias_that_is_fit_draws_nothing()
        => Verify.WithAdditionalFile(Settings, """{ "Model": "gpt-5.6-terra", "ChatModel": "terra-latest", "OldModel": "gpt-5.5" }""").ReportsNothing();

    [Fact]
    public Task Every_key_of_a_model_is_looked_at_wherever_it_stands()
        => Verify
            .WithAdditionalFile(Settings, """
                {
                  // the main one
                  "OpenAI:ChatModel": [|"gpt-9"|],
                  "MODEL_ID": [|"gpt-9"|], /* and */
                  "Agents": [ { "Name": "agent-1", "model": [|"gpt-9"|] }, { "model": "gpt-5.5" } ],
                  "Models": [ [|"gpt-9"|], "gpt-5.5", { "Id": [|"gpt-9"|], "Url": "engine-9" } ],
                  "Llm": { "Models": { "Fast": [|"gpt-9"|], "Hard": { "Id": [|"gpt-9"|], "Provider": "azure-1" }, "Provider": "azure-1" } },
                  "FallbackModel": [ [|"gpt-9"|], [ [|"gpt-8"|] ], ],
                  "Engine": [|"gpt-9"|], "Title": "engine-9",
                  "Model": { "Name": [|"gpt-9"|] },
                }
                """)
            .ReportsExactly();

    [Fact]
    public Task Deployments_and_other_texts_are_not_looked_at()
        => Verify
            .WithAdditionalFile(Settings, """
                {
                  "AzureOpenAI": { "DeploymentName": "chat-1", "Deployment": "gpt-9", "ChatDeploymentModel": "gpt-9" },
                  "Name": "engine-9", "DataModel": "v-2", "Car": { "Model": "T-1" }, "ModelPath": "engine-9", "gpt-9": "phi-9",
                  "Model": 9, "ModelName": null, "ChatModel": "", "EmbeddingModel": "models/embedding-1.onnx", "VisionModel": "<model-1>"
                }
                """)
            .ReportsNothing();

    [Fact]
    public Task Beside_a_deployment_a_model_is_still_a_model()
        => Verify.WithAdditionalFile(Settings, """{ "AzureOpenAI": { "DeploymentName": "chat-1", "Model": [|"gpt-9"|] } }""").ReportsExactly();

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("AppSettings.JSON")]
    [InlineData("appsettings.Production.json")]
    [InlineData("config/appsettings.eu-1.Development.json")]
    public Task The_settings_of_every_environment_are_looked_at(string path) => Verify.WithAdditionalFile(path, Unregistered).ReportsExactly();

    [Theory]
    [InlineData("appsettings-1.json")]
    [InlineData("appsettings.json5")]
    [InlineData("myappsettings.json")]
    [InlineData("appsettings")]
    [InlineData("settings.json")]
    public Task Other_files_are_not(string path) => Verify.WithAdditionalFile(path, Unmarked).ReportsNothing();

    [Fact]
    public Task A_file_that_the_build_marks_is_looked_at_whatever_its_name()
        => Verify
            .WithAdditionalFile("llm.json", Unregistered)
            .WithAdditionalFileOption("llm.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "configuration")
            .ReportsExactly();

    [Fact]
    public Task A_file_to_which_the_build_gives_another_role_is_not()
        => Verify
            .WithAdditionalFile(Settings, Unmarked)
            .WithAdditionalFileOption(Settings, "build_metadata.AdditionalFiles.ModelRegistryRole", "none")
            .ReportsNothing();

    [Fact]
    public Task A_registry_is_no_configuration()
        => Verify
            .WithAdditionalFile("appsettings.models.json", """{ "models": [ { "id": "a-1", "provider": "p", "lifecycle": "available", "replacement": "gpt-9" } ] }""")
            .ReportsNothing();

    [Fact]
    public Task Without_a_registry_nothing_is_said()
        => Verifier.For<ConfigurationFileAnalyzer>().WithSource("class C { }").WithAdditionalFile(Settings, Unmarked).ReportsNothing();

    [Fact]
    public Task The_project_can_switch_it_off()
        => Verify.WithAdditionalFile(Settings, Unmarked).WithOption("build_property.ModelRegistryScanConfig", "false").ReportsNothing();

    [Fact]
    public Task Allowed_ids_draw_nothing()
        => Verify
            .WithAdditionalFile(Settings, """{ "Model": "ft:gpt-9", "ChatModel": [|"gpt-9"|] }""")
            .WithOption("model_registry.allowed_ids", "ft:*")
            .ReportsExactly();

    [Fact]
    public Task Ids_can_be_allowed_in_one_file()
        => Verify
            .WithAdditionalFile(Settings, Unregistered)
            .WithAdditionalFile("appsettings.Test.json", Unmarked)
            .WithEditorConfig("[appsettings.Test.json]\nmodel_registry.allowed_ids = *\n")
            .ReportsExactly();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"engine-9\"")]
    [InlineData("null")]
    [InlineData("// nothing")]
    public Task A_file_without_models_draws_nothing(string json) => Verify.WithAdditionalFile(Settings, json).ReportsNothing();

    [Fact]
    public Task A_broken_file_is_not_ours_to_report_and_what_can_be_read_is_checked()
        => Verify.WithAdditionalFile(Settings, """{ "A": tru, "Model": [|"gpt-9"|] "B": { """).ReportsExactly();

    [Fact]
    public Task A_byte_order_mark_and_windows_lines_move_nothing()
        => Verify.WithAdditionalFile(Settings, "\uFEFF{\r\n  \"Name\": \"é\",\r\n  \"Model\": [|\"gpt-9\"|]\r\n}\r\n").ReportsExactly();

    [Fact]
    public Task A_file_of_more_than_4_MiB_is_not_read_which_is_reported()
        => Verify
            .WithAdditionalFile(Settings, "{|LLM1013:|}" + Unmarked.PadRight((4 * 1024 * 1024) + 1))
            .WithMessages("No rule checks the settings in \"appsettings.json\": the file is larger than 4 MiB. "
                + "Use a JSON file of at most 4 MiB, or set its ModelRegistryRole to \"none\"")
            .ReportsExactly();

    [Theory]
    [InlineData("values.yaml", "env:\n  OPENAI_MODEL: gpt-9\n")]
    [InlineData(".env", "OPENAI_MODEL=gpt-9\n")]
    [InlineData("app.env", "# comment\nOPENAI_MODEL=gpt-9\n")]
    [InlineData("web.config", "<configuration><appSettings/></configuration>")]
    [InlineData("llm.ini", "model = gpt-9")]
    [InlineData("llm.json", "model: gpt-9")]
    public Task A_file_that_is_declared_as_configuration_and_is_not_JSON_is_reported(string path, string text)
        => Verify
            .WithAdditionalFile(path, "{|LLM1013:|}" + text)
            .WithAdditionalFileOption(path, "build_metadata.AdditionalFiles.ModelRegistryRole", "configuration")
            .WithMessages($"No rule checks the settings in \"{path}\": the file is not JSON. "
                + "Use a JSON file of at most 4 MiB, or set its ModelRegistryRole to \"none\"")
            .ReportsExactly();

    [Theory]
    [InlineData("values.yaml")]
    [InlineData("app.env")]
    public Task Another_file_that_nobody_declares_is_no_matter(string path) => Verify.WithAdditionalFile(path, "MODEL=gpt-9").ReportsNothing();

    [Theory]
    [InlineData("Endpoint=http://localhost:11434;Model=[|gpt-9|]")]
    [InlineData("Endpoint=https://x;Key=gpt-9;DeploymentId=gpt-9;model=[|gpt-9|];")]
    [InlineData("Endpoint=https://x;Model = '[|gpt-9|]' ;Key=gpt-9")]
    [InlineData("Endpoint=https://x;Key=a=b==;Model Id=[|gpt-9|]")]
    [InlineData("""Key=\u0022;\u0022;Model=\"[|gpt-9|]\";Endpoint=https:\/\/x""")]
    [InlineData("Model=gpt-5.5;Embedding Model=[|openai/gpt-9|]")]
    [InlineData("--urls http://x --OpenAI:Model=[|gpt-9|] --key gpt-9 --model [|gpt-8|]")]
    public Task Of_a_connection_string_or_a_command_line_the_model_alone_is_judged(string value)
        => Verify.WithAdditionalFile(Settings, $$"""{ "ConnectionStrings": { "chat": "{{value}}" } }""").ReportsExactly();

    [Theory]
    [InlineData("Endpoint=https://x.openai.azure.com/;Key=gpt-9;Deployment=gpt-9")]
    [InlineData("Server=.;Database=gpt-9;User Id=gpt-9;Password=gpt-9;Data Model=gpt-9")]
    [InlineData("https://host/gpt-9?key=gpt-9&model=x y")]
    [InlineData("run --model --deployment gpt-9")]
    public Task What_else_such_a_text_holds_is_left_alone(string value)
        => Verify.WithAdditionalFile(Settings, $$"""{ "ConnectionStrings": { "chat": "{{value}}" } }""").ReportsNothing();

    [Fact]
    public Task A_message_about_a_connection_string_shows_nothing_but_the_model()
        => Verify
            .WithAdditionalFile(Settings, """{ "ConnectionStrings": { "chat": "Endpoint=https://x;Key=secret;Model=[|gpt-9|]" } }""")
            .WithMessages("The model id \"gpt-9\" is not in the registry: add it to models.json")
            .ReportsExactly();

    [Fact]
    public Task Environment_variables_of_launch_profiles_are_settings()
        => Verify
            .WithAdditionalFile("Properties/launchSettings.json", """
                {
                  "profiles": {
                    "App": {
                      "commandName": "Project",
                      "environmentVariables": { "OPENAI_MODEL": [|"gpt-9"|], "OpenAI__Model": [|"gpt-9"|], "Llm__Models__0__Id": [|"gpt-9"|],
                        "Azure__Deployment__Name": "gpt-9", "ASPNETCORE_ENVIRONMENT": "Development-1" }, // comment
                      "commandLineArgs": "--model [|gpt-9|]",
                    },
                  },
                }
                """)
            .ReportsExactly();

    [Fact]
    public Task Values_of_a_function_app_are_settings()
        => Verify
            .WithAdditionalFile("local.settings.json", """
                { "IsEncrypted": false, "Values": { "CHAT_MODEL": [|"gpt-9"|], "CHAT_MODEL_DEPLOYMENT_NAME": "gpt-9", "AI:ModelId": [|"gpt-9"|] } }
                """)
            .ReportsExactly();

    [Fact]
    public async Task After_200_findings_one_stands_for_the_rest()
    {
        var models = string.Join(",", Enumerable.Range(0, 250).Select(index => $"\"m-{index}\""));

        var diagnostics = await Verify.WithAdditionalFile(Settings, $$"""{ "Models": [{{models}}] }""").Diagnostics();

        Assert.Equal(ConfigurationFileAnalyzer.MaxFindings + 1, diagnostics.Count);
        Assert.Equal("The model id \"m-200\" is one of several more problems. Fix the ones above first", diagnostics[^1].GetMessage(null));
    }

    /// <summary>As with every finding in an additional file, .editorconfig cannot set the severity and a global config can.</summary>
    [Fact]
    public Task A_global_config_sets_the_severity()
        => Verify.WithAdditionalFile(Settings, Unregistered).WithOption("dotnet_diagnostic.LLM2008.severity", "error").WithSeverity(DiagnosticSeverity.Error).ReportsExactly();

    private static readonly Verifier Standing = Verify.WithRegistry(StandingSources.Registry).WithOption("build_property.ModelRegistryAsOf", StandingSources.Today);

    /// <summary>The same states as in code, and nothing that a settings file cannot write.</summary>
    [Theory]
    [InlineData("gpt-5.7", "is a preview with an unverified id: call the API once, then record the date and the source as idVerified in models.json, or use \"gpt-5.5\"")]
    [InlineData("gpt-unseen", "has an unverified id: call the API once, then record the date and the source as idVerified in models.json")]
    [InlineData("gpt-5", "is deprecated and is shut down on 2026-12-01, in 10 days: use \"gpt-5.5\"")]
    [InlineData("gpt-good", "is deprecated and is shut down on 2026-12-01, in 10 days: use \"gpt-5.5\"")]
    [InlineData("gpt-over", "was shut down on 2026-11-01, 20 days ago: use \"gpt-5.5\"")]
    [InlineData("gpt-4", "is retired and was shut down on 2026-03-31: use \"gpt-5.5\"")]
    [InlineData("gpt-3", "is retired: name its replacement in models.json, and use that")]
    [InlineData("gpt-wide", "is retired: its replacement \"gpt-5.5\" accepts only 200000 tokens of context instead of 1000000, so check it first")]
    [InlineData("gpt-5.6-terra", "is a preview, and access to its API is waiting: use \"gpt-5.5\" until access.api is \"granted\" in models.json")]
    [InlineData("gpt-paused", "is available, and access to its API is paused: set access.api to \"granted\" in models.json once it is, and name a fallback there that is available, verified and granted")]
    public Task An_id_that_is_not_to_be_used_is_told_as_in_code(string id, string complaint)
        => Standing
            .WithAdditionalFile("appsettings.Production.json", $$"""{ "OpenAI": { "Model": [|"{{id}}"|] } }""")
            .WithMessages($"The model id \"{id}\" {complaint}")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Theory]
    [InlineData("\"Model\": \"gpt-5.5\"")]
    [InlineData("\"Model\": \"gpt-best\"")]
    [InlineData("\"Model\": \"gpt-5.8\"")]
    [InlineData("\"Model\": \"gpt-both\"")]
    [InlineData("\"Deployment\": \"gpt-4\"")]
    [InlineData("\"Deployments\": { \"chat\": \"gpt-5.6-terra\" }")]
    public Task An_id_that_is_fit_or_names_a_deployment_draws_nothing(string setting)
        => Standing.WithAdditionalFile(Settings, "{ " + setting + " }").ReportsNothing();

    [Fact]
    public Task An_allowed_id_that_is_registered_is_held_to_its_entry()
        => Standing.WithEditorConfig("[*.json]\nmodel_registry.allowed_ids = gpt-*").WithAdditionalFile(Settings, """{ "Model": [|"gpt-4"|], "Next": "gpt-99" }""").ReportsExactly();

    [Theory]
    [InlineData("gpt-4", "warn", "false", DiagnosticSeverity.Warning)]
    [InlineData("gpt-4", "error", "false", DiagnosticSeverity.Error)]
    [InlineData("gpt-9", "error", "false", DiagnosticSeverity.Error)]
    [InlineData("gpt-over", "error", "false", DiagnosticSeverity.Warning)]
    [InlineData("gpt-over", "error", "true", DiagnosticSeverity.Error)]
    public Task What_only_a_day_brings_is_no_error_unless_dates_are_enforced(string id, string enforce, string enforceDates, DiagnosticSeverity severity)
        => Standing
            .WithOption("build_property.ModelRegistryEnforce", enforce)
            .WithOption("build_property.ModelRegistryEnforceDates", enforceDates)
            .WithAdditionalFile(Settings, $$"""{ "Model": [|"{{id}}"|] }""")
            .WithSeverity(severity)
            .ReportsExactly();

    [Theory]
    [InlineData("gpt-4", "LLM2005|LLM2008", DiagnosticSeverity.Error)]
    [InlineData("gpt-4", "LLM2005", DiagnosticSeverity.Warning)]
    [InlineData("gpt-over", "LLM2005|LLM2008", DiagnosticSeverity.Warning)]
    public Task Where_the_build_turns_the_rules_warnings_into_errors_what_only_a_day_brings_is_none(
        string id, string rules, DiagnosticSeverity severity)
        => Standing
            .WithOption("build_property.ModelRegistryWarningsAsErrors", rules)
            .WithAdditionalFile(Settings, $$"""{ "Model": [|"{{id}}"|] }""")
            .WithSeverity(severity)
            .ReportsExactly();
}
