using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class MultipliedRetriesFixerTests
{
    private static readonly Verifier Verify = Verifier.For<MultipliedRetriesAnalyzer>().WithFix<MultipliedRetriesFixer>()
        .WithGenerator<ModelRegistryGenerator>().WithRegistry(RetrySources.Registry);

    [Theory]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, key)|].CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { "
            + "RetryPolicy = new ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "var secret = Environment.GetEnvironmentVariable(\"KEY\"); Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, "
            + "secret)|].CompleteChat(\"a\"));",
        "var secret = Environment.GetEnvironmentVariable(\"KEY\"); Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, new "
            + "ApiKeyCredential(secret!), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(apiKey: key, model: model.Id)|].CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new ChatClient(credential: new ApiKeyCredential(key), model: model.Id, options: new "
            + "OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new OpenAIClient(credential)|].GetChatClient(model.Id).CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new OpenAIClient(credential, new OpenAIClientOptions { RetryPolicy = new "
            + "ClientRetryPolicy(0) }).GetChatClient(model.Id).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions { Endpoint = null "
            + "})|].CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions { Endpoint = null, "
            + "RetryPolicy = new ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new() { RetryPolicy = new ClientRetryPolicy(3) "
            + "})|].CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new() { RetryPolicy = new ClientRetryPolicy(0) "
            + "}).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions())|].CompleteChat(\"a\"));",
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions() { RetryPolicy = new "
            + "ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => Create(model).CompleteChat(\"a\")); ChatClient Create(Model model) => [|new "
            + "ChatClient(model.Id, key)|]; Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, "
            + "credential)|].CompleteChat(\"b\"));",
        "Tiers.Balanced.Run((model, token) => Create(model).CompleteChat(\"a\")); ChatClient Create(Model model) => new "
            + "ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }); "
            + "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new "
            + "ClientRetryPolicy(0) }).CompleteChat(\"b\"));")]
    public Task The_fix_turns_the_retries_of_a_client_off(string body, string after)
        => RetrySources.InOpenAI(Verify, body).WithFixedSource(RetrySources.OpenAI(after)).FixesTo();

    [Fact]
    public Task The_fix_adds_the_usings_and_a_line_of_its_own()
        => Verify.WithSdk(Sdk.OpenAI).WithSource("""
            using System.ClientModel;
            using ModelRegistry;
            using OpenAI;
            using OpenAI.Chat;

            class C
            {
                void M(ApiKeyCredential key) => Tiers.Balanced.Run((model, _) => [|new ChatClient(model.Id, key, new OpenAIClientOptions
                {
                    UserAgentApplicationId = "desk",
                })|].CompleteChat("a"));
            }
            """).WithFixedSource("""
            using System.ClientModel;
            using System.ClientModel.Primitives;
            using ModelRegistry;
            using OpenAI;
            using OpenAI.Chat;

            class C
            {
                void M(ApiKeyCredential key) => Tiers.Balanced.Run((model, _) => new ChatClient(model.Id, key, new OpenAIClientOptions
                {
                    UserAgentApplicationId = "desk",
                    RetryPolicy = new ClientRetryPolicy(0),
                }).CompleteChat("a"));
            }
            """).FixesTo();

    [Theory]
    [InlineData(
        "Tiers.Claude.AsChatClient(model => [|new AnthropicClient { ApiKey = key }|].AsIChatClient(model.Id));",
        "Tiers.Claude.AsChatClient(model => new AnthropicClient { ApiKey = key, MaxRetries = 0 }.AsIChatClient(model.Id));")]
    [InlineData(
        "Tiers.Claude.AsChatClient(model => [|new AnthropicClient()|].AsIChatClient(model.Id));",
        "Tiers.Claude.AsChatClient(model => new AnthropicClient() { MaxRetries = 0 }.AsIChatClient(model.Id));")]
    public Task The_fix_for_Anthropic(string body, string after)
        => RetrySources.InAnthropic(Verify, body).WithFixedSource(RetrySources.Anthropic(after)).FixesTo();

    /// <summary>Other code may rely on the retries of a client that is shared, and on options that are.</summary>
    [Theory]
    [InlineData("var chat = [|new ChatClient(ModelIds.Gpt5_5, key)|]; Tiers.Balanced.Run((model, token) => chat.CompleteChat(\"a\"));")]
    [InlineData(
        "var options = new OpenAIClientOptions(); Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, "
        + "options)|].CompleteChat(\"a\"));")]
    public Task What_is_shared_is_left_to_its_author(string body) => RetrySources.InOpenAI(Verify, body).NoFixOffered();

    [Theory]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new OpenAIClient(endpoint, credential)|].GetChatCompletions(model.Id, options));",
        "Tiers.Balanced.Run((model, token) => new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { MaxRetries = "
            + "0 } }).GetChatCompletions(model.Id, options));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { Mode = 0 } "
            + "})|].GetChatCompletions(model.Id, options));",
        "Tiers.Balanced.Run((model, token) => new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { Mode = 0, "
            + "MaxRetries = 0 } }).GetChatCompletions(model.Id, options));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { MaxRetries = "
            + "2 } })|].GetChatCompletions(model.Id, options));",
        "Tiers.Balanced.Run((model, token) => new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { MaxRetries = "
            + "0 } }).GetChatCompletions(model.Id, options));")]
    public Task The_fix_for_Azure_Core(string body, string after)
        => RetrySources.InAzure(Verify, body).WithFixedSource(RetrySources.Azure(after)).FixesTo();
}
