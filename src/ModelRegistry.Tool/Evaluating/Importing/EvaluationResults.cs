using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Evaluating.Tasks;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>
/// What Microsoft.Extensions.AI.Evaluation.Reporting writes: the JSON report with <c>scenarioRunResults</c>, or one result of its store.
/// </summary>
internal static class EvaluationResults
{
    private const string ClassTag = "class:";
    private const decimal MillisecondsPerSecond = 1_000m;

    /// <summary>Null where the file has another form.</summary>
    public static ImportedResults? Read(JsonObject root)
    {
        var rows = root.Field("scenarioRunResults") is JsonArray array ? array.Objects().ToList()
            : root.Field("scenarioName") is JsonString ? [root]
            : null;
        if (rows is null)
        {
            return null;
        }

        var answers = rows.Where(row => !HasError(row)).Select(AnswerIn).ToList();
        var day = rows.Select(row => row.Date("creationTime")).Max();
        return new ImportedResults("Microsoft.Extensions.AI.Evaluation", day, answers, rows.Count - answers.Count);
    }

    private static IEnumerable<(string Name, JsonObject Metric)> MetricsOf(JsonObject row)
        => (row.Field("evaluationResult") as JsonObject)?.Field("metrics") is JsonObject metrics
            ? metrics.Properties.Where(metric => metric.Value is JsonObject).Select(metric => (metric.Name, (JsonObject)metric.Value))
            : [];

    /// <summary>An evaluator that failed says nothing of the answer.</summary>
    private static bool HasError(JsonObject row)
        => !MetricsOf(row).Any()
            || MetricsOf(row).SelectMany(metric => metric.Metric.Field("diagnostics").Objects())
                .Any(diagnostic => diagnostic.Text("severity") == "error");

    private static ImportedAnswer AnswerIn(JsonObject row)
    {
        var turns = (row.Field("chatDetails") as JsonObject)?.Field("turnDetails").Objects().ToList() ?? [];
        var response = row.Field("modelResponse") as JsonObject;
        var answered = turns.Count > 0 || response is null ? turns : [response];
        var usages = answered.Select(turn => turn.Field("usage")).OfType<JsonObject>().ToList();
        var tag = (row.Field("tags") as JsonArray)?.Items.OfType<JsonString>()
            .FirstOrDefault(text => text.Value.StartsWith(ClassTag, StringComparison.Ordinal));
        var failures = MetricsOf(row).Select(metric => FailureOf(metric.Name, metric.Metric)).OfType<string>().ToList();
        return new ImportedAnswer(
            [.. new[] { turns.FirstOrDefault()?.Text("model"), response?.Text("modelId") }.OfType<string>().Distinct()],
            row.Text("scenarioName") ?? "scenario",
            tag?.Value[ClassTag.Length..].Trim() ?? EvalTask.UsualClass,
            failures.Count == 0 ? null : string.Join("; ", failures))
        {
            InputTokens = Sum(usages, "inputTokenCount"),
            OutputTokens = Sum(usages, "outputTokenCount"),
            CacheReadTokens = Sum(usages, "cachedInputTokenCount") ?? 0,
            Milliseconds = turns.Count > 0 && turns.TrueForAll(IsAsked)
                ? (long)(turns.Sum(SecondsOf)!.Value * MillisecondsPerSecond)
                : null,
        };
    }

    /// <summary>What the cache answered has the time of the cache.</summary>
    private static bool IsAsked(JsonObject turn)
        => turn.Field("cacheHit") is not JsonBoolean { Value: true } && SecondsOf(turn) is not null;

    private static decimal? SecondsOf(JsonObject turn) => turn.Field("latency") switch
    {
        JsonNumber number when number.TryGetDecimal(out var seconds) && seconds is >= 0 and < int.MaxValue => seconds,
        JsonString text when TimeSpan.TryParse(text.Value, CultureInfo.InvariantCulture, out var time) => (decimal)time.TotalSeconds,
        _ => null,
    };

    private static string? FailureOf(string name, JsonObject metric)
    {
        var interpretation = metric.Field("interpretation") as JsonObject;
        var isFailed = interpretation?.Field("failed") is JsonBoolean failed
            ? failed.Value
            : metric.Field("value") is JsonBoolean { Value: false };
        var reason = interpretation?.Text("reason") ?? metric.Text("reason");
        return !isFailed ? null : reason is null ? name : $"{name}: {reason}";
    }

    private static long? Sum(List<JsonObject> usages, string name)
    {
        var counts = usages.Select(usage => usage.Field(name).Tokens()).OfType<long>().ToList();
        return counts.Count > 0 ? counts.Sum() : null;
    }
}
