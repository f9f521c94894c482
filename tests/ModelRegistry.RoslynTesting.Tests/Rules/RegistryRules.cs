using Microsoft.CodeAnalysis.Testing;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>The rules about the registry and the project's options: LLM1001 to LLM1017.</summary>
internal static class RegistryRules
{
    private const string Verified = """
        "owner": "ai-platform", "idVerified": { "on": "2026-11-20", "source": "https://example.com" }
        """;

    public static IEnumerable<RuleCase> All =>
    [
        OfOption("LLM1001", "build_property.ModelRegistryMissingFiles = config/models.json"),
        InRegistry("LLM1002", """{ "models": [ { "id": "gpt-5.5", "provider": "openai"{|LLM1002:|} "lifecycle": "available" } ] }"""),
        InRegistry("LLM1003", $$"""
            { "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {|LLM1003:"contact"|}: "x", {{Verified}} } ] }
            """),
        InRegistry("LLM1004", $$"""
            {
              "models": [
                { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}} },
                { "id": {|LLM1004:"gpt-5.5"|}, "provider": "openai", "lifecycle": "available", {{Verified}} }
              ]
            }
            """),
        InRegistry("LLM1005", $$"""
            {
              "models": [
                { "id": "gpt-5.4", "provider": "openai", "lifecycle": "available", "fallback": [{|LLM1005:"gpt-5,5"|}], {{Verified}} },
                { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}} }
              ]
            }
            """),
        InRegistry("LLM1006", $$"""
            {
              "models": [
                {
                  "id": "gpt-5.4", "provider": "openai", "lifecycle": "available", {{Verified}},
                  "fallback": {|LLM1006:[|}"gpt-5.4-mini"]
                },
                { "id": "gpt-5.4-mini", "provider": "openai", "lifecycle": "available", "access": { "api": "denied" }, {{Verified}} }
              ]
            }
            """),
        InRegistry("LLM1007", Priced("""
            "input": 2.50, "output": 15.00, "cacheRead": {|LLM1007:3.125|}, "verified": { "on": "2026-11-20", "source": "prices" }
            """)),
        InRegistry("LLM1008", $$"""
            {
              "models": [
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}},
                  "pricing": {|LLM1008:{|} "input": 2.50, "output": 15.00 }
                }
              ]
            }
            """),
        InRegistry("LLM1009", $$"""
            {
              "maxAgeDays": 30,
              "models": [
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai-platform",
                  "idVerified": { "on": {|LLM1009:"2026-07-02"|}, "source": "https://example.com" }
                }
              ]
            }
            """),
        InRegistry("LLM1010", $$"""
            {
              "models": [
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}},
                  "checks": {|LLM1010:{|} "testCall": { "on": "2026-11-20", "source": "docs/call.md" }, "billing": null }
                }
              ],
              "tiers": { "balanced": { "models": ["gpt-5.5"], "requires": ["testCall", "billing"] } }
            }
            """),
        InRegistry("LLM1011", """
            {
              "models": [
                {
                  "id": {|LLM1011:"gpt-5.5"|}, "provider": "openai", "lifecycle": "available",
                  "idVerified": { "on": "2026-11-20", "source": "https://example.com" }
                }
              ]
            }
            """),
        InRegistry("LLM1012", $$"""
            {
              "models": [
                { "id": "gpt-5.4", "provider": "openai", "lifecycle": {|LLM1012:"deprecated"|}, {{Verified}} },
                { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}} }
              ]
            }
            """),
        OfOption("LLM1013", "build_property.ModelRegistryVisibility = protected"),
        InRegistry("LLM1014", $$"""
            {
              "models": [
                {
                  "id": "gpt-5.4", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-12-15", "replacement": "gpt-5.5",
                  {{Verified}}
                },
                { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}} }
              ],
              "tiers": { "balanced": { "requires": [], "models": [{|LLM1014:"gpt-5.4"|}, "gpt-5.5"] } }
            }
            """),
        InRegistry("LLM1015", Priced("""
            "input": 1.25, "output": 10.00, "until": {|LLM1015:"2026-11-01"|}, "verified": { "on": "2026-11-20", "source": "prices" }
            """)),
        InRegistry("LLM1016", $$"""
            {
              "models": [
                {
                  "id": "large", "provider": "acme", "lifecycle": "available", "kind": "embedding", {{Verified}},
                  "limits": { "dimensions": 3072, "verified": { "on": "2026-11-20", "source": "docs" } },
                  "fallback": [{|LLM1016:"small"|}]
                },
                {
                  "id": "small", "provider": "acme", "lifecycle": "available", "kind": "embedding", {{Verified}},
                  "limits": { "dimensions": 1536, "verified": { "on": "2026-11-20", "source": "docs" } }
                }
              ]
            }
            """),
        InRegistry("LLM1017", $$"""
            {
              "models": [
                { "id": "old", "provider": "acme", "lifecycle": "deprecated", "replacement": {|LLM1017:"older"|}, {{Verified}} },
                { "id": "older", "provider": "acme", "lifecycle": "retired", {{Verified}} }
              ]
            }
            """),
    ];

    /// <summary>An option is in no source file, so a <c>#pragma</c> in the first one does not suppress the finding.</summary>
    private static RuleCase OfOption(string id, string option)
    {
        var rule = RuleCase.Of<ProjectSetupAnalyzer>(id, new() { Source = $"{{|{id}:|}}class C {{ }}", Options = option });
        return rule with { Behaviors = TestBehaviors.SkipSuppressionCheck };
    }

    private static RuleCase InRegistry(string id, string registry)
        => RuleCase.Of<RegistryFileAnalyzer>(id, new() { Registry = registry });

    private static string Priced(string price) => $$"""
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{Verified}}, "pricing": { {{price}} } }
          ]
        }
        """;
}
