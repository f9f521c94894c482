using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>What a name says that it limits.</summary>
internal enum LimitKind
{
    /// <summary>The longest answer, in tokens.</summary>
    Output,

    /// <summary>The context window: the longest prompt and answer together, in tokens.</summary>
    Context,
}

/// <summary>Knows the names that SDKs and people give to the limits of a model, however their words are joined.</summary>
internal static class LimitNames
{
    private static readonly ImmutableHashSet<string> Output = WordSet.Of(
        "defaultmaxtokens defaultmaxoutputtokens maxtokens maxtoken maxtokencount maxtokenstosample maxtokenstogenerate maxoutput maxoutputtokens maxoutputtokencount maxoutputtoken maxoutputlength "
        + "maxcompletiontokens maxcompletiontokencount maxnewtokens maxresponsetokens maxgeneratedtokens maxgenerationtokens outputlimit outputtokenlimit "
        + "outputtokenslimit maximumtokens maximumoutputtokens modelmaxoutputtokens");

    private static readonly ImmutableHashSet<string> Context = WordSet.Of(
        "contextwindow contextwindowsize contextwindowtokens contextwindowlimit contextlength contextsize contextlimit contexttokens contexttokenlimit maxcontext "
        + "maxcontexttokens maxcontextlength maxcontextsize maxcontextwindow maxcontextwindowtokens maxmodellen maxmodellength maxsequencelength modelcontextwindow "
        + "modelcontextlength modelcontextsize");

    /// <summary>What may stand before or after a limit in the name of what holds it, besides the model.</summary>
    private static readonly ImmutableArray<string> Additions =
        ImmutableArray.Create("default", "defaults", "model", "models", "limits", "limit", "settings", "options", "constants", "get", "the", "llm", "of", "for", "by", "in", "s");

    private static readonly ImmutableArray<string> LongestFirst = Output.Concat(Context).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Null for a name that speaks of neither.</summary>
    public static LimitKind? Of(string name) => OfKey(KeyOf(name));

    /// <summary>What a name limits that may name its model as well: of <c>Gpt55ContextWindow</c> the context and <c>gpt55</c>, of <c>MaxTokensOf</c> the output and nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isModel">Whether a text in small letters and digits is the name of a model.</param>
    /// <returns>Null where it names no limit, or something else beside.</returns>
    public static (LimitKind Kind, string Model)? Split(string name, Func<string, bool> isModel)
    {
        var (kind, model) = Read(name, isModel);
        return kind is { } known && (model.Length == 0 || isModel(model)) ? (known, model) : null;
    }

    /// <summary>What a name leaves for a model, in small letters and digits: of <c>Gpt55Limits</c> and <c>Gpt55ContextWindow</c> <c>gpt55</c>.</summary>
    public static string ModelIn(string name, Func<string, bool> isModel) => Read(name, isModel).Model;

    private static (LimitKind? Kind, string Model) Read(string name, Func<string, bool> isModel)
    {
        var key = KeyOf(name).ToLowerInvariant();
        foreach (var limit in LongestFirst)
        {
            var start = key.IndexOf(limit, StringComparison.Ordinal);
            if (start >= 0)
            {
                return (OfKey(limit), ModelOf(key.Remove(start, limit.Length), isModel));
            }
        }

        return (null, ModelOf(key, isModel));
    }

    private static string ModelOf(string key, Func<string, bool> isModel)
    {
        while (key.Length > 0 && !isModel(key))
        {
            var addition = Additions.FirstOrDefault(word => key.EndsWith(word, StringComparison.Ordinal) || key.StartsWith(word, StringComparison.Ordinal));
            if (addition is null)
            {
                break;
            }

            key = key.EndsWith(addition, StringComparison.Ordinal) ? key.Substring(0, key.Length - addition.Length) : key.Substring(addition.Length);
        }

        return key;
    }

    private static LimitKind? OfKey(string key) => Output.Contains(key) ? LimitKind.Output : Context.Contains(key) ? LimitKind.Context : null;

    private static string KeyOf(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
