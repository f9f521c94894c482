using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>The SDKs themselves.</content>
public partial class MissingFallbackFixerTests
{
    private const string Adapter = """
        using Microsoft.Extensions.AI;

        static class Adapter
        {
            public static IChatClient AsIChatClient(this OpenAI.Chat.ChatClient client) => throw new System.Exception();
        }
        """;

    private static readonly Verifier OpenAI = TierProject.Verify.WithSdk(Sdk.OpenAI);
    private static readonly Verifier ChatClients = OpenAI.WithSdk(Sdk.ExtensionsAI).WithFile("Adapter.cs", Adapter);

    [Theory]
    [InlineData(
        "async Task<string> M() { ChatCompletion answer = await new ChatClient([|ModelIds.Gpt5_6Terra|], key).CompleteChatAsync(messages); return answer.Content[0].Text; }",
        "async Task<string> M() { ChatCompletion answer = (await Tiers.Balanced.RunAsync((model, token) => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChatAsync(messages, cancellationToken: token))).Value; return answer.Content[0].Text; }")]
    [InlineData(
        "async Task<string> M() => (await new ChatClient([|ModelIds.Gpt5_6Terra|], key).CompleteChatAsync(\"a\")).Value.Content[0].Text;",
        "async Task<string> M() => (await Tiers.Balanced.RunAsync((model, _) => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChatAsync(\"a\"))).Value.Value.Content[0].Text;")]
    [InlineData(
        "async Task<string> M(OpenAIClient client) => (await client.GetChatClient([|ModelIds.Gpt5_6Terra|]).CompleteChatAsync(\"a\").ConfigureAwait(false)).Value.Content[0].Text;",
        "async Task<string> M(OpenAIClient client) => (await Tiers.Balanced.RunAsync((model, _) => client.GetChatClient(model.Id).CompleteChatAsync(\"a\")).ConfigureAwait(false)).Value.Value.Content[0].Text;")]
    [InlineData(
        "string M(OpenAIClient client) { var chat = client.GetChatClient([|ModelIds.Gpt5_6Terra|]); return chat.CompleteChat(\"a\").Value.Content[0].Text; }",
        "string M(OpenAIClient client) { return Tiers.Balanced.Run((model, _) => client.GetChatClient(model.Id).CompleteChat(\"a\")).Value.Value.Content[0].Text; }")]
    [InlineData(
        "async Task M(CancellationToken ct) { var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], Environment.GetEnvironmentVariable(\"KEY\")); await foreach (var part in chat.CompleteChatStreamingAsync(messages, cancellationToken: ct)) Console.Write(part); }",
        "async Task M(CancellationToken ct) { await foreach (var part in Tiers.Balanced.RunStreamingAsync((model, token) => new ChatClient(model.Id, new ApiKeyCredential(Environment.GetEnvironmentVariable(\"KEY\")), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChatStreamingAsync(messages, cancellationToken: token), cancellationToken: ct)) Console.Write(part); }")]
    public Task Of_OpenAI(string before, string after)
        => OpenAI.WithSource(InSdkClass(before, "OpenAI.Chat")).WithFixedSource(InSdkClass(after, "OpenAI.Chat")).FixesTo();

    [Fact]
    public Task Of_OpenAI_with_several_calls_and_a_type_that_nothing_names()
        => OpenAI
            .WithSource(InSdkClass("async Task M(OpenAIClient client) { var chat = client.GetChatClient([|ModelIds.Gpt5_6Terra|]); await chat.CompleteChatAsync(messages); chat.CompleteChat(messages); }", "OpenAI.Chat"))
            .WithFixedSource(InSdkClass("async Task M(OpenAIClient client) { ChatClient CreateChat(Model model) => client.GetChatClient(model.Id); await Tiers.Balanced.RunAsync((model, token) => CreateChat(model).CompleteChatAsync(messages, cancellationToken: token)); Tiers.Balanced.Run((model, token) => CreateChat(model).CompleteChat(messages, cancellationToken: token)); }", "OpenAI.Chat"))
            .FixesTo();

