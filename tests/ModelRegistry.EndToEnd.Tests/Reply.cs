namespace ModelRegistry.EndToEnd.Tests;

/// <summary>What came back from a model, or one piece of it where it is streamed.</summary>
internal sealed record Reply(string Text, ModelUsage? Usage = null);
