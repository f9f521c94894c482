using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class HardcodedLimitAnalyzerTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-latest"],
              "limits": { "contextWindow": 400000, "maxOutputTokens": 128000, "verified": { "on": "2026-07-02", "source": "docs" } }
            },
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "available", "limits": { "maxOutputTokens": 64000 } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available" },
            { "id": "two", "provider": "a", "lifecycle": "available", "limits": { "maxOutputTokens": 10, "verified": { "on": "2026-07-02", "source": "docs" } } },
            { "id": "two", "provider": "b", "lifecycle": "available", "constant": "TwoOfB", "limits": { "maxOutputTokens": 20, "verified": { "on": "2026-07-02", "source": "docs" } } }
          ]
        }
        """;

    private static readonly Verifier Verify = Verifier.For<HardcodedLimitAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = [|128001|] }")]
    [InlineData("new Chat { MaxTokens = [|128_001|], Model = Models.Gpt5_5.Id }")]
    [InlineData("new Chat { Model = \"gpt-5.5\", MaxTokens = [|128001|] }")]
    [InlineData("new Chat { Model = \"gpt-latest\", MaxTokens = [|128001|] }")]
    [InlineData("new Chat { Model = \"openai/gpt-5.5\", MaxTokens = [|128001|] }")]
    [InlineData("new Chat { Model = \"azure/GPT-Latest\", MaxTokens = [|128001|] }")]
    [InlineData("new Chat { Model = Id, MaxTokens = [|Far|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, ContextWindow = [|400001|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, ContextWindow = [|400 * 1024|], MaxTokens = [|100 * 2000|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = [|1|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|1|] }")]
    [InlineData("new Chat { Model = Id ?? ModelIds.Gpt5_6Terra, MaxTokens = [|100|] }")]
    [InlineData("new Chat(ModelIds.Gpt5_5) { MaxTokens = [|128001|] }")]
    [InlineData("new Chat(ModelIds.Gpt5_5, [|128001|])")]
    [InlineData("new Chat(ModelIds.Gpt5_5, maxOutputTokens: [|128001|])")]
    [InlineData("new Chat(maxOutputTokens: [|128001|], model: ModelIds.Gpt5_5)")]
    [InlineData("Ask(ModelIds.Gpt5_5, [|128001|])")]
    [InlineData("Ask(ModelIds.Gpt5_5, 1, new Chat { MaxTokens = [|128001|] })")]
    [InlineData("Of(ModelIds.Gpt5_5).Complete(\"\", [|128001|])")]
    [InlineData("Of(ModelIds.Gpt5_5).Complete(\"\", 1, new Chat { MaxTokens = [|128001|] })")]
    [InlineData("new { model = \"gpt-5.5\", max_tokens = [|128001|] }")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"gpt-5.5\", [\"max_tokens\"] = [|128001|] }")]
    [InlineData("new[] { new Chat { Model = ModelIds.Gpt5_5, MaxTokens = 100 }, new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = [|100|] } }")]
    [InlineData("Ask(ModelIds.Gpt5_5, 1, new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = [|100|] })")]
    [InlineData("new Chat { Model = \"two\", MaxTokens = [|21|] }")]
    [InlineData("new Plain { Name = \"gpt-5.5\", ContextLength = [|400001|] }")]
    public Task A_limit_that_the_registry_does_not_bear_out(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = 128000, ContextWindow = 400_000 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, Timeout = 128001 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = 0 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = -1 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = Environment.ProcessorCount }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = Models.Gpt5_6Terra.MaxOutputTokens ?? 100 }")]
    [InlineData("new Chat { Model = \"gpt-4o\", MaxTokens = 128001 }")]
    [InlineData("new Chat { MaxTokens = 128001 }")]
    [InlineData("new Chat { Model = \"two\", MaxTokens = 15 }")]
    [InlineData("new Func<object>(() => new Chat { MaxTokens = 999999 })() ?? Of(ModelIds.Gpt5_5)")]
    [InlineData("Ask(ModelIds.Gpt5_6Terra, MaxTokens())")]
    [InlineData("new[] { new Chat { Model = ModelIds.Gpt5_6Terra }, new Chat { MaxTokens = 999999 } }")]
    public Task Anything_else_is_left_alone(string expression) => VerifyExpression(expression).ReportsNothing();

    [Theory]
    [InlineData(
        "new Chat { Model = ModelIds.Gpt5_5, MaxTokens = [|128001|] }",
        "The output limit 128,001 is set for \"gpt-5.5\", whose output limit is 128,000: use Models.Gpt5_5.MaxOutputTokens or less")]
    [InlineData(
        "new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|4096|] }",
        "The output limit 4,096 is set for \"gpt-5.6-sol\", whose output limit, 64,000 in the registry, nobody has verified: check it, and set \"verified\" of its limits in models.json")]
    [InlineData(
        "new Chat { Model = ModelIds.Gpt5_6Sol, ContextWindow = [|4096|] }",
        "The context window 4,096 is set for \"gpt-5.6-sol\", whose context window the registry does not know: check it, and set \"contextWindow\" and \"verified\" of its limits in models.json")]
    public Task The_message_says_what_is_wrong_and_what_to_do(string expression, string message) => VerifyExpression(expression).WithMessages(message).ReportsExactly();

    [Fact]
    public Task Options_of_an_SDK()
        => Verify.WithSdk(Sdk.ExtensionsAI).WithSource("""
            using Microsoft.Extensions.AI;
            using ModelRegistry;

            class C
            {
                object M() => new ChatOptions { ModelId = ModelIds.Gpt5_5, MaxOutputTokens = [|200_000|] };
                object N() => new ChatOptions { ModelId = ModelIds.Gpt5_5, MaxOutputTokens = 100_000 };
            }
            """).ReportsExactly();

    private static Verifier VerifyExpression(string expression)
        => Verify.WithSource($$"""
            using System;
            using System.Collections.Generic;
            using ModelRegistry;

            class Chat
            {
                public Chat([ModelId] string model = null, int maxOutputTokens = 0) { }
                [ModelId] public string Model { get; set; }
                public int MaxTokens { get; set; }
                public int ContextWindow { get; set; }
                public int Timeout { get; set; }
                public object Complete(string prompt, int maxTokens, Chat options = null) => options;
            }

            class Plain
            {
                public string Name;
                public long ContextLength;
            }

            class C
            {
                const int Far = 128_001;
                static readonly string Id = ModelIds.Gpt5_5;
                object Ask([ModelId] string model, int maxTokens, Chat options = null) => options;
                Chat Of([ModelId] string model) => null;
                int MaxTokens() => 999999;
                object M() => {{expression}};
            }
            """);
}