    /// <summary>The tier retries, so that a client that is made for it need not; one that comes in from elsewhere stays as it is.</summary>
    [Theory]
    [InlineData(
        "Task M() { var client = new OpenAIClient(new ApiKeyCredential(key)); return client.GetChatClient([|ModelIds.Gpt5_6Terra|]).CompleteChatAsync(\"a\"); }",
        "Task M() { var client = new OpenAIClient(new ApiKeyCredential(key)); return Tiers.Balanced.RunAsync((model, _) => client.GetChatClient(model.Id).CompleteChatAsync(\"a\")); }")]
    [InlineData(
        "string M() => new OpenAIClient(new ApiKeyCredential(key)).GetChatClient([|ModelIds.Gpt5_6Terra|]).CompleteChat(\"a\").Value.Id;",
        "string M() => Tiers.Balanced.Run((model, _) => new OpenAIClient(new ApiKeyCredential(key), OFF).GetChatClient(model.Id).CompleteChat(\"a\")).Value.Value.Id;")]
    [InlineData(
        "string M() => new ChatClient([|ModelIds.Gpt5_6Terra|], new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChat(\"a\").Value.Id;",
        "string M() => Tiers.Balanced.Run((model, _) => new ChatClient(model.Id, new ApiKeyCredential(key), OFF).CompleteChat(\"a\")).Value.Value.Id;")]
    [InlineData(
        "void M() { var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key); chat.CompleteChat(\"a\"); chat.CompleteChat(\"b\"); }",
        "void M() { ChatClient CreateChat(Model model) => new ChatClient(model.Id, new ApiKeyCredential(key), OFF); Tiers.Balanced.Run((model, _) => CreateChat(model).CompleteChat(\"a\")); Tiers.Balanced.Run((model, _) => CreateChat(model).CompleteChat(\"b\")); }")]
    [InlineData(
        "private readonly ChatClient _chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key); void M() => _chat.CompleteChat(\"a\");",
        "private readonly Func<Model, ChatClient> _createChat = model => new ChatClient(model.Id, new ApiKeyCredential(key), OFF); void M() => Tiers.Balanced.Run((model, _) => _createChat(model).CompleteChat(\"a\"));")]
    [InlineData(
        "private readonly ChatClient _chat; C() { _chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key); } void M() => _chat.CompleteChat(\"a\");",
        "private readonly Func<Model, ChatClient> _createChat; C() { _createChat = model => new ChatClient(model.Id, new ApiKeyCredential(key), OFF); } void M() => Tiers.Balanced.Run((model, _) => _createChat(model).CompleteChat(\"a\"));")]
    public Task Of_OpenAI_without_its_own_retries(string before, string after)
        => OpenAI.WithSource(InSdkClass(before, "OpenAI.Chat"))
            .WithFixedSource(InSdkClass(after.Replace("OFF", "new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }", StringComparison.Ordinal), "OpenAI.Chat"))
            .FixesTo();

    [Fact]
    public Task Of_OpenAI_with_its_retries_where_the_tier_has_none()
        => OpenAI.WithRegistry(TierProject.Registry.Replace("\"retries\": 1", "\"retries\": 0", StringComparison.Ordinal))
            .WithSource(InSdkClass("void M() => new ChatClient([|ModelIds.Gpt5_6Terra|], key).CompleteChat(\"a\");", "OpenAI.Chat"))
            .WithFixedSource(InSdkClass("void M() => Tiers.Balanced.Run((model, _) => new ChatClient(model.Id, key).CompleteChat(\"a\"));", "OpenAI.Chat"))
            .FixesTo();

    [Theory]
    [InlineData("void M() { foreach (var part in new ChatClient([|ModelIds.Gpt5_6Terra|], key).CompleteChatStreaming(messages)) Console.Write(part); }")]
    [InlineData("ChatClient M() => new ChatClient([|ModelIds.Gpt5_6Terra|], key);")]
    [InlineData("ChatClient M(OpenAIClient client) => client.GetChatClient([|ModelIds.Gpt5_6Terra|]);")]
    public Task Of_OpenAI_not(string member) => OpenAI.WithSource(InSdkClass(member, "OpenAI.Chat")).NoFixOffered();

