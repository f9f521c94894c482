using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What the generator finds that a target has, and what it writes for it.</summary>
public class TargetTests
{
    private const string Registry = """
        {
          "models": [
            { "id": "one", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-01-01", "source": "s" } },
            { "id": "two", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-01-01", "source": "s" } }
          ],
          "tiers": { "hasty": { "models": ["one", "two"], "timeoutSeconds": 0.05, "retries": 1 } }
        }
        """;

    private const TargetFeatures Modern = TargetFeatures.TimeProvider | TargetFeatures.Activities | TargetFeatures.Metrics
        | TargetFeatures.AsyncStreams | TargetFeatures.HttpStatus | TargetFeatures.TrimmerAttributes | TargetFeatures.NullableAttributes;

    private const TargetFeatures Chats = TargetFeatures.ChatClients | TargetFeatures.CachedChatTokens | TargetFeatures.ContinuationTokens;

    private static readonly GeneratorRunner Runner = Generated.Runner.WithRegistry(Registry).WithSource("class C { }");
    private static readonly GeneratorRunner Old = Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.NetStandard20);

    [Fact]
    public async Task Every_framework_has_what_it_has()
    {
        Assert.Equal(TargetFeatures.None, await FeaturesAsync(Runner.WithReferenceAssemblies(ReferenceAssemblies.Net472)));
        Assert.Equal(TargetFeatures.None, await FeaturesAsync(Old));
        Assert.Equal(Modern, await FeaturesAsync(Runner));
        Assert.Equal(Modern, await FeaturesAsync(Runner.WithReferenceAssemblies(ReferenceAssemblies.Net100)));
    }

    [Fact]
    public async Task Packages_add_what_a_framework_lacks()
    {
        Assert.Equal(TargetFeatures.AsyncStreams, await FeaturesAsync(Old.WithSdk(Sdk.AsyncInterfaces)));
        Assert.Equal(TargetFeatures.Activities | TargetFeatures.Metrics, await FeaturesAsync(Old.WithSdk(Sdk.DiagnosticSource)));
        Assert.Equal(TargetFeatures.TimeProvider | TargetFeatures.AsyncStreams, await FeaturesAsync(Old.WithSdk(Sdk.TimeProvider)));
        Assert.Equal(
            Modern | TargetFeatures.ClientModel | TargetFeatures.PersistableModels | TargetFeatures.OpenAIChat | TargetFeatures.OpenAIAudio
                | TargetFeatures.Logging,
            await FeaturesAsync(Runner.WithSdk(Sdk.OpenAI)));
        Assert.Equal(Modern | Chats, await FeaturesAsync(Runner.WithSdk(Sdk.ExtensionsAI)));
        Assert.Equal(Modern | TargetFeatures.Anthropic | Chats, await FeaturesAsync(Runner.WithSdk(Sdk.Anthropic)));
        Assert.Equal(Modern | TargetFeatures.AzureCore, await FeaturesAsync(Runner.WithSdk(Sdk.AzureOpenAI)));
    }

    [Fact]
    public async Task What_is_named_twice_or_hidden_is_out_of_reach()
    {
        const string clock = "namespace System { public class TimeProvider { } }";
        var own = await SourceProject.Library.WithAssemblyName("Own").WithSource(clock).Emit();
        var hidden = await SourceProject.Library.WithAssemblyName("Hidden").WithSource(clock.Replace("public", "internal", StringComparison.Ordinal)).Emit();

        Assert.False((await FeaturesAsync(Runner.WithReference(own))).HasFlag(TargetFeatures.TimeProvider));
        Assert.True((await FeaturesAsync(Runner.WithReference(hidden))).HasFlag(TargetFeatures.TimeProvider));
        Assert.True((await FeaturesAsync(Runner.WithReference(own.WithAliases(["Other"])))).HasFlag(TargetFeatures.TimeProvider));
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_registry_or_where_nothing_is_generated()
    {
        var none = await Generated.Runner.WithSource("class C { }").Run();
        var off = await Runner.WithOption("build_property.ModelRegistryGenerate", "false").Run();

        Assert.Null(Assert.Single(none.Values(ModelRegistryGenerator.TargetStep)));
        Assert.Null(Assert.Single(off.Values(ModelRegistryGenerator.TargetStep)));
    }

    [Fact]
    public async Task An_edit_of_a_referenced_project_writes_nothing_anew()
    {
        var before = Runner.WithReference((await SourceProject.Library.WithSource("public class L { }").Compile()).ToMetadataReference());
        var after = Runner.WithReference((await SourceProject.Library.WithSource("public class L { public int X; }").Compile()).ToMetadataReference());

        Assert.Equal((await before.Run()).Values(ModelRegistryGenerator.TargetStep), (await after.Run()).Values(ModelRegistryGenerator.TargetStep));
    }

    [Fact]
    public async Task Each_target_gets_the_parts_that_it_can_compile()
    {
        string[] streaming = ["ModelTier.Streaming", "ModelTierRun.Streaming", "ModelTierStream", "ModelTierStreamReader"];
        string[] chatting =
        [
            "ModelTier.ChatClient", "ModelTierChatClient", "ModelTierChatClient.Activities", "ModelTierChatReader", "ModelTierChatReader.Cached",
            "ModelTierContent.ChatUpdates",
        ];
        string[] sdks =
        [
            "ModelErrors.Anthropic", "ModelErrors.AzureCore", "ModelErrors.ClientModel", "ModelTierChatReader.Raw", "ModelTierContent.OpenAI", "ModelTierContent.OpenAIAudio",
            "ModelTierOptions.Logging", "ModelTierRun.Logging",
        ];
        string[] optional =
        [
            "ModelErrors.HttpStatus", "ModelErrorShape.Trimming", "ModelTierClock.Stopwatch",
            "ModelTierClock.TimeProvider", "ModelTierOptions.TimeProvider", "ModelTierRun.Activities", "ModelTierRun.AsyncDisposal", "ModelTierRun.Metrics",
            .. streaming, .. chatting, .. sdks,
        ];

        Assert.Equal(["ModelTierClock.Stopwatch"], await PartsAsync(Old));
        Assert.Equal(new[] { "ModelTierClock.Stopwatch", "ModelTierRun.AsyncDisposal" }.Concat(streaming).Order(), await PartsAsync(Old.WithSdk(Sdk.AsyncInterfaces)));
        Assert.Equal(
            optional.Except(["ModelTierClock.Stopwatch", .. chatting, .. sdks]).Order(), await PartsAsync(Runner));
        Assert.Equal(
            optional.Except(["ModelTierClock.Stopwatch"]).Order(),
            await PartsAsync(Runner.WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).WithSdk(Sdk.AzureOpenAI)));

        async Task<IEnumerable<string>> PartsAsync(GeneratorRunner runner)
        {
            return optional.Intersect(await Generated.PartsAsync(runner)).Order();
        }
    }

    [Fact]
    public async Task Every_template_is_written_for_some_target()
    {
        var written = (await Generated.PartsAsync(Old.WithLanguageVersion(LanguageVersion.CSharp7_3)))
            .Concat(await Generated.PartsAsync(Runner.WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).WithSdk(Sdk.AzureOpenAI)))
            .Concat(["EmbeddedAttribute", "ModelTierChatReader.Continuation"]);

        Assert.Empty(Repository.Files("*.cs", "src", "ModelRegistry.Analyzers", "Generation", "Runtime").Select(file => Path.GetFileNameWithoutExtension(file)!).Except(written));
    }

    /// <summary>The oldest target has a clock and readers of its own: they are run here, on the machine's time.</summary>
    [Fact]
    public async Task What_is_written_for_the_oldest_target_runs()
    {
        const string source = """
            namespace Probing
            {
                internal static class Probe
                {
                    public static string Run()
                    {
                        var options = new ModelRegistry.ModelTierOptions { RetryDelay = retry => System.TimeSpan.FromMilliseconds(5) };
                        var timed = ModelRegistry.Tiers.Hasty.RunAsync(
                            async (model, token) =>
                            {
                                if (model.Id == "one")
                                {
                                    await System.Threading.Tasks.Task.Delay(System.Threading.Timeout.Infinite, token);
                                }

                                return model.Id;
                            },
                            options).GetAwaiter().GetResult();
                        var failed = ModelRegistry.Tiers.Hasty.Run<string>((model, token) => model.Id == "two" ? model.Id : throw new System.Net.Http.HttpRequestException("down"), options);
                        string line = timed.Value;
                        foreach (var attempt in timed.Attempts)
                        {
                            line += " " + attempt.Outcome + (attempt.Duration > System.TimeSpan.FromMilliseconds(40));
                        }

                        return line + " " + failed.Value + " " + failed.Attempts.Count;
                    }
                }
            }
            """;

        using var loaded = (await Old.WithSource(source).Run()).AssertCompiles().EmitAndLoad();

        Assert.Equal("two TimedOutTrue TimedOutTrue ServedFalse two 3", loaded.Type("Probing.Probe").GetMethod("Run")!.Invoke(null, null));
    }

    private static async Task<TargetFeatures> FeaturesAsync(GeneratorRunner runner)
        => Assert.IsType<Target>(Assert.Single((await runner.Run()).Values(ModelRegistryGenerator.TargetStep))).Features;
}
