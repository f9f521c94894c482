using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>The rules about facts that code repeats: LLM4001 to LLM4004.</summary>
internal static class FactRules
{
    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Of<HardcodedPriceAnalyzer>("LLM4001", new()
        {
            Source = """
                static class Billing
                {
                    static decimal CostOf(long outputTokens) => outputTokens * {|LLM4001:10.00m|} / 1_000_000m;
                }
                """,
        }),
        RuleCase.Of<HardcodedLimitAnalyzer>("LLM4002", new()
        {
            Source = """
                using ModelRegistry;

                class Chat
                {
                    [ModelId]
                    public string Model { get; set; } = "";

                    public int ContextWindow { get; set; }

                    static Chat Create() => new Chat { Model = ModelIds.Gpt5_5, ContextWindow = {|LLM4002:2_000_000|} };
                }
                """,
        }),
        RuleCase.Of<UnsupportedParameterAnalyzer>("LLM4003", new()
        {
            Source = """
                using ModelRegistry;

                static class Requests
                {
                    static object Create(string prompt) => new { model = ModelIds.Gpt5_5, input = prompt, temperature = {|LLM4003:0.2|} };
                }
                """,
            Registry = """
                {
                  "models": [
                    { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "unsupportedParameters": ["temperature"] }
                  ]
                }
                """,
        }),
        RuleCase.Of<FixedPriceAnalyzer>("LLM4004", new()
        {
            Source = """
                using ModelRegistry;

                static class Costs
                {
                    static decimal? Of(ModelTierResult<ModelUsage> result) => {|LLM4004:Models.Gpt5_5|}.Price.Cost(result.Value);
                }
                """,
            Registry = """
                {
                  "models": [
                    { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview" },
                    { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" }
                  ],
                  "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
                }
                """,
        }),
    ];
}
