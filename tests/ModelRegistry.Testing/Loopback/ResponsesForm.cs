namespace ModelRegistry.Testing.Loopback;

/// <summary>OpenAI's <c>/responses</c>.</summary>
internal sealed class ResponsesForm : ApiForm
{
    public override object Body(string model, LoopbackAnswer answer) => Response(model, "completed", [Message("completed", answer.Text)], Usage(answer));

    public override IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer)
    {
        var number = 0;
        yield return Named("response.created", new { type = "response.created", sequence_number = number++, response = Response(model, "in_progress", [], null) });
        yield return Named("response.output_item.added", new
        {
            type = "response.output_item.added",
            sequence_number = number++,
            output_index = 0,
            item = Message("in_progress", ""),
        });
        foreach (var piece in Pieces(answer))
        {
            yield return Named("response.output_text.delta", new
            {
                type = "response.output_text.delta",
                sequence_number = number++,
                item_id = "msg_1",
                output_index = 0,
                content_index = 0,
                delta = piece,
            });
        }

        yield return Named("response.completed", new { type = "response.completed", sequence_number = number, response = Body(model, answer) });

        static (string?, object) Named(string name, object data) => (name, data);
    }

    private static object Response(string model, string status, object[] output, object? usage) => new
    {
        id = "resp_1",
        @object = "response",
        created_at = 1,
        status,
        model,
        output,
        usage,
        parallel_tool_calls = true,
        tool_choice = "auto",
        tools = Array.Empty<object>(),
    };

    private static object Message(string status, string text) => new
    {
        id = "msg_1",
        type = "message",
        role = "assistant",
        status,
        content = text.Length == 0 ? Array.Empty<object>() : [new { type = "output_text", text, annotations = Array.Empty<object>() }],
    };

    private static object Details(LoopbackAnswer answer) => answer.CacheWriteTokens is { } written
        ? new { cached_tokens = answer.CachedTokens, cache_write_tokens = written }
        : new { cached_tokens = answer.CachedTokens };

    private static object Usage(LoopbackAnswer answer) => new
    {
        input_tokens = answer.PromptTokens,
        input_tokens_details = Details(answer),
        output_tokens = answer.OutputTokens,
        output_tokens_details = new { reasoning_tokens = 0 },
        total_tokens = answer.PromptTokens + answer.OutputTokens,
    };
}
