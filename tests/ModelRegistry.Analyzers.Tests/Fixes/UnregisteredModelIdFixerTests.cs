using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class UnregisteredModelIdFixerTests
{
    private const string Registered = """{ "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available" }""";

    private const string ReadOnly = "build_metadata.AdditionalFiles.ModelRegistryReadOnly";

    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdStandIn>()
        .WithFix<UnregisteredModelIdFixer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(Registry());

    [Fact]
    public Task Adds_an_entry_to_the_registry()
        => Verify
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithFixedRegistry(Registry(Entry("gpt-4o", "openai")))
            .FixesTo();

    [Fact]
    public Task Fixes_what_the_rule_reports()
        => Verifier.For<UnregisteredModelIdAnalyzer>().WithFix<UnregisteredModelIdFixer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry())
            .WithSource("class C { string Id => [|\"claude-sonnet-4-5\"|]; void Ask([ModelRegistry.ModelId] string engine = [|\"my-engine\"|]) { } }")
            .WithFixedRegistry(Registry(Entry("claude-sonnet-4-5", "anthropic"), Entry("my-engine", "unknown")))
            .FixesTo();

    /// <summary>With the first of them in the registry, the others name it: they are no models of their own.</summary>
    [Fact]
    public Task Adds_no_other_form_of_an_id_that_it_adds()
        => Verifier.For<UnregisteredModelIdAnalyzer>().WithFix<UnregisteredModelIdFixer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry())
            .WithSource("class C { string[] Ids => new[] { [|\"gpt-4o\"|], [|\"azure/gpt-4o\"|], [|\"openrouter/openai/gpt-4o:free\"|], [|\"azure/gpt-9\"|], [|\"gpt-4o-mini\"|] }; }")
            .WithFixedRegistry(Registry(Entry("gpt-4o", "openai"), Entry("azure/gpt-9", "openai"), Entry("gpt-4o-mini", "openai")))
            .FixesTo();

    [Fact]
    public Task Adds_each_id_once_in_the_order_of_the_code()
        => Verify
            .WithSource("class C { string[] Ids => new[] { [|\"gpt-z\"|], [|\"gpt-b\"|], [|\"gpt-z\"|], \"gpt-5.6-terra\", [|\"gpt-a\"|] }; }")
            .WithFile("D.cs", "class D { string[] Ids => new[] { [|\"gpt-b\"|], [|\"gpt-c\"|], [|\"any:other\"|] }; }")
            .WithFixedRegistry(Registry(
                Entry("gpt-b", "openai"), Entry("gpt-c", "openai"), Entry("other", "unknown"), Entry("gpt-z", "openai"), Entry("gpt-a", "openai")))
            .FixesTo();

    [Fact]
    public Task Adds_an_id_that_stands_within_JSON()
        => Verify
            .WithSource("""class C { string Body => "{\"model\":\"[|gpt-4o|]\"}"; }""")
            .WithFixedRegistry(Registry(Entry("gpt-4o", "openai")))
            .FixesTo();

    [Theory]
    [InlineData("meta/llama-4", "meta")]
    [InlineData(" meta /llama", null)]
    [InlineData("/llama", "unknown")]
    [InlineData("llama-4", "unknown")]
    [InlineData("https://x/y", "https:")]
    public Task Guesses_the_provider_from_the_id_where_the_finding_has_none(string id, string? provider)
    {
        var verify = Verify.WithSource($"class C {{ string Id => [|\"any:{id}\"|]; }}");
        return provider is null ? verify.NoFixOffered() : verify.WithFixedRegistry(Registry(Entry(id, provider))).FixesTo();
    }

    /// <summary>Without a name of its own the entry would be a duplicate, left out, and the finding would stay.</summary>
    [Fact]
    public Task Gives_a_model_whose_name_is_taken_one_of_its_own()
        => Verify
            .WithSource("class C { string[] Ids => new[] { [|\"gpt-5_6 terra\"|], [|\"gpt-5.6 terra\"|], [|\"gpt-5.6+terra\"|] }; }")
            .WithFixedRegistry(Registry(
                Entry("gpt-5_6 terra", "openai", "\"constant\": \"OpenaiGpt5_6Terra\", "),
                Entry("gpt-5.6 terra", "openai", "\"constant\": \"OpenaiGpt5_6Terra_\", "),
                Entry("gpt-5.6+terra", "openai", "\"constant\": \"OpenaiGpt5_6Terra__\", ")))
            .FixesTo();

    [Fact]
    public async Task Offers_the_entry_first_and_the_nearest_id_second()
    {
        var actions = await Verify.WithSource("class C { string Id => [|\"gpt-5.6-tera\"|]; }").CodeActions();

        Assert.Equal(["Add \"gpt-5.6-tera\" to models.json", "Replace with gpt-5.6-terra (ModelIds.Gpt5_6Terra)"], actions.Select(action => action.Title));
        Assert.Equal([UnregisteredModelIdFixer.AddToRegistry, UnregisteredModelIdFixer.UseNearest], actions.Select(action => action.EquivalenceKey));
    }

    /// <summary>It would put an error in the place of a warning.</summary>
    [Theory]
    [InlineData("available", 2)]
    [InlineData("retired", 1)]
    public async Task Offers_no_nearest_id_that_is_retired(string lifecycle, int actions)
    {
        var offered = await Verifier.For<UnregisteredModelIdAnalyzer>().WithFix<UnregisteredModelIdFixer>().WithGenerator<ModelRegistryGenerator>()
            .WithRegistry($$"""{ "models": [ { "id": "gpt-4-turbo", "provider": "openai", "lifecycle": "{{lifecycle}}" } ] }""")
            .WithSource("class C { string Id => [|\"gpt-4-turbos\"|]; }")
            .CodeActions();

        Assert.Equal(actions, offered.Count);
    }

    [Fact]
    public Task Uses_the_nearest_id_where_that_is_chosen()
        => Verify
            .WithCodeActionEquivalenceKey(UnregisteredModelIdFixer.UseNearest)
            .WithSource("""
                class C
                {
                    const string Id = /* before */ [|"gpt-5.6-tera"|]; // end
                    string Hole => $"{[|"gpt-5.6-tera"|]}";
                    string Far => [|"gpt-4o"|];
                }
                """)
            .WithFile("D.cs", "class D { string[] Ids => new[] { [|\"gpt-5.6-tera\"|], [|\"gpt-5.6-terr\"|] }; }\n")
            .WithFixedSource("""
                using ModelRegistry;

                class C
                {
                    const string Id = /* before */ ModelIds.Gpt5_6Terra; // end
                    string Hole => $"{ModelIds.Gpt5_6Terra}";
                    string Far => [|"gpt-4o"|];
                }
                """)
            .WithFixedFile("D.cs", "using ModelRegistry;\n\nclass D { string[] Ids => new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_6Terra }; }\n")
            .FixesTo();

    /// <summary>A misspelled label is put right where the compiler, and the dictionary, still can tell it from the others.</summary>
    [Fact]
    public Task No_two_labels_become_the_same()
        => Verify
            .WithCodeActionEquivalenceKey(UnregisteredModelIdFixer.UseNearest)
            .WithSource("""
                using System.Collections.Generic;
                using ModelRegistry;

                class C
                {
                    int A(string model) => model switch { [|"gpt-5.6-tera"|] => 1, [|"gpt-5.6-terr"|] => 2, _ => 3 };
                    int B(string model) => model switch { [|"gpt-5.6-tera"|] => 1, "gpt-5.6-terra" => 2, _ => 3 };
                    int D(string model) { switch (model) { case [|"gpt-5.6-tera"|]: return 1; case "gpt-5.6-terra": return 2; default: return 3; } }
                    Dictionary<string, int> E = new() { [[|"gpt-5.6-tera"|]] = 1, ["gpt-5.6-terra"] = 2 };
                    Dictionary<string, int> F = new() { { [|"gpt-5.6-tera"|], 1 }, { "gpt-5.6-terra", 2 } };
                    Dictionary<string, string> G = new() { ["a"] = [|"gpt-5.6-tera"|], ["b"] = [|"gpt-5.6-tera"|] };
                    bool H(string model) => model == [|"gpt-5.6-tera"|] || model == "gpt-5.6-terra";
                }
                """)
            .WithFixedSource("""
                using System.Collections.Generic;
                using ModelRegistry;

                class C
                {
                    int A(string model) => model switch { ModelIds.Gpt5_6Terra => 1, [|"gpt-5.6-terr"|] => 2, _ => 3 };
                    int B(string model) => model switch { [|"gpt-5.6-tera"|] => 1, "gpt-5.6-terra" => 2, _ => 3 };
                    int D(string model) { switch (model) { case [|"gpt-5.6-tera"|]: return 1; case "gpt-5.6-terra": return 2; default: return 3; } }
                    Dictionary<string, int> E = new() { [[|"gpt-5.6-tera"|]] = 1, ["gpt-5.6-terra"] = 2 };
                    Dictionary<string, int> F = new() { { [|"gpt-5.6-tera"|], 1 }, { "gpt-5.6-terra", 2 } };
                    Dictionary<string, string> G = new() { ["a"] = ModelIds.Gpt5_6Terra, ["b"] = ModelIds.Gpt5_6Terra };
                    bool H(string model) => model == ModelIds.Gpt5_6Terra || model == "gpt-5.6-terra";
                }
                """)
            .FixesTo();

    [Theory]
    [InlineData(UnregisteredModelIdFixer.AddToRegistry)]
    [InlineData(UnregisteredModelIdFixer.UseNearest)]
    public Task Two_findings_at_one_place_are_one(string key)
    {
        var verify = Verifier.For(new UnregisteredModelIdStandIn(), new UnregisteredModelIdStandIn())
            .WithFix<UnregisteredModelIdFixer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry())
            .WithCodeActionEquivalenceKey(key)
            .WithSource("using ModelRegistry;\n\nclass C { string Id => [|[|\"gpt-5.6-tera\"|]|]; }");
        return key == UnregisteredModelIdFixer.UseNearest
            ? verify.WithFixedSource("using ModelRegistry;\n\nclass C { string Id => ModelIds.Gpt5_6Terra; }").FixesTo()
            : verify.WithFixedRegistry(Registry(Entry("gpt-5.6-tera", "openai"))).FixesTo();
    }

    [Theory]
    [InlineData("string Id => [|\"gpt-4o\"|];")]
    [InlineData("""string Id => "{\"model\":\"[|gpt-5.6-tera|]\"}";""")]
    [InlineData("System.ReadOnlySpan<byte> Id => [|\"gpt-5.6-tera\"u8|];")]
    public async Task Offers_only_the_entry_where_no_constant_can_stand(string member)
        => Assert.Equal(
            [UnregisteredModelIdFixer.AddToRegistry],
            (await Verify.WithSource($"class C {{ {member} }}").CodeActions()).Select(action => action.EquivalenceKey));

    /// <summary>dotnet format would take the only action that is left, and put another model in the place of every one.</summary>
    [Theory]
    [InlineData($$"""{ "models": [ {{Registered}} """)]
    [InlineData($$"""{ "models": [ {{Registered}}, { "id": "gpt-5.6-tera", "constant": "Gpt5_6Terra", "provider": "openai", "lifecycle": "preview" } ] }""")]
    public Task Offers_nothing_where_the_registry_is_to_be_mended_first(string registry)
        => Verify.WithRegistry(registry).WithSource("class C { string Id => [|\"gpt-5.6-tera\"|]; }").NoFixOffered();

    [Fact]
    public Task Uses_the_nearest_id_for_one_that_no_registry_can_hold_and_changes_no_other()
        => Verify
            .WithSource("using ModelRegistry;\n\nclass C { string[] Ids => new[] { [|\"gpt-5.6-terra \"|], [|\"gpt-5.6-tera\"|] }; }")
            .WithCodeActionEquivalenceKey(UnregisteredModelIdFixer.UseNearestToInvalid)
            .WithFixedSource("using ModelRegistry;\n\nclass C { string[] Ids => new[] { ModelIds.Gpt5_6Terra, [|\"gpt-5.6-tera\"|] }; }")
            .FixesTo();

    [Theory]
    [InlineData("gpt-4o ")]
    [InlineData("gpt-\\u200b4o")]
    [InlineData("gpt-\\n")]
    public Task Offers_nothing_for_what_no_registry_can_hold(string id)
        => Verify.WithRegistry("""{ "models": [] }""").WithSource($"class C {{ string Id => [|\"{id}\"|]; }}").NoFixOffered();

    [Fact]
    public Task Prefers_models_json_to_files_that_are_a_part_of_the_registry()
        => Verify
            .WithAdditionalFile("a.models.json", Registry())
            .WithAdditionalFile("other/models.json", """{ "models": [] }""")
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithFixedRegistry(Registry(Entry("gpt-4o", "openai")))
            .FixesTo();

    [Fact]
    public Task Takes_the_file_that_the_build_names_before_one_that_is_only_called_so()
        => Verify
            .WithAdditionalFile("ai/z.json", Registry())
            .WithAdditionalFileOption("ai/z.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithFixedFile("ai/z.json", Registry(Entry("gpt-4o", "openai")))
            .FixesTo();

    [Fact]
    public Task Takes_the_first_of_several_parts()
        => Verifier.For<UnregisteredModelIdStandIn>().WithFix<UnregisteredModelIdFixer>()
            .WithAdditionalFile("b.models.json", Registry())
            .WithAdditionalFile("a.models.json", Registry())
            .WithAdditionalFile("a.txt", "")
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithFixedFile("a.models.json", Registry(Entry("gpt-4o", "openai")))
            .FixesTo();

    [Theory]
    [InlineData("true")]
    [InlineData("/cache/acme.models/1.2.3/")]
    public Task Offers_nothing_where_the_registry_must_not_be_changed(string why)
        => Verify
            .WithAdditionalFileOption("models.json", ReadOnly, why)
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; string Near => [|\"gpt-5.6-tera\"|]; }")
            .NoFixOffered();

    [Fact]
    public Task Takes_a_part_that_may_be_changed_before_one_that_may_not()
        => Verify
            .WithAdditionalFileOption("models.json", ReadOnly, "true")
            .WithAdditionalFile("own.models.json", """{"models":[]}""")
            .WithSource("class C { string Id => [|\"gpt-4o\"|]; }")
            .WithFixedFile("own.models.json", $$"""{"models":[{{Entry("gpt-4o", "openai").Replace(" ", "", StringComparison.Ordinal)}}]}""")
            .FixesTo();

    [Fact]
    public Task Offers_nothing_where_text_stands_behind_the_end_of_the_registry()
        => Verify.WithRegistry(Registry() + "and more").WithSource("class C { string Id => [|\"gpt-4o\"|]; }").NoFixOffered();

    private static string Registry(params string[] added) => $$"""
        {
          "models": [
            {{string.Join(",\n    ", added.Prepend(Registered))}}
          ]
        }
        """;

    private static string Entry(string id, string provider, string constant = "")
        => $$"""{ "id": "{{id}}", "provider": "{{provider}}", "name": null, {{constant}}"lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null }""";
}
