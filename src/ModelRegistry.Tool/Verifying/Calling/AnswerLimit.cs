using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>How the answer of a test call is limited: one token, and where the provider refuses that, the least that it takes.</summary>
/// <param name="HasMaxCompletionTokens">Whether the parameter is <c>max_completion_tokens</c> and not <c>max_tokens</c>.</param>
/// <param name="Tokens">The most tokens of the answer.</param>
/// <param name="CanSwitch">Whether the other parameter has not been tried.</param>
internal sealed record AnswerLimit(bool HasMaxCompletionTokens, int Tokens, bool CanSwitch)
{
    private const int Least = 1;

    /// <summary>The least that some APIs take.</summary>
    private const int Small = 16;

    /// <summary>A model that reasons can fail with an error where it has no tokens left for the answer.</summary>
    private const int Reasoning = 1_024;

    private static readonly string[] Parameters = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

    private static readonly string[] UnknownWords =
    [
        "unsupported parameter", "unsupported_parameter", "unknown_parameter", "not supported", "unknown", "unrecognized", "extra inputs",
        "not permitted", "unexpected", "is deprecated", "instead",
    ];

    public static AnswerLimit FirstFor(ChatEndpoint endpoint, Model model)
    {
        var usual = endpoint.HasMaxCompletionTokens;
        var isRefused = Refuses(usual) && !Refuses(!usual) && !endpoint.IsAnthropic;
        return new AnswerLimit(isRefused ? !usual : usual, Least, CanSwitch: !endpoint.IsAnthropic);

        bool Refuses(bool isNew)
            => model.UnsupportedParameters.Any(name => ParameterNames.KeyOf(name) == (isNew ? "maxcompletiontokens" : "maxtokens"));
    }

    /// <summary>The limit to try next; null where another limit would not help.</summary>
    public AnswerLimit? After(int status, ProviderError error)
    {
        var words = $"{error.Message} {error.Code}";
        if (status is not (400 or 422) || !Array.Exists(Parameters, name => Has(words, name)))
        {
            return null;
        }

        if (Has(words, "could not finish") || Has(words, "limit was reached"))
        {
            return Tokens < Reasoning ? this with { Tokens = Reasoning } : null;
        }

        return CanSwitch && Array.Exists(UnknownWords, word => Has(words, word))
            ? this with { HasMaxCompletionTokens = !HasMaxCompletionTokens, CanSwitch = false }
            : Tokens < Small ? this with { Tokens = Small } : null;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
