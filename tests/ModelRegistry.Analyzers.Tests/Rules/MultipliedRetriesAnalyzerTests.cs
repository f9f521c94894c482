using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class MultipliedRetriesAnalyzerTests
{
    private static readonly Verifier Verify =
        Verifier.For<MultipliedRetriesAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(RetrySources.Registry);

    [Theory]
    [InlineData("Tiers.Balanced.RunAsync((model, token) => [|new ChatClient(model.Id, key)|].CompleteChatAsync(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.RunAsync(async (model, token) => { var chat = [|new ChatClient(model.Id, credential)|]; return await "
        + "chat.CompleteChatAsync(\"a\"); });")]
    [InlineData("Tiers.Balanced.Run((model, token) => [|new OpenAIClient(key)|].GetChatClient(model.Id).CompleteChat(\"a\"));")]
    [InlineData("Tiers.Balanced.RunStreamingAsync((model, token) => [|new ChatClient(model.Id, key)|].CompleteChatStreamingAsync(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions())|].CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new "
        + "ClientRetryPolicy(5) })|].CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new "
        + "ClientRetryPolicy() })|].CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = "
        + "ClientRetryPolicy.Default })|].CompleteChat(\"a\"));")]
    [InlineData("Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, null)|].CompleteChat(\"a\"));")]
    [InlineData(
        "var options = new OpenAIClientOptions(); Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, credential, "
        + "options)|].CompleteChat(\"a\"));")]
    [InlineData("var chat = [|new ChatClient(ModelIds.Gpt5_5, key)|]; Tiers.Balanced.Run((model, token) => chat.CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => Create(model).CompleteChat(\"a\")); ChatClient Create(Model model) => [|new "
        + "ChatClient(model.Id, key)|];")]
    [InlineData(
        "Tiers.Balanced.RunAsync(Ask); async Task<string> Ask(Model model, CancellationToken token) { var chat = [|new "
        + "ChatClient(model.Id, key)|]; return (await chat.CompleteChatAsync(\"a\")).Value.Id; }")]
    [InlineData(
        "Func<Model, ChatClient> create = model => [|new ChatClient(model.Id, key)|]; Tiers.Balanced.Run((model, token) => "
        + "create(model).CompleteChat(\"a\"));")]
    [InlineData("var tier = Tiers.Balanced; tier.Run((model, token) => [|new ChatClient(model.Id, key)|].CompleteChat(\"a\"));")]
    [InlineData("Tiers.Balanced.Run(options: null, call: (model, token) => [|new ChatClient(model.Id, key)|].CompleteChat(\"a\"));")]
    [InlineData("Tiers.Balanced.Run((model, token) => api.GetChatClient(model.Id).CompleteChat(\"a\"));")]
    public Task A_client_that_retries_in_a_tier_that_retries(string body)
    {
        var isShared = body.Contains("api.", StringComparison.Ordinal);
        return RetrySources
            .InOpenAI(Verify, body, isShared ? "[|new OpenAIClient(\"key\")|]" : "new OpenAIClient(\"key\")")
            .ReportsExactly();
    }

    [Theory]
    [InlineData("Tiers.Once.Run((model, token) => new ChatClient(model.Id, key).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new "
        + "ClientRetryPolicy(0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new "
        + "ClientRetryPolicy(maxRetries: 0) }).CompleteChat(\"a\"));")]
    [InlineData(
        "var options = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }; Tiers.Balanced.Run((model, token) => new "
        + "ChatClient(model.Id, credential, options).CompleteChat(\"a\"));")]
    [InlineData(
        "var options = new OpenAIClientOptions(); options.RetryPolicy = new ClientRetryPolicy(0); Tiers.Balanced.Run((model, token) => "
        + "new ChatClient(model.Id, credential, options).CompleteChat(\"a\"));")]
    [InlineData(
        "var never = new ClientRetryPolicy(0); Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new "
        + "OpenAIClientOptions { RetryPolicy = never }).CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, Options()).CompleteChat(\"a\")); "
        + "OpenAIClientOptions Options() { var options = new OpenAIClientOptions(); options.RetryPolicy = new ClientRetryPolicy(0); "
        + "return options; }")]
    [InlineData("Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, taken).CompleteChat(\"a\"));")]
    [InlineData("Tiers.Balanced.Run((model, token) => given.CompleteChat(\"a\"));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, credential, new OpenAIClientOptions { RetryPolicy = new Own() "
        + "}).CompleteChat(\"a\"));")]
    [InlineData(
        "new ChatClient(ModelIds.Gpt5_5, key).CompleteChat(\"a\"); Tiers.Balanced.Run((model, token) => given.CompleteChat(\"a\"));")]
    [InlineData("foreach (var model in Tiers.Balanced.Models) { new ChatClient(model.Id, key).CompleteChat(\"a\"); }")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => given.CompleteChat(\"a\"), new ModelTierOptions { OnAttempt = attempt => new "
        + "ChatClient(\"x\", key).CompleteChat(\"a\") });")]
    [InlineData("/* Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, key).CompleteChat(\"a\")); */")]
    public Task Nothing_multiplies_or_nothing_is_known(string body) => RetrySources.InOpenAI(Verify, body).ReportsNothing();

    [Theory]
    [InlineData("Tiers.Claude.AsChatClient(model => [|new AnthropicClient { ApiKey = key }|].AsIChatClient(model.Id));")]
    [InlineData("Tiers.Claude.AsChatClient(model => [|new AnthropicClient()|].AsIChatClient(model.Id));")]
    [InlineData("Tiers.Claude.AsChatClient(model => [|new AnthropicClient { MaxRetries = 4 }|].AsIChatClient(model.Id));")]
    [InlineData(
        "Tiers.Claude.AsChatClient(createClient: model => [|new AnthropicClient(new ClientOptions { ApiKey = key "
        + "})|].AsIChatClient(model.Id));")]
    [InlineData("Tiers.Claude.AsChatClient(model => new AnthropicClient { ApiKey = key, MaxRetries = 0 }.AsIChatClient(model.Id));")]
    [InlineData(
        "Tiers.Claude.AsChatClient(model => new AnthropicClient(new ClientOptions { ApiKey = key, MaxRetries = 0 "
        + "}).AsIChatClient(model.Id));")]
    [InlineData(
        "Tiers.Claude.AsChatClient(model => new AnthropicClient().WithOptions(options => options with { MaxRetries = 0 "
        + "}).AsIChatClient(model.Id));")]
    public Task Anthropic(string body)
    {
        var verify = RetrySources.InAnthropic(Verify, body);
        return body.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData("Tiers.Balanced.Run((model, token) => [|new OpenAIClient(endpoint, credential)|].GetChatCompletions(model.Id, options));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => [|new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { MaxRetries "
        + "= 2 } })|].GetChatCompletions(model.Id, options));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new OpenAIClient(endpoint, credential, new OpenAIClientOptions { Retry = { MaxRetries = "
        + "0 } }).GetChatCompletions(model.Id, options));")]
    [InlineData(
        "var client = new OpenAIClientOptions(); client.Retry.MaxRetries = 0; Tiers.Balanced.Run((model, token) => new "
        + "OpenAIClient(endpoint, credential, client).GetChatCompletions(model.Id, options));")]
    public Task AzureCore(string body)
    {
        var verify = RetrySources.InAzure(Verify, body);
        return body.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Fact]
    public Task The_message_counts_the_requests_and_says_what_to_set()
        => RetrySources.InOpenAI(Verify, "Tiers.Balanced.Run((model, token) => [|new ChatClient(model.Id, key)|].CompleteChat(\"a\"));")
            .WithMessages(
                "ChatClient retries 3 times inside Tiers.Balanced, which retries once: up to 8 requests to one failing model. "
                + "Set RetryPolicy = new ClientRetryPolicy(0) in its OpenAIClientOptions")
            .ReportsExactly();

    [Fact]
    public Task The_message_of_a_client_without_options()
        => RetrySources.InAnthropic(Verify, "Tiers.Claude.AsChatClient(model => [|new AnthropicClient()|].AsIChatClient(model.Id));")
            .WithMessages(
                "AnthropicClient retries 2 times inside Tiers.Claude, which retries 2 times: up to 9 requests to one failing model. "
                + "Set MaxRetries = 0")
            .ReportsExactly();
}
