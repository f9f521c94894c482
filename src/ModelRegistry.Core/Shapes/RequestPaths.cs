using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>A model id in the address of a request.</summary>
/// <param name="Start">Where it begins in the address.</param>
/// <param name="End">The place behind it.</param>
/// <param name="IsCall">Whether what stands around it shows that the model is called, so that it can be nothing but an id.</param>
internal readonly record struct PathId(int Start, int End, bool IsCall);

/// <summary>
/// Where the addresses of providers have the id of a model: Gemini's <c>models/{id}:generateContent</c>, Bedrock's
/// <c>model/{id}/invoke</c>, the <c>?model={id}</c> of a socket. An address can be relative, and the pages of a website have none.
/// </summary>
internal static class RequestPaths
{
    /// <summary>Stands in an address for what is not known.</summary>
    public const char Hole = '\uFFFC';

    private const string HoleText = "\uFFFC";
    private const string SchemeEnd = "://";
    private const string PageHosts = "docs. doc. learn. help. support. blog. platform. developer. developers. console. ai.google.dev github.com gitlab.com ";

    private static readonly ImmutableHashSet<string> Schemes = WordSet.Of("http https ws wss");
    private static readonly ImmutableHashSet<string> PageFolders = WordSet.Of("docs doc documentation help blog reference guide guides learn library wiki blob tree");

    /// <summary>What Gemini and Vertex AI do with a model, behind a colon; and what every server of predictions does as well.</summary>
    private static readonly ImmutableHashSet<string> Verbs = WordSet.Of(
        "generateContent streamGenerateContent bidiGenerateContent batchGenerateContent countTokens embedContent batchEmbedContents "
        + "asyncBatchEmbedContent generateAnswer generateMessage countMessageTokens generateText countTextTokens embedText batchEmbedText "
        + "rawPredict streamRawPredict");

    private static readonly ImmutableHashSet<string> Predictions = WordSet.Of("predict predictLongRunning serverStreamingPredict fetchPredictOperation computeTokens");

    private static readonly ImmutableHashSet<string> BedrockVerbs = WordSet.Of(
        "invoke invoke-with-response-stream invoke-with-bidirectional-stream converse converse-stream count-tokens");

    private static readonly ImmutableHashSet<string> EngineVerbs = WordSet.Of("completions embeddings edits search generate");
    private static readonly ImmutableHashSet<string> Keys = WordSet.Of("model model_id modelid model_name");

    /// <summary>What has ids of its own under Gemini's verbs.</summary>
    private static readonly ImmutableHashSet<string> OtherFolders = WordSet.Of("tunedModels endpoints deployments cachedContents");

    /// <summary>Beginnings, in lower case, one of which stands in every address with an id, at its start or behind a separator.</summary>
    public static IEnumerable<string> Stems { get; } = ["models/", "model/", "engines/", "ai/run/", "model=", "model_", "modelid=", "generatecontent", "streamgeneratecontent"];

    /// <summary>The ids in an address, in its order.</summary>
    /// <param name="address">The text; what is not known of it is a <see cref="Hole" />.</param>
    public static IEnumerable<PathId> In(string address)
    {
        var pathStart = StartOfPath(address);
        return pathStart < 0 ? [] : Read(address, pathStart).Where(id => IsId(address, id));
    }

