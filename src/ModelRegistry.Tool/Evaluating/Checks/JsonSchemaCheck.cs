using System.Text.Json;
using Json.Schema;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The answer is JSON that is valid by a JSON schema.</summary>
internal sealed record JsonSchemaCheck : AnswerCheck
{
    public const string Name = "jsonSchema";

    /// <summary>A pattern of a schema has no time limit of its own.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly JsonSchema _schema;

    private JsonSchemaCheck(JsonSchema schema) => _schema = schema;

    protected override string Expectation => Name;

    /// <param name="text">The schema.</param>
    /// <param name="fault">Why it is none; null where it is one.</param>
    public static JsonSchemaCheck? Of(string text, out string? fault)
    {
        fault = null;
        if (JsonText.Parse(text) is not { } json)
        {
            fault = "is not valid JSON";
            return null;
        }

        if (SchemaReferences.LostIn(json) is { } lost)
        {
            fault = $"refers to \"{MessageText.Clip(lost)}\", which is not in the schema";
            return null;
        }

        try
        {
            // Each schema has a registry of its own: two tasks may use one "$id".
            var schema = JsonSchema.Build(json, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
            return new JsonSchemaCheck(schema);
        }
        catch (Exception exception) when (exception is JsonSchemaException or RefResolutionException or JsonException or ArgumentException)
        {
            fault = $"is not a JSON schema: {exception.Message.TrimEnd('.')}";
            return null;
        }
    }

    protected override (bool Holds, string? Reason) Judge(string answer)
    {
        if (JsonText.OfAnswer(answer) is not { } json)
        {
            return (IsNegated, "the answer is not JSON");
        }

        var evaluation = Task.Run(() => _schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List }));
        return !evaluation.Wait(Limit) ? (IsNegated, "the validation took longer than 5 seconds")
            : evaluation.Result.IsValid ? (true, null)
            : (false, ReasonOf(evaluation.Result));
    }

    private static string? ReasonOf(EvaluationResults results)
        => (results.Details ?? []).Prepend(results)
            .Where(part => part.Errors is { Count: > 0 })
            .Select(part => $"{part.InstanceLocation}: {MessageText.Clip(part.Errors!.Values.First())}".TrimStart(':', ' '))
            .FirstOrDefault();
}
