using System.Text.Json;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>What tools read of an enforcing build: each finding at its place, with its level, and what silences it.</summary>
[Collection(PackageTests.Name)]
public sealed class ErrorLogTests(PackageFeed feed)
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.7", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "the guide" },
              "pricing": { "input": -1, "output": 2, "verified": { "on": "2026-07-01", "source": "the guide" } }
            }
          ]
        }
        """;

    private const string Code = """
        using System.Diagnostics.CodeAnalysis;

        internal static class C
        {
            public static string Reported() => "gpt-5.7";

        #pragma warning disable LLM2001
            public static string ByPragma() => "gpt-5.7";
        #pragma warning restore LLM2001

            [SuppressMessage("ModelRegistry.Usage", "LLM2001", Justification = "Quoted.")]
            public static string ByAttribute() => "gpt-5.7";

            public static string ByBaseline() => "gpt-4o-mini";
        }

        """;

    [Fact]
    public async Task Every_finding_has_a_level_a_place_and_what_silences_it_and_every_rule_a_description()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", Registry)
            .WithFile("App/appsettings.json", """{ "Model": "gpt-9" }""")
            .WithFile("App/C.cs", Code)
            .WithFile("App/models.baseline.txt", "LLM2002 C.cs \"\\\"gpt-4o-mini\\\"\" 1\nLLM1007 models.json \"-1\" 1\n")
            .OnCi()
            .Create(feed);

        (await consumer.BuildAsync("-p:ErrorLog=x.sarif%2Cversion=2.1")).Failed();
        using var log = JsonDocument.Parse(consumer.Read("App/x.sarif"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().Where(result => Text(result, "ruleId").StartsWith("LLM", StringComparison.Ordinal)).ToList();

        // The level of what a baseline silences is what it had before it was looked up.
        Assert.Equal(
            [
                "LLM1007 models.json 5:29-5:31 DiagnosticSuppressor { Suppression Id: LLM1007Baseline, Suppression Justification: A known finding, listed in the project's baseline }",
                "LLM1011 note models.json 4:13-4:22",
                "LLM2001 C.cs 12:43-12:52 SuppressMessageAttribute",
                "LLM2001 C.cs 8:40-8:49 Pragma Directive",
                "LLM2001 error C.cs 5:40-5:49",
                "LLM2002 C.cs 14:42-14:55 DiagnosticSuppressor { Suppression Id: LLM2002Baseline, Suppression Justification: A known finding, listed in the project's baseline }",
                "LLM2008 error appsettings.json 1:12-1:19",
            ],
            results.Select(Line).Order(StringComparer.Ordinal));

        Assert.All(results, result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            var id = Text(result, "ruleId");
            Assert.Equal(id, Text(rule, "id"));
            Assert.Matches($@"^https://github\.com/model-registry/ModelRegistry\.Analyzers/blob/(main|v\d+\.\d+\.\d+)/docs/rules/{id}\.md$", Text(rule, "helpUri"));
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
            Assert.Equal(id[3] == '1' ? "ModelRegistry.Registry" : "ModelRegistry.Usage", Text(rule.GetProperty("properties"), "category"));
            Assert.NotEmpty(Text(result.GetProperty("message"), "text"));
        });
    }

    private static string Line(JsonElement result)
    {
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        var uri = new Uri(Text(place.GetProperty("artifactLocation"), "uri"));
        Assert.True(uri.IsFile && File.Exists(uri.LocalPath));
        var region = place.GetProperty("region");
        var silencer = result.TryGetProperty("suppressions", out var suppressions)
            ? Text(Assert.Single(suppressions.EnumerateArray()).GetProperty("properties"), "suppressionType")
            : null;
        return string.Join(' ', new[]
        {
            Text(result, "ruleId"),
            silencer is null ? Text(result, "level") : null,
            Path.GetFileName(uri.LocalPath),
            $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}-{region.GetProperty("endLine")}:{region.GetProperty("endColumn")}",
            silencer,
        }.Where(part => part is not null));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
