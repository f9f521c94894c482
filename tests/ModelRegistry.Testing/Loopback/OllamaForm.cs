using System.Text.Json;

namespace ModelRegistry.Testing.Loopback;

/// <summary>Ollama's <c>/api/chat</c>: a stream is a line of JSON for each part.</summary>
internal sealed class OllamaForm : ApiForm
{
    private const string CreatedAt = "2026-01-01T00:00:00Z";

    public override string StreamType => "application/x-ndjson";

    public override object Body(string model, LoopbackAnswer answer) => Last(model, answer, answer.Text);

    public override IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer)
        => Pieces(answer)
            .Select(piece => ((string?)null, (object)new { model, created_at = CreatedAt, message = new { role = "assistant", content = piece }, done = false }))
            .Append((null, Last(model, answer, "")));

    public override object ErrorBody(LoopbackAnswer answer) => new { error = answer.ErrorMessage };

    public override string Part(string? name, object data) => JsonSerializer.Serialize(data) + "\n";

    private static object Last(string model, LoopbackAnswer answer, string text) => new
    {
        model,
        created_at = CreatedAt,
        message = new { role = "assistant", content = text },
        done = true,
        done_reason = "stop",
        prompt_eval_count = answer.PromptTokens,
        eval_count = answer.OutputTokens,
    };
}
