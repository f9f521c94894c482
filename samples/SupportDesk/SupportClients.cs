using System.ClientModel;
using System.ClientModel.Primitives;
using ModelRegistry;
using OpenAI;
using OpenAI.Chat;

namespace SupportDesk;

/// <summary>
/// The clients through which the desk calls OpenAI, or the stand-in where there is one: which model serves a task is the
/// registry's decision, not the code's.
/// </summary>
internal sealed class SupportClients(ApiKeyCredential credential, StandInApi? standIn = null)
{
    /// <summary>The client for one attempt of a tier.</summary>
    public ChatClient For(Model model, ModelTier tier) => new(model.Id, credential, Options(tier));

    public static ModelTier TierOf(SupportTask task) => task switch
    {
        SupportTask.Triage => Tiers.Cheap,
        SupportTask.Answer => Tiers.Balanced,
        SupportTask.Escalation => Tiers.Hard,
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
    };

    /// <summary>
    /// The tier tries again and ends what takes too long: the SDK's own retries would multiply the tier's, and its own timeout
    /// may be the shorter one. Where the registry sets no timeout, the SDK's holds.
    /// </summary>
    private OpenAIClientOptions Options(ModelTier tier)
    {
        var options = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        if (tier.Timeout is not null)
        {
            options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        }

        if (standIn is not null)
        {
            options.Endpoint = standIn.Endpoint;
            options.Transport = standIn.Transport;
        }

        return options;
    }
}
