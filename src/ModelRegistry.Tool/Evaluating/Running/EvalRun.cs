using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.AI;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Evaluating.Tasks;

namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>Asks every model every task, several requests at a time. What the cache has is not asked for.</summary>
internal sealed class EvalRun : IDisposable
{
    private readonly IReadOnlyList<EvalTarget> _targets;
    private readonly EvalSet _set;
    private readonly RunOptions _options;
    private readonly AnswerCache _cache;
    private readonly ToolHost _host;
    private readonly Dictionary<string, HttpClient> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<EvalTarget, IChatClient> _clients = new(ReferenceEqualityComparer.Instance);
    private int _sent;
    private int _done;

    /// <param name="targets">The models.</param>
    /// <param name="set">The tasks.</param>
    /// <param name="options">How they are run.</param>
    /// <param name="cache">Has answers, and keeps new ones.</param>
    /// <param name="host">Shows progress.</param>
    public EvalRun(IReadOnlyList<EvalTarget> targets, EvalSet set, RunOptions options, AnswerCache cache, ToolHost host)
    {
        (_targets, _set, _options, _cache, _host) = (targets, set, options, cache, host);
        foreach (var target in targets)
        {
            var provider = target.Endpoint.Account.Provider;
            if (!_connections.TryGetValue(provider, out var connection))
            {
                connection = ChatHandler.CreateClient(target.Endpoint, host, options.TimeoutSeconds, RetryLimits.Long);
                _connections[provider] = connection;
            }

            _clients[target] = ChatClients.Of(target.Endpoint, target.Model.Id, connection);
        }
    }

    /// <summary>How many requests were sent.</summary>
    public int Sent => _sent;

    /// <summary>How many answers there are.</summary>
    public int Done => _done;

    public int Total => _targets.Count * _set.Tasks.Count * _options.Repeat;

    /// <summary>The graded answers of each model, in the order of the models.</summary>
    /// <exception cref="OperationCanceledException">The user has interrupted the run. What was answered is in the cache.</exception>
    public async Task<IReadOnlyList<ModelAnswers>> RunAsync(CancellationToken cancellationToken)
    {
        var answers = new ConcurrentDictionary<EvalRequest, ModelAnswer>(ReferenceEqualityComparer.Instance);
        var requests = Requests();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(InOrder(requests), parallel, async (request, token) =>
        {
            answers[request] = await AnswerAsync(request, token).ConfigureAwait(false);
            var done = Interlocked.Increment(ref _done);
            _host.Progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{done} of {Total} answers"));
        }).ConfigureAwait(false);
        return [.. requests.GroupBy(request => request.Target, ReferenceEqualityComparer.Instance).Select(ofModel => new ModelAnswers(
            ((EvalTarget)ofModel.Key!).Model, [.. ofModel.Select(request => Grade(request, answers[request]))]))];
    }

    public void Dispose()
    {
        foreach (var connection in _connections.Values)
        {
            connection.Dispose();
        }
    }

    private List<EvalRequest> Requests()
        => [.. from task in _set.Tasks
               from repetition in Enumerable.Range(1, _options.Repeat)
               from target in _targets
               select new EvalRequest(target, task, repetition, _options.Seed)];

    /// <summary>With a seed, in an order that no task and no model has by its place; the models of a task stay together.</summary>
    private IEnumerable<EvalRequest> InOrder(List<EvalRequest> requests)
    {
        if (_options.Seed is not { } seed)
        {
            return requests;
        }

        var groups = requests.Chunk(_targets.Count).ToArray();
        new Random((int)seed).Shuffle(groups);
        return groups.SelectMany(group => group);
    }

    private async Task<ModelAnswer> AnswerAsync(EvalRequest request, CancellationToken cancellationToken)
    {
        var key = AnswerCache.KeyOf(request.Text);
        if (_cache.Find(key) is { } known)
        {
            return known;
        }

        var expected = request.ExpectedTokens;
        await request.Target.Pace.WaitAsync(expected, cancellationToken).ConfigureAwait(false);
        var answer = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        request.Target.Pace.Correct(expected, (answer.InputTokens + answer.OutputTokens) ?? expected);
        _cache.Keep(key, request.Target.Endpoint.Account.Provider, request.Target.Model.Id, request.Task.Name, answer);
        return answer;
    }

    private async Task<ModelAnswer> AskAsync(EvalRequest request, CancellationToken cancellationToken)
    {
        var target = request.Target;
        var messages = request.Task.Messages.Select(message => new ChatMessage(new ChatRole(message.Role), message.Content)).ToList();
        var options = ChatClients.Options(
            target.Endpoint, target.Model.Id, request.MaxOutputTokens, request.Temperature, request.SentSeed);
        Interlocked.Increment(ref _sent);
        var timer = AttemptTimer.Start();
        try
        {
            var response = await _clients[target].GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            return ModelAnswer.Of(response, timer.Elapsed);
        }
        catch (ContentFilterException)
        {
            return ModelAnswer.Filtered(timer.Elapsed);
        }
        catch (ToolException failure)
        {
            throw FailureOf(request, failure.Message);
        }
        catch (Exception exception) when (ChatClients.IsOddAnswer(exception))
        {
            throw FailureOf(request, $"{target.Endpoint.Address.Shown} answered JSON that is not a chat completion: check the address.");
        }
    }

    private static ToolException FailureOf(EvalRequest request, string reason)
        => new($"\"{request.Target.Model.Shown}\", task \"{Shown.Plain(request.Task.Name)}\": {reason}");

    private static GradedAnswer Grade(EvalRequest request, ModelAnswer answer)
    {
        var failures = request.Task.Checks.Select(check => check.FailureOf(answer.Text)).OfType<string>().ToList();
        var reason = answer.IsFiltered ? "stopped by the provider's content filter: " : string.Empty;
        var failure = failures.Count == 0 ? null : reason + string.Join("; ", failures);
        return new GradedAnswer(request.Task.Name, request.Task.Class, request.Repetition, failure)
        {
            InputTokens = answer.InputTokens,
            OutputTokens = answer.OutputTokens,
            Cost = AnswerCost.Of(
                request.Target.Model.Pricing, answer.InputTokens, answer.CacheReadTokens, answer.CacheWriteTokens, answer.OutputTokens),
            Milliseconds = answer.Milliseconds,
            IsCutOff = answer.IsCutOff,
        };
    }
}

/// <summary>How the tasks of an eval are run.</summary>
/// <param name="Repeat">How often each model gets each task.</param>
/// <param name="Seed">The seed of the requests and of their order; null for none, and the order of the file.</param>
/// <param name="Parallel">How many requests run at a time.</param>
/// <param name="TimeoutSeconds">How long an answer may take.</param>
internal sealed record RunOptions(int Repeat, long? Seed, int Parallel, int TimeoutSeconds);
