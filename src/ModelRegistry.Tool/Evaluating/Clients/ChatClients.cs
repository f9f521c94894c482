using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>Makes the clients of models.</summary>
internal static class ChatClients
{
    /// <summary>The handler replaces it with the key.</summary>
    private const string NoKey = "none";

    /// <summary>The handler has the limit of an attempt. This one is for all attempts and the waits between them.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromHours(1);

    /// <param name="endpoint">Where the model is called.</param>
    /// <param name="model">The id of the model.</param>
    /// <param name="client">Sends requests, with the key.</param>
    public static IChatClient Of(ChatEndpoint endpoint, string model, HttpClient client)
    {
        if (endpoint.IsAnthropic)
        {
            return new AnthropicChatClient(client, endpoint.Address);
        }

        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint.Address.Uri,
            Transport = new HttpClientPipelineTransport(client),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = LongestRequest,
        };
        return new OpenAIClient(new ApiKeyCredential(NoKey), options).GetChatClient(model).AsIChatClient();
    }

    /// <summary>What an SDK throws where an answer has another form than that of the API.</summary>
    public static bool IsOddAnswer(Exception exception)
        => exception is JsonException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException
            or ClientResultException;

    /// <summary>The options of a request in the form that the endpoint takes.</summary>
    public static ChatOptions Options(ChatEndpoint endpoint, string model, long? maxOutputTokens, decimal? temperature, long? seed)
        => Options(endpoint, model, maxOutputTokens, temperature, seed, endpoint.HasMaxCompletionTokens);

    /// <summary>The same, with a choice of the parameter that limits the answer.</summary>
    public static ChatOptions Options(
        ChatEndpoint endpoint, string model, long? maxOutputTokens, decimal? temperature, long? seed, bool hasMaxCompletionTokens)
    {
        var options = new ChatOptions
        {
            ModelId = model,
            MaxOutputTokens = (int?)maxOutputTokens,
            Temperature = (float?)temperature,
            Seed = endpoint.IsAnthropic ? null : seed,
        };
        if (!endpoint.IsAnthropic && !hasMaxCompletionTokens && maxOutputTokens is { } most)
        {
            options.MaxOutputTokens = null;
            options.RawRepresentationFactory = _ => WithMaxTokens(most);
        }

        return options;
    }

    private static OpenAI.Chat.ChatCompletionOptions WithMaxTokens(long most)
    {
        var options = new OpenAI.Chat.ChatCompletionOptions();
#pragma warning disable SCME0001 // The only way to send a parameter that the SDK does not have.
        options.Patch.Set("$.max_tokens"u8, (int)most);
#pragma warning restore SCME0001
        return options;
    }
}