    [Theory]
    [InlineData(
        "async Task<string> M(IChatClient chat, CancellationToken ct) => (await chat.GetResponseAsync(\"a\", new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] }, ct)).Text;",
        "async Task<string> M(IChatClient chat, CancellationToken ct) => (await Tiers.Balanced.RunAsync((model, token) => chat.GetResponseAsync(\"a\", new ChatOptions { ModelId = model.Id }, token), cancellationToken: ct)).Value.Text;")]
    [InlineData(
        "IAsyncEnumerable<ChatResponseUpdate> M(IChatClient chat) => chat.GetStreamingResponseAsync(\"a\", new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] });",
        "IAsyncEnumerable<ChatResponseUpdate> M(IChatClient chat) => Tiers.Balanced.RunStreamingAsync((model, token) => chat.GetStreamingResponseAsync(\"a\", new ChatOptions { ModelId = model.Id }, token));")]
    [InlineData(
        "IChatClient M() => new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient();",
        "IChatClient M() => Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient());")]
    [InlineData(
        "static readonly IChatClient Chat = new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\").AsIChatClient();",
        "static readonly IChatClient Chat = Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(\"key\"), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient());")]
    [InlineData(
        "IChatClient Chat { get; } = new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\").AsIChatClient();",
        "IChatClient Chat { get; } = Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(\"key\"), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient());")]
    [InlineData(
        "async Task M() { using var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient(); await chat.GetResponseAsync(\"a\"); }",
        "async Task M() { using var chat = Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()); await chat.GetResponseAsync(\"a\"); }")]
    [InlineData(
        "IChatClient M() { var client = new ChatClient([|ModelIds.Gpt5_6Terra|], key); return client.AsIChatClient(); }",
        "IChatClient M() { return Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()); }")]
    [InlineData(
        "void M(IServiceCollection services) => services.AddSingleton<IChatClient>(_ => new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient());",
        "void M(IServiceCollection services) => services.AddSingleton<IChatClient>(_ => Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()));")]
    [InlineData(
        "void M(IServiceCollection services) => services.AddSingleton(new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient());",
        "void M(IServiceCollection services) => services.AddSingleton(Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()));")]
    [InlineData(
        "IChatClient chat; C() { chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient(); }",
        "IChatClient chat; C() { chat = Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()); }")]
    [InlineData(
        "IDictionary<string, IChatClient> M(IChatClient fast) => new Dictionary<string, IChatClient> { [\"fast\"] = fast, [\"smart\"] = new ChatClient([|ModelIds.Gpt5_6Terra|], key).AsIChatClient() };",
        "IDictionary<string, IChatClient> M(IChatClient fast) => new Dictionary<string, IChatClient> { [\"fast\"] = fast, [\"smart\"] = Tiers.Balanced.AsChatClient(model => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient()) };")]
    public Task Of_the_abstractions(string before, string after)
        => ChatClients.WithSource(InChatClass(before)).WithFixedSource(InChatClass(after)).FixesTo();

    [Fact]
    public Task Of_the_abstractions_not_where_a_variable_of_the_client_gets_another_value()
        => ChatClients
            .WithSource(InChatClass("IChatClient M(string k) { var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], k).AsIChatClient(); k = \"\"; return chat; }"))
            .NoFixOffered();

    [Theory]
    [InlineData(
        "async Task<Message> M(CancellationToken ct) => await client.Messages.Create(new MessageCreateParams { Model = [|ModelIds.ClaudeNext|], MaxTokens = 5, Messages = messages }, ct);",
        "async Task<Message> M(CancellationToken ct) => (await Tiers.Far.RunAsync((model, token) => client.Messages.Create(new MessageCreateParams { Model = model.Id, MaxTokens = 5, Messages = messages }, token), cancellationToken: ct)).Value;")]
    [InlineData(
        "async Task M() { var parameters = new MessageCreateParams { Model = [|\"claude-next\"|], MaxTokens = 5, Messages = messages }; await foreach (var part in client.Messages.CreateStreaming(parameters)) Console.Write(part); }",
        "async Task M() { await foreach (var part in Tiers.Far.RunStreamingAsync((model, token) =>\n    {\n        var parameters = new MessageCreateParams { Model = model.Id, MaxTokens = 5, Messages = messages };\n        return client.Messages.CreateStreaming(parameters, token);\n    })) Console.Write(part); }")]
    [InlineData(
        "async Task<Message> M() => await new AnthropicClient { ApiKey = \"key\" }.Messages.Create(new MessageCreateParams { Model = [|ModelIds.ClaudeNext|], MaxTokens = 5, Messages = messages });",
        "async Task<Message> M() => (await Tiers.Far.RunAsync((model, token) => new AnthropicClient { ApiKey = \"key\", MaxRetries = 0 }.Messages.Create(new MessageCreateParams { Model = model.Id, MaxTokens = 5, Messages = messages }, token))).Value;")]
    public Task Of_Anthropic(string before, string after)
        => TierProject.Verify.WithSdk(Sdk.Anthropic).WithSource(InAnthropicClass(before)).WithFixedSource(InAnthropicClass(after)).FixesTo();

    private static string InSdkClass(string member, string @namespace) => $$"""
        #nullable disable
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;
        using OpenAI;
        using {{@namespace}};

        class C
        {
            static readonly string key = "key";
            readonly List<ChatMessage> messages = new List<ChatMessage>();

            {{member}}
        }
        """;

    private static string InChatClass(string member) => $$"""
        #nullable disable
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using ModelRegistry;
        using OpenAI;
        using ChatClient = OpenAI.Chat.ChatClient;

        class C
        {
            static readonly string key = "key";

            {{member}}
        }
        """;

    private static string InAnthropicClass(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Anthropic;
        using Anthropic.Models.Messages;
        using ModelRegistry;

        class C
        {
            readonly IAnthropicClient client = null!;
            readonly List<MessageParam> messages = new();

        {{"    " + member}}
        }
        """;
}
