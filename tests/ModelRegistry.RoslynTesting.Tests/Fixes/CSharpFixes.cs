using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.RoslynTesting.Tests.Fixes;

/// <summary>Every action at a finding in C#, in the order of docs/editors.md.</summary>
internal static class CSharpFixes
{
    private const string Call = "gateway.Ask(question, {|LLM3001:ModelIds.Gpt5_6Terra|})";

    private const string AddedEntry = """
        ,
            { "id": "gpt-5.6-tera", "provider": "openai", "name": null, "lifecycle": null, "owner": null, "idVerified": null
        """
        + """
        , "access": { "api": null }, "fallback": [], "pricing": null }
        """;

    private static readonly TestFiles Hardcoded = new()
    {
        Source = Model("""{|LLM2001:"gpt-5.6-terra"|}"""),
        Registry = Models("""
            ,
              "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
            """),
    };

    private static readonly TestFiles Unregistered = new() { Source = Model("""{|LLM2002:"gpt-5.6-tera"|}"""), Registry = Models() };

    private static readonly TestFiles Unguarded = new() { Source = Gateway(Call), Registry = Models() };

    public static FixCase[] All =>
    [
        FixCase.Of<HardcodedModelIdAnalyzer, HardcodedModelIdFixer>("LLM2001", "UseModelId", Hardcoded,
            files => files with { Source = Model("ModelIds.Gpt5_6Terra") }),
        FixCase.Of<HardcodedModelIdAnalyzer, HardcodedModelIdFixer>("LLM2001", "UseTier", Hardcoded,
            files => files with { Source = Model("Tiers.BalancedId") }),
        FixCase.Of<UnregisteredModelIdAnalyzer, UnregisteredModelIdFixer>("LLM2002", "AddToRegistry", Unregistered,
            files => files with { Source = Model("\"gpt-5.6-tera\""), Registry = Models(added: AddedEntry) }),
        FixCase.Of<UnregisteredModelIdAnalyzer, UnregisteredModelIdFixer>("LLM2002", "UseNearest", Unregistered,
            files => files with { Source = Model("ModelIds.Gpt5_6Terra") }),
        FixCase.Of<ModelStandingAnalyzer, ModelStandingFixer>("LLM2005", "UseReplacement",
            new() { Source = Model("{|LLM2005:ModelIds.Gpt5|}"), Registry = Models() },
            files => files with { Source = Model("ModelIds.Gpt5_5") }),
        FixCase.Of<ModelStandingAnalyzer, ModelStandingFixer>("LLM2006", "UseReplacement",
            new() { Source = Model("{|LLM2006:ModelIds.Gpt4|}"), Registry = Models() },
            files => files with { Source = Model("ModelIds.Gpt5_5") }),
        FixCase.Of<MissingFallbackAnalyzer, MissingFallbackFixer>("LLM3001", "MissingFallback.AddTier", Unguarded,
            files => files with
            {
                Registry = Models("""
                    ,
                      "tiers": {
                        "gpt5_6Terra": {
                          "models": ["gpt-5.6-terra", "gpt-5.5"],
                          "timeoutSeconds": 60,
                          "retries": 1
                        }
                      }
                    """),
            }),
        FixCase.Of<MissingFallbackAnalyzer, MissingFallbackFixer>("LLM3001", "MissingFallback.Tiers.Balanced",
            Unguarded with { Registry = Hardcoded.Registry },
            files => files with { Source = Gateway("Tiers.Balanced.Run((model, _) => gateway.Ask(question, model.Id)).Value") }),
        FixCase.Of<MultipliedRetriesAnalyzer, MultipliedRetriesFixer>("LLM3003", "MultipliedRetries.TurnOff",
            new()
            {
                Source = Retries("{|LLM3003:new ChatClient(model.Id, key)|}"),
                Registry = Models("""
                    ,
                      "tiers": { "balanced": { "models": ["gpt-5.5"], "timeoutSeconds": 60, "retries": 1 } }
                    """),
                Sdk = Sdk.OpenAI,
            },
            files => files with
            {
                Source = Retries("new ChatClient(model.Id, key, new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) })"),
            }),
        FixCase.Of<HardcodedPriceAnalyzer, HardcodedPriceFixer>("LLM4001", "UsePrice",
            new() { Source = Billing("{|LLM4001:10.00m|}"), Registry = Models() },
            files => files with { Source = Billing("Models.Gpt5_5.Price.Output.Value") }),
        FixCase.Of<FixedPriceAnalyzer, FixedPriceFixer>("LLM4004", "FixedPrice.UseAnswering",
            new() { Source = Costs("{|LLM4004:Models.Gpt5_5|}"), Registry = Hardcoded.Registry },
            files => files with { Source = Costs("result.Model") }),
    ];

    private static string Models(string tiers = "", string added = "") => $$"""
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" },
              "pricing": { "input": 1.25, "output": 10.00 }
            },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"] },
            {
              "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "replacement": "gpt-5.5",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" }
            },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" }{{added}}
          ]{{tiers}}
        }
        """;

    private static string Model(string value) => $$"""
        using ModelRegistry;

        class Desk
        {
            string Model { get; set; } = {{value}};
        }
        """;

    private static string Gateway(string call) => $$"""
        using ModelRegistry;

        class Gateway
        {
            public string Ask(string prompt, [ModelId] string model) => $"{model}: {prompt}";
        }

        class Desk
        {
            private readonly Gateway gateway = new Gateway();

            string Answer(string question) => {{call}};
        }
        """;

    private static string Retries(string client) => $$"""
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;

        static class Desk
        {
            static string Answer(string question, ApiKeyCredential key) => Tiers.Balanced
                .Run((model, _) => {{client}}.CompleteChat(question)).Value.Value.Content[0].Text;
        }
        """;

    private static string Billing(string price) => $$"""
        using ModelRegistry;

        static class Billing
        {
            static decimal CostOf(long outputTokens) => outputTokens * {{price}} / 1_000_000m;
        }
        """;

    private static string Costs(string model) => $$"""
        using ModelRegistry;

        static class Costs
        {
            static decimal? Of(ModelTierResult<ModelUsage> result) => {{model}}.Price.Cost(result.Value);
        }
        """;
}
