using System.Collections.Immutable;

namespace ModelRegistry.Core.Shapes;

/// <summary>Knows how SDKs and request bodies spell the parameters of a request.</summary>
internal static class ParameterNames
{
    /// <summary>
    /// The member that sends <c>max_output_tokens</c> in OpenAI's responses, and <c>max_completion_tokens</c> in its chats.
    /// </summary>
    private const string OutputCap = "maxoutputtokencount";

    private const string ResponsesCap = "maxoutputtokens";
    private const string ChatCap = "maxcompletiontokens";

    /// <summary>
    /// Members that send a parameter under another name, behind that name. <c>max_tokens</c> and <c>max_completion_tokens</c> are two
    /// parameters: a model may refuse the one and take the other.
    /// </summary>
    private static readonly string[][] Spellings =
    [
        ["topp", "nucleussamplingfactor", "nucleussampling"],
        ["stop", "stopsequences", "stopsequence"],
        ["seed", "randomseed"],
        ["logprobs", "includelogprobabilities", "responselogprobs"],
        ["toplogprobs", "toplogprobabilitycount"],
        ["logitbias", "logitbiases", "tokenselectionbiases"],
        ["n", "choicecount", "choicesperprompt", "resultsperprompt", "candidatecount"],
        ["user", "enduserid"],
        ["reasoningeffort", "reasoningeffortlevel"],
        ["paralleltoolcalls", "allowparalleltoolcalls", "paralleltoolcallsenabled", "allowmultipletoolcalls"],
        ["toolchoice", "toolmode"],
        ["store", "storedoutputenabled"],
        ["maxtoolcalls", "maxtoolcallcount"],
        [ResponsesCap, OutputCap],
        [ChatCap, OutputCap],
    ];

    /// <summary>A name in small letters without underscores, by which names are compared.</summary>
    public static string KeyOf(string name) => string.Concat(name.Where(character => character is not ('_' or '-'))).ToLowerInvariant();

    /// <summary>The keys of the names under which a parameter can be set.</summary>
    public static ImmutableHashSet<string> KeysOf(string parameter)
    {
        var key = KeyOf(parameter);
        return Spellings.Where(same => same.Contains(key)).SelectMany(same => same).Append(key).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether what is set under a name is sent as the parameter.</summary>
    /// <param name="key">The key of the name.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The type whose member the name is; null where it is none.</param>
    public static bool IsSentAs(string key, string parameter, string? type)
    {
        if (key != OutputCap || type is null)
        {
            return KeysOf(parameter).Contains(key);
        }

        return KeyOf(parameter) is var asked
            && (asked == OutputCap || asked == (type.IndexOf("Response", StringComparison.Ordinal) >= 0 ? ResponsesCap : ChatCap));
    }
}
