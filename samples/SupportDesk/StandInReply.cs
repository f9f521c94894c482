using System.Net;
using System.Text.Json;

namespace SupportDesk;

/// <summary>What the stand-in says to a request of OpenAI's chat completions, in the form in which the API says it.</summary>
internal sealed record StandInReply(HttpStatusCode Status, string Body)
{
    private const string InvalidRequest = "invalid_request_error";

    public static StandInReply To(byte[] body, StandInFaults faults)
    {
        if (Read(body) is not { Model: { } model, Messages: [_, ..] messages })
        {
            return Error(HttpStatusCode.BadRequest, InvalidRequest, null, "The stand-in answers chat completions only.");
        }

        if (model == faults.Outage?.Id)
        {
            return Error(HttpStatusCode.ServiceUnavailable, "server_error", null, "The stand-in plays an outage of this model.");
        }

        return model == faults.Withdrawn?.Id
            ? Error(HttpStatusCode.NotFound, InvalidRequest, "model_not_found", $"The stand-in plays that we have no access to {model}.")
            : Answer(model, [.. messages.Select(TextOf)]);
    }

    private static StandInReply Answer(string model, string[] messages)
    {
        var answer = $"Thank you for writing to us: \"{messages[^1]}\". (The stand-in wrote this; a model would answer here.)";
        var cached = messages.SkipLast(1).Sum(Tokens);
        var prompt = cached + Tokens(messages[^1]);
        var completion = new
        {
            id = "chatcmpl-stand-in",
            @object = "chat.completion",
            created = 0,
            model,
            choices = new[] { new { index = 0, message = new { role = "assistant", content = answer }, finish_reason = "stop" } },
            usage = new
            {
                prompt_tokens = prompt,
                completion_tokens = Tokens(answer),
                total_tokens = prompt + Tokens(answer),
                prompt_tokens_details = new { cached_tokens = cached },
            },
        };
        return new StandInReply(HttpStatusCode.OK, JsonSerializer.Serialize(completion));
    }

    private static StandInReply Error(HttpStatusCode status, string type, string? code, string message)
        => new(status, JsonSerializer.Serialize(new { error = new { message, type, param = (string?)null, code } }));

    private static Request? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Request>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The SDK sends a message of one text as that text; the desk sends no others.</summary>
    private static string TextOf(Message? message)
        => message?.Content is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Empty;

    /// <summary>A token is about four letters of English. All messages but the last count as read from the cache.</summary>
    private static int Tokens(string text) => (text.Length + 3) / 4;

    private sealed record Request(string? Model, Message?[]? Messages);

    private sealed record Message(JsonElement Content);
}
