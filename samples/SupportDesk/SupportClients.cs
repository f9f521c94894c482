using System.ClientModel;
using System.ClientModel.Primitives;
using ModelRegistry;
using OpenAI;
using OpenAI.Chat;

namespace SupportDesk;

/// <summary>The clients through which the desk calls OpenAI: which model serves a task is the registry's decision, not the code's.</summary>
[ModelFallback(Justification = "shown by the command 'clients', which calls nobody")]
internal sealed class SupportClients(ApiKeyCredential credential)
{
    public ChatClient For(SupportTask task) => task switch
    {
        SupportTask.Triage => new ChatClient(Tiers.CheapId, credential, Options(task)),
        SupportTask.Answer => new ChatClient(Tiers.BalancedId, credential, Options(task)),
        SupportTask.Escalation => new ChatClient(Tiers.HardId, credential, Options(task)),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
    };

    public static ModelTier TierOf(SupportTask task) => task switch
    {
        SupportTask.Triage => Tiers.Cheap,
        SupportTask.Answer => Tiers.Balanced,
        SupportTask.Escalation => Tiers.Hard,
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
    };

    /// <summary>The tier's time and retry budget; where the registry sets no timeout, the SDK's own holds.</summary>
    private static OpenAIClientOptions Options(SupportTask task)
    {
        var tier = TierOf(task);
        return new OpenAIClientOptions { NetworkTimeout = tier.Timeout, RetryPolicy = new ClientRetryPolicy(tier.Retries) };
    }
}
