using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What a user can reach and rely on, compiled and run.</summary>
public class SurfaceTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "name": "GPT-5.6 Terra", "family": "GPT-5.6", "publicTier": "Terra",
              "aliases": ["gpt-5.6"], "lifecycle": "preview", "released": "2026-06-26", "shutdown": "2027-01-31",
              "replacement": "gpt-5.5", "owner": "ai-platform", "idVerified": { "on": "2026-07-01", "source": "dashboard" },
              "access": { "api": "paused" }, "fallback": ["gpt-5.5", "o3-mini"],
              "limits": {
                "contextWindow": 1000000, "maxOutputTokens": 128000, "requestsPerMinute": 5000000000, "tokensPerMinute": 30000,
                "regions": ["us"], "verified": { "on": "2026-07-03", "source": "docs" }
              },
              "caching": { "explicitBreakpoints": true, "minimumLifeSeconds": 1800 },
              "capabilities": ["vision"], "notes": "Mind the gap."
            },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" },
            { "id": null, "provider": "openai", "name": "Sol Ultra", "lifecycle": "preview" },
            { "id": "o3-mini", "provider": "openai", "lifecycle": "retired" },
            { "id": "o3-mini", "provider": "azure", "lifecycle": "deprecated", "constant": "AzureO3Mini" }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "timeoutSeconds": 60, "retries": 1, "flag": "gpt-5.6", "use": "Most of it" },
            "hard": { "models": ["gpt-5.5"], "timeoutSeconds": 0.5 },
            "future": { "models": [] }
          }
        }
        """;

    [Theory]
    [InlineData("ModelIds.Gpt5_6Terra", "gpt-5.6-terra")]
    [InlineData("ModelIds.Gpt5_6", "gpt-5.6")]
    [InlineData("Models.Gpt5_6Terra.Id", "gpt-5.6-terra")]
    [InlineData("Models.Gpt5_6Terra.Provider", "openai")]
    [InlineData("Models.Gpt5_6Terra.Name", "GPT-5.6 Terra")]
    [InlineData("Models.Gpt5_5.Name", "gpt-5.5")]
    [InlineData("Models.Gpt5_6Terra.Family", "GPT-5.6")]
    [InlineData("Models.Gpt5_5.Family", null)]
    [InlineData("Models.Gpt5_6Terra.PublicTier", "Terra")]
    [InlineData("Models.Gpt5_6Terra.Aliases.Single()", "gpt-5.6")]
    [InlineData("Models.Gpt5_6Terra.Lifecycle", "Preview")]
    [InlineData("Models.Gpt5_6Terra.ApiAccess", "Paused")]
    [InlineData("Models.SolUltra.ApiAccess", "Waiting")]
    [InlineData("Models.Gpt5_5.ApiAccess", "Granted")]
    [InlineData("$\"{Models.Gpt5_6Terra.Released:yyyy-MM-dd} {Models.Gpt5_6Terra.Shutdown:yyyy-MM-dd} {Models.Gpt5_6Terra.IdVerifiedOn:yyyy-MM-dd}\"", "2026-06-26 2027-01-31 2026-07-01")]
    [InlineData("Models.Gpt5_6Terra.Owner", "ai-platform")]
    [InlineData("Models.Gpt5_6Terra.ContextWindow", "1000000")]
    [InlineData("Models.Gpt5_5.ContextWindow", null)]
    [InlineData("Models.Gpt5_6Terra.MaxOutputTokens", "128000")]
    [InlineData("Models.Gpt5_6Terra.RequestsPerMinute", "5000000000")]
    [InlineData("Models.Gpt5_6Terra.TokensPerMinute", "30000")]
    [InlineData("Models.Gpt5_6Terra.Regions!.Single()", "us")]
    [InlineData("Models.Gpt5_5.Regions", null)]
    [InlineData("Models.Gpt5_6Terra.MinimumCacheLife!.Value.TotalMinutes", "30")]
    [InlineData("Models.Gpt5_6Terra.ExplicitCacheBreakpoints", "True")]
    [InlineData("Models.Gpt5_6Terra.Capabilities.Single()", "vision")]
    [InlineData("Models.Gpt5_6Terra.Notes", "Mind the gap.")]
    [InlineData("string.Join(\" \", Models.Gpt5_6Terra.Fallbacks.Select(model => model.Id))", "gpt-5.5")]
    [InlineData("Models.Gpt5_6Terra.Replacement!.Id", "gpt-5.5")]
    [InlineData("ReferenceEquals(Models.Gpt5_6Terra.Replacement, Models.Gpt5_5)", "True")]
    [InlineData("Models.Gpt5_5.Replacement", null)]
    [InlineData("Models.Gpt5_5.Fallbacks.Count", "0")]
    [InlineData("Models.SolUltra.HasId", "False")]
    [InlineData("Models.SolUltra", "Sol Ultra")]
    [InlineData("Models.Gpt5_5", "gpt-5.5")]
    [InlineData("string.Join(\" \", Models.All)", "gpt-5.6-terra gpt-5.5 Sol Ultra o3-mini o3-mini")]
    [InlineData("Models.TryFind(\"gpt-5.6\", out var found) ? found : null", "gpt-5.6-terra")]
    [InlineData("Models.TryFind(\"GPT-5.5\", out var found) ? found : null", null)]
    [InlineData("Models.TryFind(\"o3-mini\", out var found) ? found : null", null)]
    [InlineData("Models.TryFind(\"azure/o3-mini\", out var found) ? found.Lifecycle : null", "Deprecated")]
    [InlineData("Models.TryFind(\"openai/o3-mini\", out var found) ? found.Lifecycle : null", "Retired")]
    [InlineData("Models.TryFind(null!, out _)", "False")]
    [InlineData("Tiers.BalancedId", "gpt-5.6-terra")]
    [InlineData("Tiers.Balanced.Name", "balanced")]
    [InlineData("string.Join(\" \", Tiers.Balanced.Models)", "gpt-5.6-terra gpt-5.5")]
    [InlineData("Tiers.Balanced.Timeout", "00:01:00")]
    [InlineData("Tiers.Hard.Timeout!.Value.TotalMilliseconds", "500")]
    [InlineData("Tiers.Future.Timeout", null)]
    [InlineData("Tiers.Balanced.Retries", "1")]
    [InlineData("Tiers.Hard.Retries", "0")]
    [InlineData("Tiers.Balanced.Flag", "gpt-5.6")]
    [InlineData("Tiers.Balanced.Use", "Most of it")]
    [InlineData("string.Join(\" \", Tiers.All)", "balanced hard future")]
    [InlineData("typeof(Tiers).GetField(\"FutureId\")", null)]
    [InlineData("typeof(ModelIds).GetFields().Count(field => field.IsLiteral)", "5")]
    [InlineData("typeof(ModelIds).IsPublic || typeof(Models).IsPublic || typeof(ModelPrice).IsPublic", "False")]
    public async Task Says_what_the_registry_says(string expression, string? expected)
    {
        var registry = Registry.Replace("\"fallback\": [\"gpt-5.5\", \"o3-mini\"]", "\"fallback\": [\"gpt-5.5\"]", StringComparison.Ordinal);

        Assert.Equal(expected, FormattableString.Invariant($"{await Generated.EvaluateAsync(registry, expression)}") is { Length: > 0 } text ? text : null);
    }

    [Fact]
    public async Task A_model_without_an_id_says_so_when_it_is_asked_for_one()
    {
        var error = await Assert.ThrowsAsync<TargetInvocationException>(() => Generated.EvaluateAsync(Registry, "Models.SolUltra.Id"));

        Assert.Equal(
            "Sol Ultra has no published model id. Ask HasId first; once the provider publishes one, set \"id\" in the registry.",
            Assert.IsType<InvalidOperationException>(error.InnerException).Message);
    }

    [Fact]
    public async Task Ids_are_constants_wherever_C_sharp_wants_one()
    {
        const string source = """
            using ModelRegistry;

            [assembly: ModelFallback(Justification = ModelIds.Gpt5_5)]
            internal class Router
            {
                [ModelId] public string Model { get; set; } = Tiers.BalancedId;
                [ModelId] public const string Default = ModelIds.Gpt5_5;
                public int Rank([ModelId] string id = ModelIds.Gpt5_6Terra) => id switch { ModelIds.Gpt5_5 => 1, Tiers.BalancedId => 2, _ => 0 };
            }
            """;

        (await Generated.Runner.WithRegistry(Registry).WithSource(source).Run()).AssertCompiles();
    }

    [Fact]
    public async Task Public_ids_are_properties_unless_constants_are_asked_for()
    {
        var source = "internal class Router { public string Id => ModelRegistry.ModelIds.Gpt5_5; public ModelRegistry.Model Model => ModelRegistry.Models.Gpt5_5; }";
        var runner = Generated.Runner.WithRegistry(Registry).WithSource(source).WithOption("build_property.ModelRegistryVisibility", "public");

        var properties = await runner.Run();
        var constants = await runner.WithOption("build_property.ModelRegistryPublicConstants", "true").Run();

        Assert.Equal(SymbolKind.Property, MemberOf(properties.AssertCompiles().Compilation).Kind);
        Assert.Equal(SymbolKind.Field, MemberOf(constants.AssertCompiles().Compilation).Kind);
        Assert.DoesNotContain("EmbeddedAttribute", properties.Generated.Keys.Select(name => name.Split('.')[1]));

        static ISymbol MemberOf(Compilation compilation) => compilation.GetTypeByMetadataName("ModelRegistry.ModelIds")!.GetMembers("Gpt5_5").Single();
    }

    [Fact]
    public async Task Everything_generated_is_in_the_namespace_that_the_project_asks_for()
    {
        var run = await Generated.Runner.WithRegistry(Registry)
            .WithSource("class C { string id = Acme.Llm.ModelIds.Gpt5_5; }")
            .WithOption("build_property.ModelRegistryNamespace", "Acme.Llm")
            .Run();

        // The field is never read: that is the test's own warning.
        Assert.All(run.Compilation.GetDiagnostics(), diagnostic => Assert.Equal("CS0414", diagnostic.Id));
        Assert.DoesNotContain(run.Generated.Values, source => source.Contains("global::ModelRegistry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("build_property.ModelRegistryGenerate", "false")]
    public async Task Nothing_is_generated_where_it_is_switched_off(string key, string value)
        => Assert.Empty((await Generated.Runner.WithRegistry(Registry).WithOption(key, value).Run()).Generated);

    [Fact]
    public async Task Nothing_is_generated_without_a_registry()
        => Assert.Empty((await Generated.Runner.WithAdditionalFile("other.json", Registry).Run()).Generated);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"models\": [] }")]
    public async Task A_registry_that_holds_nothing_still_generates_the_types(string registry)
        => (await Generated.Runner.WithRegistry(registry).WithSource("class C { public int N => ModelRegistry.Models.All.Count; }").Run())
            .AssertCompiles();

    [Theory]
    [InlineData("auto", false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Without_tiers_what_runs_them_is_there_only_where_the_project_asks(string runtime, bool isThere)
    {
        var generated = (await Generated.Runner.WithRegistry("{ \"models\": [] }").WithOption("build_property.ModelRegistryRuntime", runtime).Run())
            .AssertCompiles().Generated;

        Assert.Equal(isThere, generated.ContainsKey("ModelRegistry.ModelTier.g.cs"));
        Assert.Equal(isThere, generated.ContainsKey("ModelRegistry.Tiers.g.cs"));
    }

    [Fact]
    public async Task A_project_that_wants_no_runtime_has_the_ids_of_its_tiers()
    {
        var run = await Generated.Runner
            .WithRegistry("""{ "models": [ { "id": "m", "provider": "p" } ], "tiers": { "cheap": { "models": ["m"] } } }""")
            .WithOption("build_property.ModelRegistryRuntime", "false")
            .WithSource("class C { public string N => ModelRegistry.Tiers.CheapId; }").Run();

        run.AssertCompiles();
        Assert.DoesNotContain("ModelRegistry.ModelTier.g.cs", run.Generated.Keys);
    }

    [Fact]
    public async Task A_broken_entry_takes_no_other_down()
    {
        const string broken = """
            { "models": [
              { "id": "good-1", "provider": "p", "lifecycle": "available" },
              { "id": 5, "provider": "p", "lifecycle": "available" },
              { "id": "good-2" "provider": "p", "lifecycle": "available" },
              { "id": "good_1", "provider": "p", "lifecycle": "available", "constant": "Good1" },
              { "id": "good-3", "provider": "p", "lifecycle": "availabel" }
            """;

        Assert.Equal("good-1 good-2 good-3", await Generated.EvaluateAsync(broken, "string.Join(\" \", Models.All)"));
    }

    [Fact]
    public async Task Files_are_registries_by_name_or_because_the_targets_say_so()
    {
        const string one = """{ "models": [ { "id": "one", "provider": "p", "lifecycle": "available" } ] }""";
        var run = await Generated.Runner
            .WithAdditionalFile("models.json", one)
            .WithAdditionalFile("team.models.json", one.Replace("one", "two", StringComparison.Ordinal))
            .WithAdditionalFile("llm.json", one.Replace("one", "three", StringComparison.Ordinal))
            .WithAdditionalFileOption("models.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .WithAdditionalFileOption("llm.json", "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .WithAdditionalFile("unrelated.json", one.Replace("one", "four", StringComparison.Ordinal))
            .Run();

        Assert.Equal(
            ["One", "Three", "Two"],
            run.AssertCompiles().Compilation.GetTypeByMetadataName("ModelRegistry.ModelIds")!.GetMembers().Where(member => member.Kind == SymbolKind.Field).Select(member => member.Name).Order(StringComparer.Ordinal));
    }
}
