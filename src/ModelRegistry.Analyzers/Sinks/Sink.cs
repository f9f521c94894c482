namespace ModelRegistry.Analyzers.Sinks;

/// <summary>What is known of a parameter, property or field that takes a model id or the name of a deployment.</summary>
/// <param name="Carries">Which of the two it takes.</param>
/// <param name="SendsRequest">Whether the call that passes it sends a request. A constructor or a property sends none.</param>
/// <param name="Modality">What the model is asked for, such as <c>chat</c>; <c>any</c> where that is open.</param>
/// <param name="Provider">Whose models these are, such as <c>openai</c>; null where they can be anyone's.</param>
/// <param name="IsInformational">Whether it says which model is meant but is not what is sent, as in telemetry.</param>
internal sealed record Sink(SinkCarries Carries, bool SendsRequest, string Modality, string? Provider, bool IsInformational);
