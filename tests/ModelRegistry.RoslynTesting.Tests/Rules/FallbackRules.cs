using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>The rules about fallbacks and retries: LLM3001 to LLM3003.</summary>
internal static class FallbackRules
{
    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Of<MissingFallbackAnalyzer>("LLM3001", new()
        {
            Source = Gateway("string Answer(string question) => gateway.Ask(question, {|LLM3001:ModelIds.Gpt5_6Terra|});"),
        }),
        RuleCase.Of<UnsafeFallbackAnalyzer>("LLM3002", new()
        {
            Source = Gateway("""
                string Answer(string question)
                    {
                        try
                        {
                            return gateway.Ask(question, ModelIds.Gpt5_6Sol);
                        }
                        catch (System.Net.Http.HttpRequestException)
                        {
                            return gateway.Ask(question, {|LLM3002:ModelIds.Gpt5_6Terra|});
                        }
                    }
                """),
        }),
        RuleCase.Of<MultipliedRetriesAnalyzer>("LLM3003", new()
        {
            Source = """
                using System.ClientModel;
                using ModelRegistry;
                using OpenAI.Chat;

                static class Desk
                {
                    static string Answer(string question, ApiKeyCredential key) => Tiers.Balanced
                        .Run((model, _) => {|LLM3003:new ChatClient(model.Id, key)|}.CompleteChat(question)).Value.Value.Content[0].Text;
                }
                """,
            Registry = """
                {
                  "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ],
                  "tiers": { "balanced": { "models": ["gpt-5.5"], "timeoutSeconds": 60, "retries": 1 } }
                }
                """,
            Sdk = Sdk.OpenAI,
        }),
    ];

    private static string Gateway(string method) => $$"""
        using ModelRegistry;

        class Gateway
        {
            public string Ask(string prompt, [ModelId] string model) => $"{model}: {prompt}";
        }

        class Desk
        {
            private readonly Gateway gateway = new Gateway();

            {{method}}
        }
        """;
}
