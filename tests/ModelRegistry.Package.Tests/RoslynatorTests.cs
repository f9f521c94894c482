using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>A host of analyzers and fixes that is not of the SDK: it applies a fix again and again until its finding is gone, and would never end otherwise.</summary>
[Collection(PackageTests.Name)]
public sealed class RoslynatorTests(PackageFeed feed)
{
    private const string Version = "1.0.1";
    private const string Tool = $"tools/.store/roslynator.dotnet.cli/{Version}/roslynator.dotnet.cli/{Version}/tools/net10.0/any/Roslynator.dll";

    private static readonly string Registry = $$"""
        {
          "maxAgeDays": "thirty",
          "models": [
            {{WholeRegistry.Available("gpt-5.5")}},
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "ai-platform" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.5"] } }
        }

        """;

    private const string Source = """
        using ModelRegistry;

        internal static class Names
        {
            public static string Of([ModelId] string model) => model;

            public static string Default() => Of("gpt-5.5") + Of("gpt-5.5");

            public static string Mistaken() => Of("gpt5.5");

            public static string Gone() => Of(ModelIds.Gpt4);
        }

        """;

    [Fact]
    public async Task Finds_what_a_build_finds_and_its_fixes_come_to_an_end()
    {
        var consumer = ConsumerProject.Library.WithFile("models.json", Registry).WithProjectFile("Names.cs", Source).Create(feed);
        (await consumer.RestoreAsync()).Succeeded();
        (await consumer.DotnetAsync("tool", "install", "roslynator.dotnet.cli", "--version", Version, "--tool-path", "tools")).Succeeded();

        var analysis = (await RunAsync("analyze", "App/App.csproj", "--severity-level", "info", "--supported-diagnostics", "LLM1003", "LLM2001", "LLM2002", "LLM2006")).Output;
        Assert.Contains("models.json(2,17): error LLM1003:", analysis, StringComparison.Ordinal);
        Assert.Contains("Names.cs(11,39): error LLM2006:", analysis, StringComparison.Ordinal);
        Assert.Contains("5 diagnostics found", analysis, StringComparison.Ordinal);

        string[] fix =
        [
            "fix", "App/App.csproj", "--supported-diagnostics", "LLM2001", "LLM2002", "LLM2006", "--diagnostic-fix-map", "LLM2001=UseModelId", "LLM2002=UseNearest",
        ];
        Assert.Contains("4 diagnostics fixed", (await RunAsync(fix)).Output, StringComparison.Ordinal);
        Assert.Equal(
            Source.Replace("\"gpt5.5\"", "ModelIds.Gpt5_5", StringComparison.Ordinal).Replace("\"gpt-5.5\"", "ModelIds.Gpt5_5", StringComparison.Ordinal).Replace("ModelIds.Gpt4", "ModelIds.Gpt5_5", StringComparison.Ordinal),
            consumer.Read("App/Names.cs"));
        Assert.Contains("0 diagnostics fixed", (await RunAsync(fix)).Output, StringComparison.Ordinal);

        Task<ProcessResult> RunAsync(params string[] arguments)
            => consumer.DotnetAsync([Path.Combine(consumer.Root, Tool), .. arguments]);
    }
}
