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
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
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
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, ContextWindow = [|1|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|64001|] }")]
    [InlineData("new Chat { Model = Id ?? ModelIds.Gpt5_6Sol, MaxTokens = [|100_000|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = [|Settled|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = [|Limit ?? 200_000|] }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = [|Id is null ? 1000 : 200_000|] }")]
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
    [InlineData("new[] { new Chat { Model = ModelIds.Gpt5_5, MaxTokens = 100 }, new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|100_000|] } }")]
    [InlineData("Ask(ModelIds.Gpt5_5, 1, new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|100_000|] })")]
    [InlineData("new Chat { Model = \"two\", MaxTokens = [|21|] }")]
    [InlineData("new Plain { Name = \"gpt-5.5\", ContextLength = [|400001|] }")]
    public Task A_limit_that_the_registry_does_not_bear_out(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = 128000, ContextWindow = 400_000 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, Timeout = 128001 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Terra, MaxTokens = 100 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = 64_000 }")]
    [InlineData("new Chat { Model = ModelIds.Gpt5_5, MaxTokens = Settable }")]
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
        "new Chat { Model = ModelIds.Gpt5_6Sol, MaxTokens = [|65_000|] }",
        "The output limit 65,000 is set for \"gpt-5.6-sol\", whose output limit (64,000 in the registry) is not verified: check it, and set \"verified\" of its limits in models.json")]
    [InlineData(
        "new Chat { Model = ModelIds.Gpt5_6Sol, ContextWindow = [|4096|] }",
        "The context window 4,096 is set for \"gpt-5.6-sol\", whose context window is not in the registry: look it up, and set \"contextWindow\" and \"verified\" of its limits in models.json")]
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

    [Theory]
    [InlineData("var options = new Chat { Model = ModelIds.Gpt5_5 }; options.MaxTokens = [|200_000|];")]
    [InlineData("var options = new Chat(); options.MaxTokens = [|200_000|]; options.Model = ModelIds.Gpt5_5;")]
    [InlineData("var max = 200_000; var options = new Chat { Model = ModelIds.Gpt5_5 }; options.MaxTokens = [|max|];")]
    [InlineData("var model = ModelIds.Gpt5_5; Ask(model, [|200_000|]);")]
    [InlineData("var client = Of(ModelIds.Gpt5_5); client.Complete(\"\", 1, new Chat { MaxTokens = [|200_000|] });")]
    [InlineData("var client = Of(ModelIds.Gpt5_5); var options = new Chat { MaxTokens = [|200_000|] }; client.Complete(\"\", 1, options);")]
    [InlineData("var client = Of(ModelIds.Gpt5_5); var options = new Chat(); options.MaxTokens = [|200_000|]; client.Complete(\"\", 1, options);")]
    [InlineData("var client = Of(ModelIds.Gpt5_5); client.Complete(\"\", maxTokens: [|200_000|]);")]
    [InlineData("var body = new Dictionary<string, object> { [\"model\"] = \"gpt-5.5\", [\"messages\"] = 1 }; body[\"max_tokens\"] = [|200_000|];")]
    [InlineData("const int Gpt5_5ContextWindow = [|500_000|];")]
    [InlineData("const int GPT_5_5_MAX_OUTPUT_TOKENS = [|200 * 1000|];")]
    [InlineData("int DefaultContextWindowOfGpt55() => [|500_000|];")]
    [InlineData("string model = ModelIds.Gpt5_6Terra; int contextWindow = [|1_050_000|];")]
    [InlineData("var modelId = \"gpt-5.5\"; var maxOutputTokens = [|200_000|]; Ask(modelId, maxOutputTokens);")]
    [InlineData("int ContextWindowOf(string model) => model switch { \"gpt-5.5\" => [|500_000|], \"gpt-5.5-mini\" => 900_000, _ => 8_000 };")]
    [InlineData("var contextWindows = new Dictionary<string, int> { [\"gpt-5.5\"] = [|500_000|], [\"gpt-4o\"] = 128_000, [ModelIds.Gpt5_6Terra] = [|1|] };")]
    [InlineData("var maxTokens = new Dictionary<string, int> { { \"gpt-5.5\", [|500_000|] }, { ModelIds.Gpt5_6Sol, 64_000 } };")]
    public Task A_limit_in_another_statement_than_its_model(string statements) => VerifyStatements(statements).ReportsExactly();

    [Theory]
    [InlineData("var options = new Chat { Model = ModelIds.Gpt5_5 }; options.MaxTokens = 100_000;")]
    [InlineData("var options = new Chat { Model = ModelIds.Gpt5_5 }; var other = new Chat(); other.MaxTokens = 200_000;")]
    [InlineData("var options = new Chat { Model = ModelIds.Gpt5_5 }; options.MaxTokens += 200_000;")]
    [InlineData("var max = 200_000; max = Environment.ProcessorCount; max = Read(ref max); var options = new Chat { Model = ModelIds.Gpt5_5 }; options.MaxTokens = max;")]
    [InlineData("var client = Of(ModelIds.Gpt5_5); var options = new Chat { MaxTokens = 200_000 }; Console.WriteLine(options);")]
    [InlineData("const int Gpt5_5MiniContextWindow = 500_000;")]
    [InlineData("const int Gpt5_5ContextWindow = 400_000;")]
    [InlineData("const int Gpt5_6TerraMaxOutputTokens = 500_000;")]
    [InlineData("const int ContextWindow = 500_000;")]
    [InlineData("string model = ModelIds.Gpt5_5, otherModel = ModelIds.Gpt5_6Terra; int contextWindow = 500_000;")]
    [InlineData("string model = ModelIds.Gpt5_5; { int contextWindow = 500_000; }")]
    [InlineData("string model = ModelIds.Gpt5_5; int usedContextTokens = 500_000; int maxTokensPerMinute = 500_000; int contextWindowCount = 500_000;")]
    [InlineData("string model = ModelIds.Gpt5_5; int contextWindow = Math.Max(500_000, 1);")]
    [InlineData("string model = ModelIds.Gpt5_5; int contextWindow = model.Length > 500_000 ? 1_000 : 2_000;")]
    [InlineData("int ContextWindowOf(string model) { var retries = 3; return model == \"gpt-5.5\" ? retries : 0; }")]
    public Task Any_other_limit_in_another_statement_is_left_alone(string statements) => VerifyStatements(statements).ReportsNothing();

    [Fact]
    public Task Limits_declared_beside_a_model()
        => Verify.WithSource("""
            using ModelRegistry;

            class Settings
            {
                public string Model { get; set; } = ModelIds.Gpt5_6Terra;
                public int ContextWindow { get; set; } = [|1_050_000|];
                public int MaxTokens { get; set; } = 4096;
            }

            class Gpt55Limits
            {
                public const int ContextWindow = [|500_000|];
                public const int MaxOutputTokens = 128_000;
            }

            class Other
            {
                void M(string model = ModelIds.Gpt5_5, int maxTokens = [|200_000|]) { }
                // ContextWindow
            }
            """).ReportsExactly();

    [Fact]
    public Task Models_of_a_tier()
        => Verify.WithSdk(Sdk.OpenAI).WithSource("""
            using System.Threading.Tasks;
            using ModelRegistry;
            using OpenAI.Chat;

            class C
            {
                static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = [|200_000|] };

                Task M(string key) => Tiers.Balanced.RunAsync((model, _) => new ChatClient(model.Id, key)
                    .CompleteChatAsync(new ChatMessage[] { new UserChatMessage("") }, new ChatCompletionOptions { MaxOutputTokenCount = [|300_000|] }));

                Task N(string key) => Tiers.Balanced.RunAsync((model, _) => new ChatClient(model.Id, key).CompleteChatAsync(new ChatMessage[] { new UserChatMessage("") }, Options));
            }
            """).ReportsExactly();

    [Fact]
    public Task The_default_model_of_an_SDK_s_client()
        => Verify.WithSdk(Sdk.OpenAI).WithSource("""
            using ModelRegistry;
            using OpenAI.Chat;

            class C
            {
                private readonly ChatClient _client = new(ModelIds.Gpt5_5, "key");

                void M()
                {
                    var options = new ChatCompletionOptions();
                    options.MaxOutputTokenCount = [|200_000|];
                    _client.CompleteChat(new ChatMessage[] { new UserChatMessage("") }, options);
                }
            }
            """).ReportsExactly();

    private static Verifier VerifyStatements(string statements) => VerifyExpression($$"""null; int Read(ref int number) => number; void Run() { {{statements}} } int End() => 0""");

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
                static readonly int Settled = 200_000;
                public static int Settable = 200_000;
                static int? Limit { get; set; }
                static readonly string Id = ModelIds.Gpt5_5;
                object Ask([ModelId] string model, int maxTokens, Chat options = null) => options;
                Chat Of([ModelId] string model) => null;
                int MaxTokens() => 999999;
                object M() => {{expression}};
            }
            """);
}
