using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What JSON text is by its keys.</summary>
/// <param name="IsRequest">Whether it is the body of a request.</param>
/// <param name="IsAnswer">Whether it is what a provider answers: it says which model answered, and asks for none.</param>
internal sealed record JsonBody(bool IsRequest, bool IsAnswer)
{
    public static JsonBody Other { get; } = new(IsRequest: false, IsAnswer: false);
}

/// <summary>Knows the body of a request to an LLM API by its keys: "model" alone could be that of a car.</summary>
internal static class RequestBodies
{
    private static readonly string[] ModelKeys = ["model", "model_id", "modelId", "model_name", "modelName"];

    private static readonly string[] RequestKeys = ["messages", "prompt", "input", "max_tokens", "maxTokens", "temperature", "contents", "stream", "max_completion_tokens", "response_format", "instructions"];

    /// <summary>What only answers have: they say the model and the service tier as well, and tests make them up.</summary>
    private static readonly string[] AnswerKeys = ["usage", "choices", "created", "output", "response", "status_code", "finish_reason", "stop_reason"];

    /// <summary>What is asked: an answer may repeat the settings of a request, and never this.</summary>
    private static readonly string[] QuestionKeys = ["messages", "prompt", "contents"];

    /// <summary>Whether the key holds the model in the body of a request.</summary>
    public static bool IsModelKey(string key) => Array.IndexOf(ModelKeys, key) >= 0;

    /// <summary>Whether a member of an anonymous object is the model of a request: its neighbours are other keys of one.</summary>
    public static bool IsModelOf(AnonymousObjectMemberDeclaratorSyntax member, string name)
        => IsModelKey(name) && member.Parent is AnonymousObjectCreationExpressionSyntax body
            && body.Initializers.Any(other => Array.IndexOf(RequestKeys, other.NameEquals?.Name.Identifier.ValueText ?? (other.Expression as SimpleNameSyntax)?.Identifier.ValueText) >= 0);

    /// <summary>Whether one of the other keys of a request stands in the text as a whole word.</summary>
    public static bool HasRequestKey(string text) => HasKey(text, RequestKeys);

    /// <summary>What the JSON text is by its keys.</summary>
    public static JsonBody Read(string text) => new(HasRequestKey(text), HasAnswerKey(text) && !HasKey(text, QuestionKeys));

    private static bool HasKey(string text, string[] keys)
    {
        foreach (var key in keys)
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

    /// <summary>Whether the key is one that only an answer has.</summary>
    public static bool IsAnswerKey(string key) => Array.IndexOf(AnswerKeys, key) >= 0;

    /// <summary>Whether the JSON text has a key that only an answer has.</summary>
    public static bool HasAnswerKey(string text)
    {
        foreach (var key in AnswerKeys)
        {
            for (var at = text.IndexOf(key, StringComparison.Ordinal); at > 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
            {
                if (text[at - 1] == '"' && at + key.Length < text.Length && text[at + key.Length] is '"' or '\\')
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWordAt(string text, int position) => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
