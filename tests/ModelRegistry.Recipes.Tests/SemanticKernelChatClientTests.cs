using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;
using OpenAI;

namespace ModelRegistry.Recipes.Tests;

/// <summary>What the fix of LLM3001 writes for Semantic Kernel's AddOpenAIChatClient, beside what it replaces.</summary>
[Collection("the meter of the process")]
public sealed class SemanticKernelChatClientTests : IAsyncDisposable
{
    private const string Question = "What is the weather in Paris?";

    private static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("It is sunny.", promptTokens: 100, outputTokens: 20);
    private static readonly LoopbackAnswer Call = LoopbackAnswer.Call("Weather_Get", """{ "city": "Paris" }""");

    private readonly LoopbackApi _api = new();
    private readonly List<string> _cities = [];

    [Fact]
    public async Task The_requests_are_those_of_the_method_that_it_replaces()
    {
        _api.Answers(ModelIds.Gpt5_5, Call, Answer, Call, Answer);
        var (client, options) = (Client(), new OpenAIPromptExecutionSettings
        {
            Temperature = 0.25,
            MaxTokens = 77,
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
        });

        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatClient(ModelIds.Gpt5_5, client);
        var own = await Ask(builder, options);
        var fixedBuilder = Kernel.CreateBuilder();
        fixedBuilder.Services.AddSingleton<IChatClient>(provider =>
            Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient())
                .AsBuilder().UseKernelFunctionInvocation().UseOpenTelemetry()
                .UseLogging(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).Build(provider));
        var tiered = await Ask(fixedBuilder, options);

        Assert.Equal((Answer.Text, Answer.Text), (own, tiered));
        Assert.Equal(["Paris", "Paris"], _cities);
        Assert.Equal(2, _api.RequestsTo(ModelIds.Gpt5_6Terra).Count);
        var bodies = _api.RequestsTo(ModelIds.Gpt5_5).Select(request => request.Body.GetRawText()).ToList();
        Assert.Equal(bodies[..2], bodies[2..]);
    }

    [Fact]
    public async Task A_key_selects_it()
    {
        _api.Answers(ModelIds.Gpt5_5, Answer);
        var client = Client();
        var builder = Kernel.CreateBuilder();
        builder.Services.AddKeyedSingleton<IChatClient>("fast", (provider, _) =>
            Tiers.Balanced.AsChatClient(model => client.GetChatClient(model.Id).AsIChatClient())
                .AsBuilder().UseKernelFunctionInvocation().UseOpenTelemetry()
                .UseLogging(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).Build(provider));

        Assert.Equal(Answer.Text, await Ask(builder, new PromptExecutionSettings { ServiceId = "fast" }));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private OpenAIClient Client() => new(
        new ApiKeyCredential("key"),
        new OpenAIClientOptions { Endpoint = new Uri(_api.Address, "v1"), RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });

    private async Task<string> Ask(IKernelBuilder builder, PromptExecutionSettings settings)
    {
        builder.Plugins.AddFromFunctions("Weather", [KernelFunctionFactory.CreateFromMethod(
            (string city) =>
            {
                _cities.Add(city);
                return "sunny in " + city;
            },
            "Get")]);
        var result = await builder.Build().InvokePromptAsync(Question, new KernelArguments(settings)).WaitAsync(Patience.Limit);
        return result.ToString();
    }
}
