namespace ModelRegistry.Testing.Loopback;

/// <summary>Anthropic's <c>/v1/messages</c>, where the input tokens are the uncached ones.</summary>
internal sealed class MessagesForm : ApiForm
{
    public override object Body(string model, LoopbackAnswer answer)
        => Message(model, answer, [new { type = "text", text = answer.Text }], answer.OutputTokens, "end_turn");

    public override IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer)
    {
        yield return ("message_start", new { type = "message_start", message = Message(model, answer, [], 1, null) });
        yield return ("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } });
        foreach (var piece in Pieces(answer))
        {
            yield return ("content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = piece } });
        }

        yield return ("content_block_stop", new { type = "content_block_stop", index = 0 });
        yield return ("message_delta", new
        {
            type = "message_delta",
            delta = new { stop_reason = "end_turn", stop_sequence = (string?)null },
            usage = new { output_tokens = answer.OutputTokens },
        });
        yield return ("message_stop", new { type = "message_stop" });
    }

    public override object ErrorBody(LoopbackAnswer answer)
        => new { type = "error", error = new { type = answer.ErrorType, message = answer.ErrorMessage }, request_id = "req_1" };

    private static object Message(string model, LoopbackAnswer answer, object[] content, int outputTokens, string? stopReason) => new
    {
        id = "msg_1",
        type = "message",
        role = "assistant",
        model,
        content,
        stop_reason = stopReason,
        stop_sequence = (string?)null,
        usage = new
        {
            input_tokens = answer.PromptTokens - answer.CachedTokens,
            cache_creation_input_tokens = 0,
            cache_read_input_tokens = answer.CachedTokens,
            output_tokens = outputTokens,
        },
    };
}
