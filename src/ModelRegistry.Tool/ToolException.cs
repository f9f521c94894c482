namespace ModelRegistry.Tool;

/// <summary>The command cannot do what it was asked to; the message says why and what to do instead.</summary>
internal sealed class ToolException(string message) : Exception(message);
