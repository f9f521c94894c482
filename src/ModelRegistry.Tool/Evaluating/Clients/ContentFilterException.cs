namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>The provider's content filter refused the messages. That is an answer of the model, and no failure of the request.</summary>
internal sealed class ContentFilterException() : Exception("The content filter of the provider refused the messages.");
