using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>Which models a test call says nothing about.</summary>
internal static class CallScreening
{
    /// <summary>What providers say of a model that their chat API does not serve.</summary>
    private static readonly string[] NotChatWords =
    [
        "not a chat model", "does not support chat", "not support chat completion", "does not work with the specified model",
        "not supported for generatecontent", "only supported in v1/responses", "not supported in the v1/chat/completions",
        "cannot be used with the chat completions", "output modality contain audio",
    ];

    /// <summary>The result without a call; null where the model is to be called.</summary>
    /// <param name="model">The model.</param>
    /// <param name="today">The day.</param>
    public static TestCall? Of(Model model, DateTime today)
        => ModelKinds.Of(model) is { } kind and not ModelKind.Chat
                ? new TestCall(model, CallOutcome.NotChat) { Reason = $"it is {ModelKinds.Noun(kind)}" }
            : model.Lifecycle == Lifecycle.Retired || model.Shutdown < today ? NotCalled(model, "it is retired")
            : model.ApiAccess is AccessState.Paused or AccessState.Denied ? NotCalled(model, $"access is {Words.Of(model.ApiAccess.Value)}")
            : null;

    /// <summary>Whether the provider says that the model does not answer messages.</summary>
    /// <param name="status">The status.</param>
    /// <param name="error">The provider's words.</param>
    /// <param name="isListed">Whether the account lists the model. Else the same words can mean that there is no such model.</param>
    public static bool IsNotChat(int status, ProviderError error, bool isListed)
        => isListed && status is (400 or 404 or 422) && error.Message is { } words
            && Array.Exists(NotChatWords, phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static TestCall NotCalled(Model model, string reason)
        => new(model, CallOutcome.NotCalled) { Reason = $"models.json says that {reason}" };
}
