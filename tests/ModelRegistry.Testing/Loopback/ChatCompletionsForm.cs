namespace ModelRegistry.Testing.Loopback;

/// <summary>OpenAI's <c>/chat/completions</c>.</summary>
internal sealed class ChatCompletionsForm : ApiForm
{
    public override string EndOfStream => "data: [DONE]\n\n";

    public override object Body(string model, LoopbackAnswer answer) => new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model,
        choices = new[]
        {
            new { index = 0, message = Message(answer), logprobs = (object?)null, finish_reason = Finish(answer) },
        },
        usage = Usage(answer),
    };

    public override IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer)
    {
        yield return Chunk(new { role = "assistant", content = "" });
        if (answer.Function is not null)
        {
            yield return Chunk(new { tool_calls = Calls(answer) });
        }

        foreach (var piece in answer.Function is null ? Pieces(answer) : [])
        {
            yield return Chunk(new { content = piece });
        }

        yield return Chunk(new { }, Finish(answer));
        yield return (null, new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model, choices = Array.Empty<object>(), usage = Usage(answer) });

        (string?, object) Chunk(object delta, string? finish = null) => (null, new
        {
            id = "chatcmpl-1",
            @object = "chat.completion.chunk",
            created = 1,
            model,
            choices = new[] { new { index = 0, delta, finish_reason = finish } },
        });
    }

    private static object Details(LoopbackAnswer answer) => answer.CacheWriteTokens is { } written
        ? new { cached_tokens = answer.CachedTokens, cache_write_tokens = written }
        : new { cached_tokens = answer.CachedTokens };

    private static object Message(LoopbackAnswer answer) => answer.Function is null
        ? new { role = "assistant", content = answer.Text, refusal = (string?)null }
        : new { role = "assistant", content = (string?)null, refusal = (string?)null, tool_calls = Calls(answer) };

    private static object[] Calls(LoopbackAnswer answer)
        => [new { index = 0, id = "call_1", type = "function", function = new { name = answer.Function, arguments = answer.Arguments } }];

    private static string Finish(LoopbackAnswer answer) => answer.Function is null ? "stop" : "tool_calls";

    private static object Usage(LoopbackAnswer answer) => new
    {
        prompt_tokens = answer.PromptTokens,
        completion_tokens = answer.OutputTokens,
        total_tokens = answer.PromptTokens + answer.OutputTokens,
        prompt_tokens_details = Details(answer),
    };
}
