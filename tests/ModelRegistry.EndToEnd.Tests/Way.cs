namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The ways in which an app asks a model of OpenAI.</summary>
public enum Way
{
    /// <summary>Chat completions, on a thread that waits.</summary>
    ChatBlocking,

    Chat,

    ChatStream,

    Responses,

    ResponsesStream,

    /// <summary>The abstraction of Microsoft.Extensions.AI over chat completions.</summary>
    ChatClient,

    ChatClientStream,
}
