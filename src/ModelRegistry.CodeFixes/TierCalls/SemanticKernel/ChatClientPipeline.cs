using Microsoft.CodeAnalysis;

namespace ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

/// <summary>Writes the registration that Semantic Kernel's AddOpenAIChatClient makes, with the tier as the innermost client.</summary>
internal sealed class ChatClientPipeline(KernelRegistration registration, TierTarget tier, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Logs = "global::Microsoft.Extensions.Logging.ILoggerFactory";
    private const string NoLogs = "global::Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory";
    private const string Client = "global::Microsoft.Extensions.AI.IChatClient";

    /// <summary>The types that the registration names in full.</summary>
    public static readonly string[] Types =
    [
        "Microsoft.Extensions.AI.IChatClient", "Microsoft.Extensions.Logging.ILoggerFactory",
        "Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory",
    ];

    /// <summary>A type of each namespace whose extension methods it calls.</summary>
    public static readonly string[] Imports =
    [
        "Microsoft.Extensions.AI.ChatClientBuilder", "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions",
        "Microsoft.SemanticKernel.KernelFunctionInvokingChatClientBuilderExtensions",
    ];

    /// <summary>The call that follows the collection of services; null where the OpenAI client cannot be written.</summary>
    public string? Write(FreshNames names)
    {
        var (provider, modelName) = (names.Take("provider"), names.Take("model"));
        if (new ConnectorClient(registration, model, cancellationToken).Write(provider, tier.Retries) is not { } client)
        {
            return null;
        }

        var pipeline = $"{tier.Expression}.AsChatClient({modelName} => {client}.GetChatClient({modelName}.Id).AsIChatClient())"
            + $".AsBuilder().UseKernelFunctionInvocation().UseOpenTelemetry({Telemetry()})"
            + $".UseLogging({provider}.GetService<{Logs}>() ?? {NoLogs}.Instance).Build({provider})";
        return ValueOf("serviceId") is { } key
            ? $".AddKeyedSingleton<{Client}>({key}, ({provider}, {(names.IsTaken("_") ? names.Take("key") : "_")}) => {pipeline})"
            : $".AddSingleton<{Client}>({provider} => {pipeline})";
    }

    private string Telemetry()
    {
        var (source, configure) = (ValueOf("openTelemetrySourceName"), ValueOf("openTelemetryConfig"));
        var arguments = new[] { source is null ? null : $"sourceName: {source}", configure is null ? null : $"configure: {configure}" };
        return string.Join(", ", arguments.OfType<string>());
    }

    private string? ValueOf(string parameter) => registration.ValueOf(parameter, model, cancellationToken)?.ToString();
}
