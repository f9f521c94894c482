using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.Metrics;
using Anthropic;
using Azure;
using Azure.AI.Inference;
using Azure.AI.OpenAI;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Microsoft.SemanticKernel;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;
using OpenAI;
using Recipes;

namespace ModelRegistry.Recipes.Tests;

/// <summary>Each recipe with the real SDK: the first model is gone, and the second answers.</summary>
[Collection("the meter of the process")]
public sealed class RecipeTests : IAsyncDisposable
{
    private const string Question = "How do I reset my password?";

    private static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("Click on the link.", promptTokens: 100, outputTokens: 20);

    private readonly LoopbackApi _api = new();

    [Fact]
    public async Task OpenAI() => await Served(ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, async token => await OpenAIRecipe.AskAsync(Client, Question, token));

    [Fact]
    public async Task AzureOpenAI()
    {
        var client = new AzureOpenAIClient(
            _api.Address, new ApiKeyCredential("key"), new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });
        var deployments = new Dictionary<string, string> { [ModelIds.Gpt5_6Terra] = "terra-prod", [ModelIds.Gpt5_5] = "gpt-prod" };

        await Served("terra-prod", "gpt-prod", token => TextOf(AzureOpenAIRecipe.Create(client, deployments), token));
    }

    [Fact]
    public async Task AzureOpenAI_without_a_deployment_of_the_first_model()
    {
        var client = new AzureOpenAIClient(_api.Address, new ApiKeyCredential("key"));
        _api.Answers("gpt-prod", Answer);

        var text = await TextOf(AzureOpenAIRecipe.Create(client, new Dictionary<string, string> { [ModelIds.Gpt5_5] = "gpt-prod" }), default);

        Assert.Equal(Answer.Text, text);
    }

    [Fact]
    public async Task AzureInference()
    {
        var options = new AzureAIInferenceClientOptions();
        options.Retry.MaxRetries = 0;
        var client = new ChatCompletionsClient(_api.Address, new AzureKeyCredential("key"), options);

        await Served(ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, async token => await AzureInferenceRecipe.AskAsync(client, Question, token));
    }

    [Fact]
    public async Task Anthropic()
    {
        var client = new AnthropicClient { ApiKey = "key", BaseUrl = _api.Address.ToString(), MaxRetries = 0 };

        await Served(ModelIds.ClaudeOpus4_6, ModelIds.ClaudeSonnet4_5, token => TextOf(AnthropicRecipe.Create(client), token));
        var message = await AnthropicRecipe.AskAsync(client, Question, default);
        Assert.Equal(ModelIds.ClaudeSonnet4_5, message.Model);
    }

    [Fact]
    public async Task Ollama() => await Served(ModelIds.Qwen3_8b, ModelIds.Llama3_1_8b, token => TextOf(OllamaRecipe.Create(_api.Address), token));

    [Fact]
    public async Task Ollama_streamed()
    {
        _api.Answers(ModelIds.Llama3_1_8b, Answer);

        var parts = await OllamaRecipe.Create(_api.Address).GetStreamingResponseAsync(Question).ToListAsync();

        Assert.Equal(Answer.Text, string.Concat(parts.Select(part => part.Text)));
        Assert.Single(_api.RequestsTo(ModelIds.Qwen3_8b));
    }

    [Fact]
    public async Task Betalgo()
    {
        using var http = new HttpClient();
        var service = new OpenAIService(new OpenAIOptions { ApiKey = "key", BaseDomain = _api.Address.ToString() }, http);

        await Served(ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, token => BetalgoRecipe.AskAsync(service, Question, token));
    }

    [Fact]
    public async Task SemanticKernel()
    {
        var kernel = SemanticKernelRecipe.Create(Client);

        await Served(ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, async token => (await kernel.InvokePromptAsync(Question, cancellationToken: token)).ToString());
    }

    [Fact]
    public async Task AgentFramework()
    {
        var agent = AgentFrameworkRecipe.Create(Client);

        await Served(ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5, async token => (await agent.RunAsync(Question, cancellationToken: token)).Text);
    }

    [Fact]
    public async Task ExtensionsAI_asks_once_and_counts_once_and_then_answers_from_the_cache()
    {
        _api.Answers(ModelIds.Gpt5_5, Answer);
        using var counted = new TokenCount();
        using var services = Pipeline();
        var chat = services.GetRequiredService<IChatClient>();

        Assert.Equal(Answer.Text, (await chat.GetResponseAsync(Question)).Text);
        Assert.Equal(Answer.Text, (await chat.GetResponseAsync(Question)).Text);

        Assert.Equal((1, 1), (_api.RequestsTo(ModelIds.Gpt5_6Terra).Count, _api.RequestsTo(ModelIds.Gpt5_5).Count));
        Assert.Equal(120, counted.Of("ModelRegistry"));
    }

    [Fact]
    public async Task FeatureManagement_decides_about_the_flag()
    {
        var off = await Tiers.Balanced.RunAsync((model, _) => Task.FromResult(model.Id), FeatureManagementRecipe.Options(new Features(isOn: false)));
        var on = await Tiers.Balanced.RunAsync((model, _) => Task.FromResult(model.Id), FeatureManagementRecipe.Options(new Features(isOn: true)));

        Assert.Equal((ModelIds.Gpt5_5, ModelIds.Gpt5_6Terra), (off.Value, on.Value));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private OpenAIClient Client
        => new(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri(_api.Address, "v1"), RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });

    private ServiceProvider Pipeline()
    {
        var services = new ServiceCollection();
        services.AddDistributedMemoryCache();
        ExtensionsAIRecipe.Add(services, Client);
        return services.BuildServiceProvider();
    }

    private async Task Served(string gone, string serving, Func<CancellationToken, Task<string?>> ask)
    {
        _api.Answers(serving, Answer);

        Assert.Equal(Answer.Text, await ask(CancellationToken.None).WaitAsync(Patience.Limit));

        Assert.Equal((1, 1), (_api.RequestsTo(gone).Count, _api.RequestsTo(serving).Count));
    }

    private static async Task<string?> TextOf(IChatClient client, CancellationToken cancellationToken)
        => (await client.GetResponseAsync(Question, cancellationToken: cancellationToken)).Text;

    /// <summary>The tokens that each meter counts.</summary>
    private sealed class TokenCount : IDisposable
    {
        private readonly Dictionary<string, long> _tokens = new(StringComparer.Ordinal);
        private readonly MeterListener _listener = new();

        public TokenCount()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "gen_ai.client.token.usage")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
            _listener.Start();
        }

        public long Of(string meter)
        {
            lock (_tokens)
            {
                return _tokens.GetValueOrDefault(meter);
            }
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, long value)
        {
            lock (_tokens)
            {
                _tokens[instrument.Meter.Name] = _tokens.GetValueOrDefault(instrument.Meter.Name) + value;
            }
        }
    }

    private sealed class Features(bool isOn) : IFeatureManager
    {
        public async IAsyncEnumerable<string> GetFeatureNamesAsync()
        {
            await Task.Yield();
            yield return Tiers.Balanced.Flag!;
        }

        public Task<bool> IsEnabledAsync(string feature) => Task.FromResult(isOn);

        public Task<bool> IsEnabledAsync<TContext>(string feature, TContext context) => Task.FromResult(isOn);
    }
}
