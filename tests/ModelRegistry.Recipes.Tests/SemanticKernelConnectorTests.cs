using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Microsoft.SemanticKernel.TextGeneration;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;
using OpenAI;
using Recipes;

namespace ModelRegistry.Recipes.Tests;

/// <summary>
/// Semantic Kernel's own OpenAI connector over a tier: what a program sets, calls and reads is what it would be without one, and the
/// first model is gone.
/// </summary>
public sealed class SemanticKernelConnectorTests : IAsyncDisposable
{
    private const string Question = "What is the weather in Paris?";

    private static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("It is sunny.", promptTokens: 100, outputTokens: 20);
    private static readonly LoopbackAnswer Call = LoopbackAnswer.Call("Weather-Get", """{ "city": "Paris" }""");

    private readonly LoopbackApi _api = new();
    private readonly List<string> _cities = [];

    [Fact]
    public async Task Every_setting_of_the_connector_arrives()
    {
        _api.Answers(ModelIds.Gpt5_5, Answer);
        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0.25,
            MaxTokens = 77,
            TopP = 0.5,
            Seed = 3,
            User = "u1",
            StopSequences = ["END"],
            ResponseFormat = typeof(Forecast),
            ChatSystemPrompt = "Be brief.",
            TokenSelectionBiases = new Dictionary<int, int> { [42] = 5 },
        };

        var result = await Kernel().InvokePromptAsync(Question, new KernelArguments(settings)).WaitAsync(Patience.Limit);

        Assert.Equal(Answer.Text, result.ToString());
        Assert.All(_api.Requests, request =>
        {
            Assert.Equal(0.25, request.Body.GetProperty("temperature").GetDouble());
            Assert.Equal(77, request.Body.GetProperty("max_completion_tokens").GetInt32());
            Assert.Equal(0.5, request.Body.GetProperty("top_p").GetDouble());
            Assert.Equal(3, request.Body.GetProperty("seed").GetInt32());
            Assert.Equal("u1", request.Body.GetProperty("user").GetString());
            Assert.Equal("END", request.Body.GetProperty("stop")[0].GetString());
            Assert.Equal("json_schema", request.Body.GetProperty("response_format").GetProperty("type").GetString());
            Assert.Equal(5, request.Body.GetProperty("logit_bias").GetProperty("42").GetInt32());
            Assert.Equal("Be brief.", request.Body.GetProperty("messages")[0].GetProperty("content").GetString());
        });
        Assert.Equal([ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5], _api.Requests.Select(request => request.Model));
    }

    /// <summary>Both ways to say it: the behavior of the abstractions, and the connector's own older one.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_function_is_invoked_once_and_each_request_of_the_loop_is_a_run(bool isStreamed, bool isOlder)
    {
        _api.Answers(ModelIds.Gpt5_5, Call, Answer);
        var settings = isOlder
            ? new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions }
            : new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        var history = new ChatHistory(Question);
        var kernel = Kernel();

        var text = await Ask(kernel.GetRequiredService<IChatCompletionService>(), kernel, history, settings, isStreamed);

        Assert.Equal(Answer.Text, text);
        Assert.Equal(["Paris"], _cities);
        Assert.Equal(
            [ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5], _api.Requests.Select(request => request.Model));
        Assert.Contains(history, message => message.Role == AuthorRole.Tool && message.Content == "sunny in Paris");
        Assert.Equal("sunny in Paris", LastMessage(_api.Requests[^1]).GetProperty("content").GetString());
    }

    /// <summary>The first model asks for the function and is gone then: the second goes on with what the function said.</summary>
    [Fact]
    public async Task An_outage_between_two_requests_invokes_no_function_again()
    {
        _api.Answers(ModelIds.Gpt5_6Terra, Call, LoopbackAnswer.NoAccess).Answers(ModelIds.Gpt5_5, Answer);
        var kernel = Kernel();

        var text = await Ask(
            kernel.GetRequiredService<IChatCompletionService>(), kernel, new ChatHistory(Question),
            new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, isStreamed: false);

        Assert.Equal(Answer.Text, text);
        Assert.Equal(["Paris"], _cities);
    }

    [Fact]
    public async Task What_a_program_reads_is_the_connectors_own()
    {
        _api.Answers(ModelIds.Gpt5_5, Answer);

        var message = await Kernel().GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(Question).WaitAsync(Patience.Limit);

        var completion = Assert.IsType<OpenAI.Chat.ChatCompletion>(Assert.IsType<OpenAIChatMessageContent>(message).InnerContent);
        Assert.Equal(ModelIds.Gpt5_5, completion.Model);
        Assert.Equal(100, Assert.IsType<OpenAI.Chat.ChatTokenUsage>(message.Metadata!["Usage"]).InputTokenCount);
    }

    [Fact]
    public async Task Text_generation_is_still_registered()
    {
        _api.Answers(ModelIds.Gpt5_5, Answer);

        var text = await Kernel().GetRequiredService<ITextGenerationService>().GetTextContentAsync(Question).WaitAsync(Patience.Limit);

        Assert.Equal(Answer.Text, text.Text);
    }

    [Fact]
    public async Task A_stream_that_is_given_up_ends_its_request()
    {
        _api.Answers(ModelIds.Gpt5_5, LoopbackAnswer.Ok("one two three four").HangAfter(2));
        using var stop = new CancellationTokenSource();
        var arrival = _api.Arrival(ModelIds.Gpt5_5);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var stream = Kernel().GetRequiredService<IChatCompletionService>()
                .GetStreamingChatMessageContentsAsync(Question, cancellationToken: stop.Token);
            await foreach (var part in stream)
            {
                if (part.Content?.Length > 0)
                    await stop.CancelAsync();
            }
        }).WaitAsync(Patience.Limit);

        Assert.Equal(LoopbackEnd.ClientWentAway, await (await arrival).End.WaitAsync(Patience.Limit));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static async Task<string> Ask(
        IChatCompletionService service, Kernel kernel, ChatHistory history, PromptExecutionSettings settings, bool isStreamed)
    {
        if (!isStreamed)
            return (await service.GetChatMessageContentAsync(history, settings, kernel).WaitAsync(Patience.Limit)).Content!;

        var parts = await service.GetStreamingChatMessageContentsAsync(history, settings, kernel).ToListAsync().AsTask().WaitAsync(Patience.Limit);
        return string.Concat(parts.Select(part => part.Content));
    }

    private static JsonElement LastMessage(LoopbackRequest request) => request.Body.GetProperty("messages").EnumerateArray().Last();

    private Kernel Kernel()
    {
        var kernel = SemanticKernelConnectorRecipe.Create(new(
            new ApiKeyCredential("key"),
            new OpenAIClientOptions { Endpoint = new Uri(_api.Address, "v1"), RetryPolicy = new ClientRetryPolicy(maxRetries: 0) }));
        kernel.Plugins.AddFromFunctions("Weather", [KernelFunctionFactory.CreateFromMethod(
            (string city) =>
            {
                _cities.Add(city);
                return "sunny in " + city;
            },
            "Get")]);
        return kernel;
    }

    private sealed record Forecast(string Weather);
}
