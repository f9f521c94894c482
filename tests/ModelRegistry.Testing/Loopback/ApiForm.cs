using System.Text.Json;

namespace ModelRegistry.Testing.Loopback;

/// <summary>The form that one API gives to its answers.</summary>
internal abstract class ApiForm
{
    /// <summary>The form of the API at a path; null where there is none.</summary>
    public static ApiForm? Of(string path) => path switch
    {
        _ when path.EndsWith("/chat/completions", StringComparison.Ordinal) => new ChatCompletionsForm(),
        _ when path.EndsWith("/responses", StringComparison.Ordinal) => new ResponsesForm(),
        _ when path.EndsWith("/messages", StringComparison.Ordinal) => new MessagesForm(),
        _ when path.EndsWith("/api/chat", StringComparison.Ordinal) => new OllamaForm(),
        _ => null,
    };

    /// <summary>The body of a plain answer.</summary>
    public abstract object Body(string model, LoopbackAnswer answer);

    /// <summary>The events of a stream, each with the name that stands before it, or null where the API names none.</summary>
    public abstract IEnumerable<(string? Name, object Data)> Events(string model, LoopbackAnswer answer);

    /// <summary>The content type of a stream.</summary>
    public virtual string StreamType => "text/event-stream";

    /// <summary>What stands after the last event.</summary>
    public virtual string EndOfStream => "";

    public virtual object ErrorBody(LoopbackAnswer answer)
        => new { error = new { message = answer.ErrorMessage, type = answer.ErrorType, param = (string?)null, code = answer.ErrorCode } };

    /// <summary>An event as it goes over the wire.</summary>
    public virtual string Part(string? name, object data)
        => (name is null ? "" : $"event: {name}\n") + $"data: {JsonSerializer.Serialize(data)}\n\n";

    /// <summary>The text in the pieces in which it is streamed: words, each with the space before it.</summary>
    protected static IEnumerable<string> Pieces(LoopbackAnswer answer) => answer.Text.Split(' ').Select((word, index) => index == 0 ? word : " " + word);
}
