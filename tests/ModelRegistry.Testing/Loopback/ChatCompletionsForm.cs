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
            new { index = 0, message = new { role = "assistant", content = answer.Text, refusal = (string?)null }, logprobs = (object?)null, finish_reason = "stop" },
        },
        usage = Usage(answer),
    };

    public override IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer)
    {
        yield return Chunk(new { role = "assistant", content = "" });
        foreach (var piece in Pieces(answer))
        {
            yield return Chunk(new { content = piece });
        }

        yield return Chunk(new { }, "stop");
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

    private static object Usage(LoopbackAnswer answer) => new
    {
        prompt_tokens = answer.PromptTokens,
        completion_tokens = answer.OutputTokens,
        total_tokens = answer.PromptTokens + answer.OutputTokens,
        prompt_tokens_details = Details(answer),
    };
}
