using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>Agents of Microsoft's Agent Framework, and clients of the user's own that pass requests on.</content>
public partial class MissingFallbackFixerTests
{
    /// <summary>What Microsoft.Agents.AI.OpenAI adds to OpenAI's client, with the parameters that it shares with the method for any client.</summary>
    private const string OwnAgentMethod = """
        namespace OpenAI.Chat
        {
            static class OpenAIChatClientExtensions
            {
                public static Microsoft.Agents.AI.ChatClientAgent AsAIAgent(
                    this ChatClient client, string instructions = null, string name = null,
                    System.Func<Microsoft.Extensions.AI.IChatClient, Microsoft.Extensions.AI.IChatClient> clientFactory = null) => throw new System.Exception();
            }
        }
        """;

    private static readonly Verifier AgentFramework = TierProject.Verify.WithSdk(Sdk.OpenAI).WithSdk(Sdk.ExtensionsAI).WithSdk(Sdk.ExtensionsAIOpenAI).WithSdk(Sdk.AgentFramework);

    [Theory]
    [InlineData(
        "AIAgent M(OpenAIClient client) => client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsAIAgent(instructions: \"Be brief.\", name: \"Desk\");",
        "AIAgent M(OpenAIClient client) => Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()).AsAIAgent(instructions: \"Be brief.\", name: \"Desk\");")]
    [InlineData(
        "AIAgent M(OpenAIClient client) { OpenAI.Chat.ChatClient chat = client.GetChatClient([|ModelIds.Gpt5_6Terra|]); AIAgent agent = chat.AsAIAgent(\"Be brief.\"); return agent; }",
        "AIAgent M(OpenAIClient client) { AIAgent agent = Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()).AsAIAgent(\"Be brief.\"); return agent; }")]
    [InlineData(
        "AIAgent M() => new OpenAI.Chat.ChatClient([|ModelIds.Gpt5_6Terra|], key).AsAIAgent(\"Be brief.\");",
        "AIAgent M() => Tiers.Balanced.AsChatClient(model => new OpenAI.Chat.ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()).AsAIAgent(\"Be brief.\");")]
    [InlineData(
        "AIAgent M(OpenAIClient client) => new ChatClientAgent(client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsIChatClient(), \"Be brief.\");",
        "AIAgent M(OpenAIClient client) => new ChatClientAgent(Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()), \"Be brief.\");")]
    [InlineData(
        "AIAgent M(OpenAIClient client) { var chat = client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsIChatClient(); return chat.AsBuilder().UseFunctionInvocation().Build().AsAIAgent(name: \"Desk\"); }",
        "AIAgent M(OpenAIClient client) { var chat = Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()); return chat.AsBuilder().UseFunctionInvocation().Build().AsAIAgent(name: \"Desk\"); }")]
    [InlineData(
        "void M(IServiceCollection services, OpenAIClient client) => services.AddSingleton<AIAgent>(_ => client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsAIAgent(\"Be brief.\"));",
        "void M(IServiceCollection services, OpenAIClient client) => services.AddSingleton<AIAgent>(_ => Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()).AsAIAgent(\"Be brief.\"));")]
    public Task Of_an_agent(string before, string after)
        => AgentFramework.WithFile("Own.cs", OwnAgentMethod).WithSource(InAgentClass(before)).WithFixedSource(InAgentClass(after)).FixesTo();

    [Fact]
    public Task Of_an_agent_brings_the_usings_of_the_method_for_any_client()
        => AgentFramework.WithFile("Own.cs", OwnAgentMethod)
            .WithSource("""
                using Microsoft.Agents.AI;
                using ModelRegistry;
                using OpenAI;
                using OpenAI.Chat;

                class C
                {
                    AIAgent M(OpenAIClient client) => client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsAIAgent("Be brief.");
                }
                """)
            .WithFixedSource("""
                using Microsoft.Agents.AI;
                using Microsoft.Extensions.AI;
                using ModelRegistry;
                using OpenAI;
                using OpenAI.Chat;

                class C
                {
                    AIAgent M(OpenAIClient client) => Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient()).AsAIAgent("Be brief.");
                }
                """)
            .FixesTo();

    /// <summary>The method for any client has no factory.</summary>
    [Fact]
    public Task Of_an_agent_not_where_its_client_is_wrapped()
        => AgentFramework.WithFile("Own.cs", OwnAgentMethod)
            .WithSource(InAgentClass("AIAgent M(OpenAIClient client) => client.GetChatClient([|ModelIds.Gpt5_6Terra|]).AsAIAgent(\"Be brief.\", clientFactory: inner => inner);"))
            .NoFixOffered();

    [Theory]
    [InlineData(
        "public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) => base.GetResponseAsync(messages, new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] }, cancellationToken);",
        "public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) => (await Tiers.Balanced.RunAsync((model, token) => base.GetResponseAsync(messages, new ChatOptions { ModelId = model.Id }, token), cancellationToken: cancellationToken)).Value;")]
    [InlineData(
        "public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default)\n    {\n        var own = options?.Clone() ?? new ChatOptions();\n        own.ModelId = [|ModelIds.Gpt5_6Terra|];\n        return base.GetStreamingResponseAsync(messages, own, cancellationToken);\n    }",
        "public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default)\n    {\n        return Tiers.Balanced.RunStreamingAsync((model, token) =>\n        {\n            var own = options?.Clone() ?? new ChatOptions();\n            own.ModelId = model.Id;\n            return base.GetStreamingResponseAsync(messages, own, token);\n        }, cancellationToken: cancellationToken);\n    }")]
    public Task Of_a_client_that_passes_requests_on(string before, string after)
        => AgentFramework.WithSource(InAgentClass(before, "Own")).WithFixedSource(InAgentClass(after, "Own")).FixesTo();

    private static string InAgentClass(string member, string name = "C") => $$"""
        #nullable disable
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using ModelRegistry;
        using OpenAI;
        {{(name == "C" ? "using OpenAI.Chat;\n" : "")}}using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

        class {{name}} {{(name == "C" ? "" : ": DelegatingChatClient")}}
        {
            {{(name == "C" ? "static readonly string key = \"key\";" : "public Own(IChatClient inner) : base(inner) { }")}}

            {{member}}
        }
        """;
}
