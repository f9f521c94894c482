using System.Net;
using System.Text.Json;

namespace SupportDesk;

/// <summary>What the stand-in says to a request of OpenAI's chat completions, in the form in which the API says it.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="ContentType">How the body is to be read.</param>
/// <param name="Parts">The body: of a stream, each part is an event.</param>
internal sealed record StandInReply(HttpStatusCode Status, string ContentType, string[] Parts)
{
    private const string InvalidRequest = "invalid_request_error";

    public static StandInReply To(byte[] body, StandInFaults faults)
    {
        if (Read(body) is not { Model: { } model, Messages: [_, ..] messages } request)
        {
            return Error(HttpStatusCode.BadRequest, InvalidRequest, null, "The stand-in answers chat completions only.");
        }

        if (model == faults.Outage?.Id)
        {
            return Error(HttpStatusCode.ServiceUnavailable, "server_error", null, "The stand-in plays an outage of this model.");
        }

        if (model == faults.Withdrawn?.Id)
        {
            return Error(HttpStatusCode.NotFound, InvalidRequest, "model_not_found", $"The stand-in plays that we have no access to {model}.");
        }

        var completion = new StandInCompletion(model, [.. messages.Select(TextOf)]);
        return request.Stream
            ? new StandInReply(HttpStatusCode.OK, "text/event-stream", completion.Events())
            : Json(HttpStatusCode.OK, completion.Whole());
    }

    /// <summary>The list of models, in the form in which OpenAI's API lists those of an account.</summary>
    public static StandInReply List(IEnumerable<string> models)
        => Json(HttpStatusCode.OK, JsonSerializer.Serialize(new
        {
            @object = "list",
            data = models.Select(id => new { id, @object = "model", created = 0, owned_by = "stand-in" }),
        }));

    private static StandInReply Error(HttpStatusCode status, string type, string? code, string message)
        => Json(status, JsonSerializer.Serialize(new { error = new { message, type, param = (string?)null, code } }));

    private static StandInReply Json(HttpStatusCode status, string json) => new(status, "application/json", [json]);

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

    private sealed record Request(string? Model, Message?[]? Messages, bool Stream);

    private sealed record Message(JsonElement Content);
}
