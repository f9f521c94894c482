using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Evaluating.Tasks;

namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>A request of an eval.</summary>
/// <param name="Target">The model, and how it is called.</param>
/// <param name="Task">The task.</param>
/// <param name="Repetition">Which answer of the model to the task it is, from 1.</param>
/// <param name="Seed">The seed; null where there is none.</param>
internal sealed record EvalRequest(EvalTarget Target, EvalTask Task, int Repetition, long? Seed)
{
    /// <summary>The tokens of an answer without a limit, until its provider has counted them.</summary>
    private const long UsualOutputTokens = 500;

    private const int CharactersPerToken = 4;

    /// <summary>An estimate of the tokens, for the rate limit.</summary>
    public long ExpectedTokens
        => (Task.Messages.Sum(message => (long)message.Content.Length) / CharactersPerToken) + (Task.MaxOutputTokens ?? UsualOutputTokens);

    public long? MaxOutputTokens => Target.TakesMaxOutputTokens ? Task.MaxOutputTokens : null;

    public decimal? Temperature => Target.Model.Refuses("temperature") ? null : Task.Temperature;

    public long? SentSeed => Target.Endpoint.IsAnthropic || Target.Model.Refuses("seed") ? null : Seed;

    /// <summary>All that the answer depends on, as text.</summary>
    public string Text => ToolJson.Write(writer =>
    {
        writer.WriteString("form", Target.Endpoint.IsAnthropic ? "anthropic" : "openai");
        writer.WriteString("address", Target.Endpoint.Address.Shown);
        writer.WriteString("model", Target.Model.Id);
        writer.Array("messages", Task.Messages, message => writer.Item(() =>
        {
            writer.WriteString("role", message.Role);
            writer.WriteString("content", message.Content);
        }));
        writer.WriteNumberOrNull("maxOutputTokens", MaxOutputTokens);
        writer.WriteNumberOrNull("temperature", Temperature);
        writer.WriteNumberOrNull("seed", SentSeed);
        writer.WriteNumber("repetition", Repetition);
    });
}

/// <summary>A model of an eval, and how it is called.</summary>
/// <param name="Model">The model.</param>
/// <param name="Endpoint">Where it is called.</param>
/// <param name="Pace">The limits of the registry.</param>
internal sealed record EvalTarget(EvalModel Model, ChatEndpoint Endpoint, RequestPace Pace)
{
    public bool TakesMaxOutputTokens => !Model.Refuses(Endpoint.HasMaxCompletionTokens ? "maxcompletiontokens" : "maxtokens");

    public static EvalTarget Of(EvalModel model, ChatEndpoint endpoint)
    {
        var limits = model.Model.Limits;
        return limits.RequestsPerMinute == 0 || limits.TokensPerMinute == 0
            ? throw new ToolException($"limits of \"{model.Shown}\" allow no request: correct requestsPerMinute or tokensPerMinute.")
            : new EvalTarget(model, endpoint, new RequestPace(limits.RequestsPerMinute, limits.TokensPerMinute, TimeProvider.System));
    }
}
