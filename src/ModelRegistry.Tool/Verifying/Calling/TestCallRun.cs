using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.AI;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Verifying.Apis;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>Calls models once each, with the smallest request that their providers take.</summary>
/// <param name="timeoutSeconds">How long an answer may take.</param>
/// <param name="scope">The API organization or workspace of the key, as an option names it; null where none does.</param>
/// <param name="host">Knows the environment variables and the time.</param>
internal sealed class TestCallRun(int timeoutSeconds, string? scope, ToolHost host)
{
    private const int MostParallel = 4;
    private const string Prompt = "Hi";
    private const int LongestId = 200;

    private static readonly string[] RequestIdHeaders = ["x-request-id", "request-id", "apim-request-id", "x-amzn-RequestId"];
    private static readonly string[] OrganizationHeaders = ["openai-organization", "anthropic-organization-id"];

    private int _done;

    /// <summary>The result of each model, in the order of the models.</summary>
    public IReadOnlyList<TestCall> Run(IReadOnlyList<CallTarget> targets)
    {
        var connections = targets.Select(target => target.Endpoint).Distinct().ToDictionary(
            endpoint => endpoint,
            endpoint => ChatHandler.CreateClient(endpoint, host, timeoutSeconds, RetryLimits.Short));
        try
        {
            return RunAsync(targets, connections).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new ToolException("Interrupted: nothing is written.");
        }
        finally
        {
            host.Progress?.Invoke(string.Empty);
            foreach (var connection in connections.Values)
            {
                connection.Dispose();
            }
        }
    }

    private async Task<IReadOnlyList<TestCall>> RunAsync(
        IReadOnlyList<CallTarget> targets, Dictionary<ChatEndpoint, HttpClient> connections)
    {
        var calls = new ConcurrentDictionary<CallTarget, TestCall>(ReferenceEqualityComparer.Instance);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostParallel, CancellationToken = host.Interruption() };
        await Parallel.ForEachAsync(targets, parallel, async (target, token) =>
        {
            calls[target] = await CallAsync(target, connections[target.Endpoint], token).ConfigureAwait(false);
            var done = Interlocked.Increment(ref _done);
            host.Progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{done} of {targets.Count} test calls"));
        }).ConfigureAwait(false);
        return [.. targets.Select(target => calls[target])];
    }

    private async Task<TestCall> CallAsync(CallTarget target, HttpClient connection, CancellationToken cancellationToken)
    {
        // The connection is shared, and a client would end it.
        var client = ChatClients.Of(target.Endpoint, target.Model.Id!, connection);
        for (var limit = AnswerLimit.FirstFor(target.Endpoint, target.Model); ;)
        {
            var recorder = ResponseRecorder.Start();
            var (answer, reason) = await AskAsync(client, target, limit, cancellationToken).ConfigureAwait(false);
            var error = recorder.Last is { } failed ? ProviderError.Of(failed.Answer, target.Key) : null;
            var status = (int?)recorder.Last?.Answer.Status;
            if (answer is null && error is not null && limit.After(status!.Value, error) is { } next)
            {
                limit = next;
                continue;
            }

            return answer is not null
                ? Answered(target, recorder.Last!, answer)
                : Seen(target, recorder.Last, IsNotChat() ? CallOutcome.NotChat : CallOutcome.Failed) with
                {
                    Reason = reason,
                    Message = status >= 400 ? error?.Message : null,
                    Code = status >= 400 ? error?.Code : null,
                };

            bool IsNotChat() => error is not null && CallScreening.IsNotChat(status!.Value, error, target.IsListed);
        }
    }

    private static async Task<(ModelAnswer? Answer, string? Reason)> AskAsync(
        IChatClient client, CallTarget target, AnswerLimit limit, CancellationToken cancellationToken)
    {
        var endpoint = target.Endpoint;
        var options = ChatClients.Options(endpoint, target.Model.Id!, limit.Tokens, null, null, limit.HasMaxCompletionTokens);
        var timer = AttemptTimer.Start();
        try
        {
            var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, Prompt)], options, cancellationToken)
                .ConfigureAwait(false);
            return (ModelAnswer.Of(response, timer.Elapsed), null);
        }
        catch (ContentFilterException)
        {
            return (null, $"{endpoint.Address.Shown} refused the request: its content filter does not accept the prompt.");
        }
        catch (ToolException failure)
        {
            return (null, WebFailure.WithoutWords(failure.Message));
        }
        catch (Exception exception) when (ChatClients.IsOddAnswer(exception))
        {
            return (null, $"{endpoint.Address.Shown} answered JSON that is not a chat completion: check the address.");
        }
    }

    private TestCall Answered(CallTarget target, RecordedResponse response, ModelAnswer answer)
    {
        var pricing = EvalModel.PriceOn(host.Today, target.Model.Pricing);
        return Seen(target, response, CallOutcome.Answered) with
        {
            Answer = answer,
            Limits = RateLimits.Of(response, target.Endpoint.Account.Api is OpenAiApi or AzureApi),
            Cost = AnswerCost.Of(pricing, answer.InputTokens, answer.CacheReadTokens, answer.CacheWriteTokens, answer.OutputTokens),
            Currency = pricing?.Currency,
        };
    }

    /// <summary>What every response says, and the environment where it does not.</summary>
    private TestCall Seen(CallTarget target, RecordedResponse? response, CallOutcome outcome)
    {
        var isOpenAi = target.Endpoint.Account.Api is OpenAiApi;
        var address = target.Endpoint.Address.At(target.Endpoint.IsAnthropic ? "/v1/messages" : "/chat/completions");
        return new TestCall(target.Model, outcome)
        {
            Address = response?.Answer.Address ?? address,
            Time = host.Now,
            Status = (int?)response?.Answer.Status,
            RequestId = Clean(response?.Header(RequestIdHeaders))
                ?? (response is not null ? ProviderError.Of(response.Answer, target.Key).RequestId : null),
            Organization = Clean(response?.Header(OrganizationHeaders) ?? (isOpenAi ? host.Variable("OPENAI_ORG_ID") : null) ?? scope),
            Project = Clean(response?.Header("openai-project") ?? (isOpenAi ? host.Variable("OPENAI_PROJECT_ID") : null)),
            Wait = response?.Answer.Wait,
        };

        string? Clean(string? text) => ProviderError.Clean(text, target.Key, LongestId);
    }
}

/// <summary>A model to call.</summary>
/// <param name="Model">The model.</param>
/// <param name="Endpoint">Where it is called.</param>
/// <param name="IsListed">Whether the account lists it. Some providers have no list.</param>
internal sealed record CallTarget(Model Model, ChatEndpoint Endpoint, bool IsListed)
{
    public WebKey? Key => Endpoint.Account.Key;
}
