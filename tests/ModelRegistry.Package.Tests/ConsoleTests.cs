using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>What a build writes to a terminal, where nobody hovers: each finding on one line, with its place, its words and its page.</summary>
[Collection(PackageTests.Name)]
public sealed class ConsoleTests(PackageFeed feed)
{
    private static readonly string Registry = $$"""
        {
          "maxAgeDays": 1,
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": { "on": "2026-06-01", "source": "the dashboard" } },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "fallback": ["gpt-5.6-sol"], "pricing": { "input": 1, "output": 2 } },
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "preview", "idVerified": {{WholeRegistry.Verified}}, "fallback": ["gpt-5.6-luna"] },
            { "id": "gpt-5.4", "provider": "openai", "lifecycle": "deprecated", "idVerified": {{WholeRegistry.Verified}} },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" }
          ]
        }
        """;

    private const string Source = """
        using ModelRegistry;

        internal static class C
        {
            public static string Of([ModelId] string model) => model;

            public static string All(int i) => Of("gpt-5.5") + Of("gpt-5.55") + Of($"gpt-{i}") + Of(ModelIds.Gpt5_6Luna) + Of(ModelIds.Gpt5_4)
                + Of(ModelIds.Gpt4) + Of(ModelIds.Gpt5_6Sol);
        }

        """;

    [Fact]
    public async Task Every_finding_is_a_line_with_its_place_its_words_and_its_page()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", Registry)
            .WithFile("App/appsettings.json", """{ "Model": "gpt-4" }""")
            .WithFile("App/C.cs", Source)
            .Create(feed);

        var build = (await consumer.BuildAsync()).Failed();

        var lines = build.Output.Split('\n').Select(line => line.Trim()).ToList();
        var pages = build.Descriptions.ToDictionary(rule => rule.Id, rule => rule.HelpUri);
        var told = build.Rules.Where(rule => rule.Level != "note").ToList();
        Assert.Equal(
            ["LLM1006", "LLM1008", "LLM1009", "LLM1012", "LLM2001", "LLM2002", "LLM2003", "LLM2004", "LLM2005", "LLM2006", "LLM2007", "LLM2008", "LLM3001"],
            told.Select(rule => rule.RuleId).Distinct().Order(StringComparer.Ordinal));
        Assert.All(told, rule => Assert.Contains(
            lines,
            line => line.StartsWith(
                FormattableString.Invariant($"{consumer.Root}/{rule.File}({rule.StartLine},{rule.StartColumn}): {rule.Level} {rule.RuleId}: {rule.Message} ({pages[rule.RuleId]}) ["),
                StringComparison.Ordinal)));
    }
}
