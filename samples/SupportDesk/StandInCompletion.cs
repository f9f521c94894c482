using System.Text.Json;

namespace SupportDesk;

/// <summary>The answer of a model that is none, in one piece or as a stream.</summary>
internal sealed class StandInCompletion(string model, string[] messages)
{
    private readonly string _answer =
        $"Thank you for writing to us: \"{messages[^1]}\". (The stand-in wrote this; a model would answer here.)";

    public string Whole()
    {
        var message = new { role = "assistant", content = _answer };
        return Completion("chat.completion", [new { index = 0, message, finish_reason = "stop" }], Usage());
    }

    /// <summary>An event for each word, then one for the end of the answer and one for the usage.</summary>
    public string[] Events()
    {
        IEnumerable<string> chunks =
        [
            .. _answer.Split(' ').Select((word, index) => Chunk(new { role = "assistant", content = index == 0 ? word : $" {word}" }, null)),
            Chunk(new { }, "stop"),
            Completion("chat.completion.chunk", [], Usage()),
            "[DONE]",
        ];
        return [.. chunks.Select(chunk => $"data: {chunk}\n\n")];
    }

    private string Chunk(object delta, string? finish)
        => Completion("chat.completion.chunk", [new { index = 0, delta, finish_reason = finish }], null);

    private string Completion(string kind, object[] choices, object? usage)
        => JsonSerializer.Serialize(new { id = "chatcmpl-stand-in", @object = kind, created = 0, model, choices, usage });

    private object Usage()
    {
        var cached = messages.SkipLast(1).Sum(Tokens);
        var prompt = cached + Tokens(messages[^1]);
        var output = Tokens(_answer);
        return new
        {
            prompt_tokens = prompt,
            completion_tokens = output,
            total_tokens = prompt + output,
            prompt_tokens_details = new { cached_tokens = cached },
        };
    }

    /// <summary>A token is about four letters of English. All messages but the last count as read from the cache.</summary>
    private static int Tokens(string text) => (text.Length + 3) / 4;
}
