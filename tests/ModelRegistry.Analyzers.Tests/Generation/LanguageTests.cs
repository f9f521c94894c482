using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>The generated code compiles without a warning wherever a project can be.</summary>
public class LanguageTests
{
    private static readonly string Registry = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models.json"));

    public static TheoryData<LanguageVersion, string, NullableContextOptions, string> Projects()
    {
        var data = new TheoryData<LanguageVersion, string, NullableContextOptions, string>();
        foreach (var framework in new[] { "net472", "netstandard2.0", "netstandard2.0 with packages", "net8.0", "net8.0 with SDKs", "net10.0" })
        {
            data.Add(LanguageVersion.CSharp7_3, framework, NullableContextOptions.Disable, "internal");
            data.Add(LanguageVersion.CSharp7_3, framework, NullableContextOptions.Disable, "public");
            foreach (var version in new[] { LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.Latest, LanguageVersion.Preview })
            {
                data.Add(version, framework, NullableContextOptions.Enable, "internal");
                data.Add(version, framework, NullableContextOptions.Disable, "public");
                data.Add(version, framework, NullableContextOptions.Warnings, "internal");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Compiles_cleanly(LanguageVersion version, string framework, NullableContextOptions nullable, string visibility)
    {
        const string source = """
            namespace Acme
            {
                internal class Uses
                {
                    public string Id() { return ModelRegistry.Models.TryFind("x", out var model) ? model.Id : ModelRegistry.Tiers.BalancedId; }
                    public decimal? Cost() { return ModelRegistry.Models.Gpt5_6Terra.Price.Cost(1, 2, 3, 4); }
                    public decimal? CostOfUsage() { return ModelRegistry.Models.Gpt5_6Terra.Price.Cost(new ModelRegistry.ModelUsage(1, 2, 3, Writes())); }
                    public decimal? CostOfLives() { return ModelRegistry.Models.Gpt5_6Terra.Price.Cost(1, 2, 3, Writes()); }
                    private static ModelRegistry.ModelCacheWrite[] Writes() { return new[] { new ModelRegistry.ModelCacheWrite(300, 1) }; }
                    public int Run() { return ModelRegistry.Tiers.Balanced.Run((model, token) => model.Id.Length).Value; }
                    public void RunNothing() { ModelRegistry.Tiers.Balanced.Run((model, token) => { }, new ModelRegistry.ModelTierOptions { IsEnabled = (flag, model) => true }); }
                    public async System.Threading.Tasks.Task<int> RunAsync() { return (await ModelRegistry.Tiers.Balanced.RunAsync((model, token) => System.Threading.Tasks.Task.FromResult(1))).Value; }
                    public System.Threading.Tasks.Task RunNothingAsync() { return ModelRegistry.Tiers.Balanced.RunAsync((model, token) => System.Threading.Tasks.Task.Delay(1, token)); }
                }
            }
            """;
        var runner = On(framework)
            .WithLanguageVersion(version)
            .WithNullable(nullable)
            .WithOption("build_property.ModelRegistryVisibility", visibility)
            .WithRegistry(Registry)
            .WithSource(source);

        (await runner.Run()).AssertCompiles();
    }

    /// <summary>Types and namespaces of the user with the names that generated code uses or generates, in the way of both.</summary>
    [Theory]
    [InlineData("namespace Acme { class Model {} class Models {} class ModelIds {} class Tiers {} class ModelPrice {} class ModelTier {} }")]
    [InlineData("class Model {} class Models {} class ModelIds {} class Tiers {} class ProcessingMode {}")]
    [InlineData("namespace Acme.System { class String {} class DateTime {} class Func {} class TimeSpan {} }")]
    [InlineData("namespace ModelRegistry.System { class DateTime {} class Func {} } namespace ModelRegistry.Collections {}")]
    [InlineData("namespace ModelRegistry { class String {} class Func {} class IReadOnlyList {} class Mine { Model Model { get; set; } = Models.Gpt5_5; } }")]
    [InlineData("namespace Acme.ModelRegistry { class Models {} class Uses { int N => global::ModelRegistry.Models.All.Count; } }")]
    public async Task Compiles_beside_what_the_user_calls_the_same(string source)
        => (await Generated.Runner.WithRegistry(Registry).WithSource(source).Run()).AssertCompiles();

    /// <summary>Ids whose C# names are those of generated members, of their types, or of what stands in them.</summary>
    [Fact]
    public async Task Compiles_with_ids_that_are_called_like_the_code_around_them()
    {
        var names = new[]
        {
            "model", "models", "model-ids", "tiers", "all", "try-find", "s_index", "system", "global", "equals", "to-string", "get-type", "get-hash-code",
            "model-price", "model-lifecycle", "processing-mode", "model-index", "reference-equals", "memberwise-clone", "finalize", "balanced", "id",
        };
        var constants = new[] { "class", "string", "namespace", "record", "var", "value", "s_index" };
        var entries = names.Select((name, index) => $$"""{ "id": "{{name}}", "provider": "p{{index}}", "lifecycle": "available", "fallback": ["model"], "replacement": "system", "pricing": { "input": 1, "verified": { "on": "2026-01-01", "source": "s" } }, "released": "2026-01-01" }""")
            .Concat(constants.Select((name, index) => $$"""{ "id": "k{{index}}", "provider": "p", "lifecycle": "preview", "constant": "{{name}}" }"""));
        var tiers = names.Select(name => $$""" "{{name}}": { "models": ["model", "k0"] } """);
        var registry = $$"""{ "models": [ {{string.Join(",", entries)}} ], "tiers": { {{string.Join(",", tiers)}} } }""";

        var run = await Generated.Runner.WithRegistry(registry).Run();

        using var loaded = run.AssertCompiles().EmitAndLoad();
        Assert.Equal(names.Length + constants.Length, loaded.Type("ModelRegistry.ModelIds").GetFields().Length);
    }

    [Fact]
    public async Task Two_projects_that_see_each_others_internals_do_not_see_these()
    {
        if (typeof(Compilation).Assembly.GetName().Version < new Version(4, 14))
        {
            // Before 4.14 the compiler does not honour an EmbeddedAttribute in source: there is nothing to test, and docs/registry.md says so.
            Assert.DoesNotContain("Embedded", string.Concat((await Generated.Runner.WithRegistry(Registry).Run()).Generated.Values), StringComparison.Ordinal);
            return;
        }

        var library = await Generated.Runner.WithRegistry(Registry).WithAssemblyName("Library")
            .WithSource("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Application\")] internal class L { public string Id => ModelRegistry.ModelIds.Gpt5_5; }").Run();
        var application = await Generated.Runner.WithRegistry(Registry).WithAssemblyName("Application")
            .WithReference(library.AssertCompiles().Compilation.ToMetadataReference())
            .WithSource("internal class A { public string Id => ModelRegistry.ModelIds.Gpt5_5 + new L().Id; public object Model => ModelRegistry.Models.Gpt5_5; }").Run();

        application.AssertCompiles();
    }

    private static GeneratorRunner On(string framework) => framework switch
    {
        "net472" => Generated.Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.Net472),
        "netstandard2.0" => Generated.Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.NetStandard20),
        "netstandard2.0 with packages" => On("netstandard2.0").WithSdk(Sdk.DiagnosticSource).WithSdk(Sdk.TimeProvider),
        "net8.0" => Generated.Runner.WithReferenceAssemblies(ReferenceAssemblies.Net80),
        "net8.0 with SDKs" => On("net8.0").WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).WithSdk(Sdk.AzureOpenAI),
        "net10.0" => Generated.Runner.WithReferenceAssemblies(ReferenceAssemblies.Net100),
        _ => throw new ArgumentException(framework),
    };
}
