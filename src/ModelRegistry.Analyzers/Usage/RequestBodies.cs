using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows the body of a request to an LLM API by its keys: "model" alone could be that of a car.</summary>
internal static class RequestBodies
{
    private static readonly string[] ModelKeys = ["model", "model_id", "modelId", "model_name", "modelName"];

    private static readonly string[] RequestKeys = ["messages", "prompt", "input", "max_tokens", "maxTokens", "temperature", "contents", "stream", "max_completion_tokens", "response_format", "instructions"];

    /// <summary>Whether the key holds the model in the body of a request.</summary>
    public static bool IsModelKey(string key) => Array.IndexOf(ModelKeys, key) >= 0;

    /// <summary>Whether a member of an anonymous object is the model of a request: its neighbours are other keys of one.</summary>
    public static bool IsModelOf(AnonymousObjectMemberDeclaratorSyntax member, string name)
        => IsModelKey(name) && member.Parent is AnonymousObjectCreationExpressionSyntax body
            && body.Initializers.Any(other => Array.IndexOf(RequestKeys, other.NameEquals?.Name.Identifier.ValueText ?? (other.Expression as SimpleNameSyntax)?.Identifier.ValueText) >= 0);

    /// <summary>Whether one of the other keys of a request stands in the text as a whole word.</summary>
    public static bool HasRequestKey(string text)
    {
        foreach (var key in RequestKeys)
        {
            for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
            {
                if (!IsWordAt(text, at - 1) && !IsWordAt(text, at + key.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWordAt(string text, int position) => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
