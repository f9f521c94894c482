using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Evaluating.Tasks;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>
/// The file that <c>promptfoo eval --output results.json</c> writes. Version 3 has the results in <c>results.results</c>; version 4 has
/// the same below its own version number, and the day in <c>createdAt</c> as well.
/// </summary>
internal static class PromptfooResults
{
    /// <summary>The <c>failureReason</c> of a result without an answer.</summary>
    private const int IsError = 2;

    private const string Results = "results";

    /// <summary>Null where the file has another form.</summary>
    public static ImportedResults? Read(JsonObject root)
    {
        var summary = root.Field(Results) as JsonObject ?? root;
        if (summary.Field(Results) is not JsonArray array || !array.Objects().Any(row => row.Field("success") is JsonBoolean))
        {
            return null;
        }

        var rows = array.Objects().ToList();
        var hasPrompts = rows.Select(row => row.Field("promptIdx").Integer()).Distinct().Count() > 1;
        var names = new TaskNames();
        var answers = new List<ImportedAnswer>();
        foreach (var row in rows.Where(row => !HasError(row)))
        {
            answers.Add(AnswerIn(row, hasPrompts, names));
        }

        return new ImportedResults(
            "promptfoo", summary.Date("timestamp") ?? root.Date("createdAt"), answers, rows.Count - answers.Count);
    }

    private static bool HasError(JsonObject row)
        => row.Field("failureReason").Integer() is { } reason
            ? reason == IsError
            : row.Field("success") is JsonBoolean { Value: false } && row.Field("gradingResult") is null or JsonNull;

    private static ImportedAnswer AnswerIn(JsonObject row, bool hasPrompts, TaskNames names)
    {
        var test = row.Field("testCase") as JsonObject;
        var metadata = test?.Field("metadata") as JsonObject;
        var variables = (row.Field("vars") ?? test?.Field("vars")) is { } vars ? CanonicalText.Of(vars) : string.Empty;
        var index = row.Field("testIdx").Integer();
        var name = test?.Text("description") ?? row.Text("description") ?? FormattableString.Invariant($"test {index + 1}");
        var prompt = hasPrompts ? FormattableString.Invariant($", prompt {row.Field("promptIdx").Integer() + 1}") : string.Empty;
        var usage = (row.Field("tokenUsage") ?? (row.Field("response") as JsonObject)?.Field("tokenUsage")) as JsonObject;
        var isCached = (row.Field("response") as JsonObject)?.Field("cached") is JsonBoolean { Value: true };
        return new ImportedAnswer(
            ModelsIn(row.Field("provider")),
            names.Of(name + prompt, variables),
            metadata?.Text("class") ?? metadata?.Text("category") ?? EvalTask.UsualClass,
            row.Field("success") is JsonBoolean { Value: true } ? null : FailureOf(row))
        {
            InputTokens = usage?.Field("prompt").Tokens(),
            OutputTokens = usage?.Field("completion").Tokens(),
            CacheReadTokens = (usage?.Field("completionDetails") as JsonObject)?.Field("cacheReadInputTokens").Tokens() ?? 0,
            Milliseconds = isCached ? null : row.Field("latencyMs").Integer(),
        };
    }

    private static string FailureOf(JsonObject row)
        => (row.Field("gradingResult") as JsonObject)?.Text("reason") ?? row.Text("error") ?? "failed";

    /// <summary><c>openai:chat:gpt-5.5</c> names the model behind its colons; a label names it where the id does not.</summary>
    private static IReadOnlyList<string> ModelsIn(JsonValue? provider)
    {
        var id = provider is JsonString text ? text.Value : (provider as JsonObject)?.Text("id") ?? string.Empty;
        var label = (provider as JsonObject)?.Text("label");
        List<string> names = [id];
        for (var colon = id.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = id.IndexOf(':', colon + 1))
        {
            names.Add(id[(colon + 1)..]);
        }

        return label is null ? names : [.. names, label];
    }
}