    /// <summary>The id without the escapes that an address wants.</summary>
    public static string Unescaped(string id)
    {
        for (var position = id.IndexOf('%'); position >= 0 && position + 2 < id.Length; position = id.IndexOf('%', position + 1))
        {
            // An id has no other characters than those of ASCII.
            if (int.TryParse(id.Substring(position + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code < 128)
            {
                id = id.Substring(0, position) + (char)code + id.Substring(position + 3);
            }
        }

        return id;
    }

    /// <summary>Where the path begins; less than zero where the text is no address of a request.</summary>
    private static int StartOfPath(string text)
    {
        if (text.Any(char.IsWhiteSpace))
        {
            return -1;
        }

        var scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme < 0)
        {
            return 0;
        }

        var start = scheme + SchemeEnd.Length;
        var end = text.IndexOf('/', start);
        var host = text.Substring(start, (end < 0 ? text.Length : end) - start);
        var isKnown = Schemes.Contains(text.Substring(0, scheme)) || text[Math.Max(0, scheme - 1)] == Hole;
        return isKnown && !IsPage(host) ? (end < 0 ? start : end) : -1;
    }

    private static bool IsPage(string host)
        => PageHosts.Split(' ').Any(page => page.Length > 0 && host.StartsWith(page, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PathId> Read(string address, int start)
    {
        var end = address.IndexOfAny(['?', '#'], start);
        end = end < 0 ? address.Length : end;
        var steps = Steps(address, start, end);
        if (steps.Any(step => PageFolders.Contains(step.Name)) || ModelIdText.IsFile(address.Substring(start, end - start)))
        {
            yield break;
        }

        for (var index = 0; index < steps.Count; index++)
        {
            if (IdAt(address, steps, index) is { } id)
            {
                yield return id;
            }
        }

        foreach (var id in OfQuery(address, end))
        {
            yield return id;
        }
    }

    private static List<Step> Steps(string address, int start, int end)
    {
        var steps = new List<Step>();
        while (start < end)
        {
            var slash = address.IndexOf('/', start, end - start);
            var stepEnd = slash < 0 ? end : slash;
            if (stepEnd > start)
            {
                // What is not known can bring the slash in front of the name along.
                var name = address.Substring(start, stepEnd - start);
                steps.Add(new Step(name.Substring(name.Length > 1 ? name.LastIndexOf(Hole, name.Length - 2) + 1 : 0), start, stepEnd));
            }

            start = stepEnd + 1;
        }

        return steps;
    }

    /// <summary>The id that one step of the path is, or begins.</summary>
    private static PathId? IdAt(string address, List<Step> steps, int index)
    {
        var (name, start, end) = steps[index];
        string Before(int distance) => index >= distance ? steps[index - distance].Name : string.Empty;
        string After(int distance) => index + distance < steps.Count ? steps[index + distance].Name : string.Empty;
        var isLast = index == steps.Count - 1;

        var colon = address.LastIndexOf(':', end - 1, end - start);
        var verb = colon < 0 ? string.Empty : address.Substring(colon + 1, end - colon - 1);
        if (Verbs.Contains(verb) && !OtherFolders.Contains(Before(1)))
        {
            return Of(start, colon, isCall: true);
        }

        switch (Before(1).ToLowerInvariant())
        {
            case "models" when Predictions.Contains(verb) || verb == HoleText:
                return Of(start, colon, Before(3) == "publishers");
            case "models" when After(2) == "predictions":
                return Of(start, steps[index + 1].End, isCall: true);
            case "models" when address.IndexOf("inference.huggingface.co/", StringComparison.Ordinal) >= 0
                || address.IndexOf("router.huggingface.co/", StringComparison.Ordinal) >= 0:
                return Of(start, steps[After(1).Length > 0 && !IsVersion(After(1)) ? index + 1 : index].End, isCall: true);
            case "models" when IsVersion(Before(2)) && (isLast || After(2) == "endpoints"):
                return Of(start, isLast ? end : steps[index + 1].End, isCall: false);
            case "model" when BedrockVerbs.Contains(After(1)) && index + 2 == steps.Count:
                return Of(start, end, isCall: After(1) != "invoke" || name.IndexOf('.') > 0);
            case "engines" when EngineVerbs.Contains(After(1)):
                return Of(start, end, isCall: true);
            case "run" when Before(2) == "ai" && name[0] is '@' or Hole:
                return Of(start, steps[steps.Count - 1].End, isCall: name[0] == '@');
            default:
                return null;
        }
    }

    private static IEnumerable<PathId> OfQuery(string address, int start)
    {
        while (start < address.Length && address[start] is '?' or '&')
        {
            var end = address.IndexOfAny(['&', '#'], start + 1);
            end = end < 0 ? address.Length : end;
            var equals = address.IndexOf('=', start, end - start);
            if (equals > 0 && Keys.Contains(address.Substring(start + 1, equals - start - 1)))
            {
                yield return new PathId(equals + 1, end, IsCall: false);
            }

            start = end;
        }
    }

    /// <summary>Whether nothing stands at the place that no id has: the braces of a route's parameter, say.</summary>
    private static bool IsId(string address, PathId id)
    {
        for (var position = id.Start; position < id.End; position++)
        {
            if (!ModelIdText.IsIdCharacter(address[position]) && address[position] is not (Hole or '%'))
            {
                return false;
            }
        }

        return id.End > id.Start;
    }

    /// <summary>Whether it is the version of an API: "v1", "v1beta", "v1beta2".</summary>
    private static bool IsVersion(string step) => step.Length > 1 && step[0] == 'v' && char.IsDigit(step[1]) && step.All(char.IsLetterOrDigit);

    private static PathId Of(int start, int end, bool isCall) => new(start, end, isCall);

    /// <summary>What stands between two slashes.</summary>
    /// <param name="Name">Its text, from its last hole on.</param>
    /// <param name="Start">Where it begins in the address.</param>
    /// <param name="End">The place behind it.</param>
    private sealed record Step(string Name, int Start, int End);
}
