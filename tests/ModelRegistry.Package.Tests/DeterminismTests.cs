using System.Text.Json.Nodes;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The same commit, built by somebody else.</summary>
[Collection(PackageTests.Name)]
public sealed class DeterminismTests(PackageFeed feed)
{
    private const string Source = """
        using ModelRegistry;

        internal static class C
        {
            public static string Of([ModelId] string model) => model;

            public static string All(int i) => Of("gpt-5.5") + Of("claude-opus-4") + Of("gpt-5.55") + Of($"gpt-{i}") + Of(ModelIds.Gpt5_6Luna) + Models.Gpt5_5.Price.Input;
        }

        """;

    private const string Luna = """{ "models": [ { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview", "released": "2026-06-26", "pricing": { "input": 1.25, "output": 2 } } ] }""";

    private static readonly string Others = $$"""
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": {{WholeRegistry.Verified}}, "pricing": { "input": 2.5 } },
            { "id": "claude-opus-4", "provider": "anthropic", "lifecycle": "deprecated", "shutdown": "2026-09-30", "replacement": "gpt-5.5" }
          ],
          "tiers": { "cheap": { "models": ["gpt-5.6-luna", "gpt-5.5"], "timeoutSeconds": 1.5 } }
        }
        """;

    [Fact]
    public async Task Another_folder_culture_time_zone_and_order_of_the_registries_give_the_same_bytes_and_the_same_findings()
    {
        // Its symbols within the assembly, and the folder out of them, as a project has it that is to be built again.
        var project = ConsumerProject.Library
            .WithProperty("DebugType", "embedded")
            .WithProperty("PathMap", "$([System.IO.Path]::GetFullPath('$(MSBuildThisFileDirectory)..'))=/_")
            .WithFile("App/C.cs", Source)
            .WithFile("App/appsettings.json", """{ "Model": "gpt-4" }""")
            .WithFile("App/registry/luna.json", Luna)
            .WithFile("App/registry/others.json", Others);

        var (assembly, findings) = await BuildAsync(project.WithProperty("ModelRegistryFile", "registry/luna.json;registry/others.json"));
        var (sameAssembly, sameFindings) = await BuildAsync(project.WithProperty("ModelRegistryFile", "registry/others.json;registry/luna.json")
            .WithCulture("tr-TR").WithEnvironment("TZ", "Pacific/Kiritimati"));

        Assert.Equal(findings, sameFindings);
        Assert.Equal(["LLM1008", "LLM2001", "LLM2002", "LLM2003", "LLM2008"], Rules(findings).Intersect(["LLM1008", "LLM2001", "LLM2002", "LLM2003", "LLM2008"]));
        Assert.Equal(assembly, sameAssembly);
    }

    private async Task<(byte[] Assembly, List<string> Findings)> BuildAsync(ConsumerProject project)
    {
        var consumer = project.Create(feed);
        (await consumer.BuildAsync()).Succeeded();

        // The compiler logs what its threads find in the order in which they find it, and how long they took.
        var run = JsonNode.Parse(consumer.Read("App/obj/net10.0.sarif").Replace(consumer.Root, string.Empty, StringComparison.Ordinal))!["runs"]![0]!;
        var results = Without(run["results"]!, result => result, "ruleIndex");
        var rules = Without(run["tool"]!["driver"]!["rules"]!, rule => rule["properties"]!.AsObject(), "executionTimeInSeconds", "executionTimeInPercentage");
        return (await File.ReadAllBytesAsync(Path.Combine(consumer.Root, project.AssemblyPath)), [.. results.Concat(rules).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Without(JsonNode items, Func<JsonObject, JsonObject> part, params string[] names)
        => items.AsArray().Select(item =>
        {
            Array.ForEach(names, name => part(item!.AsObject()).Remove(name));
            return item!.ToJsonString();
        });

    private static IEnumerable<string> Rules(IEnumerable<string> findings)
        => findings.Select(finding => JsonNode.Parse(finding)!["ruleId"]?.ToString()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
}
