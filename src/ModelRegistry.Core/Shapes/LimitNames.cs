using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>What a name says that it limits.</summary>
internal enum LimitKind
{
    /// <summary>How long an answer may be, in tokens.</summary>
    Output,

    /// <summary>How long prompt and answer may be together, in tokens.</summary>
    Context,
}

/// <summary>Knows the names that SDKs and people give to the limits of a model, however their words are joined.</summary>
internal static class LimitNames
{
    private static readonly ImmutableHashSet<string> Output = WordSet.Of(
        "maxtokens maxtoken maxtokencount maxtokenstosample maxtokenstogenerate maxoutput maxoutputtokens maxoutputtokencount maxoutputtoken maxoutputlength "
        + "maxcompletiontokens maxcompletiontokencount maxnewtokens maxresponsetokens maxgeneratedtokens maxgenerationtokens outputlimit outputtokenlimit "
        + "outputtokenslimit maximumtokens maximumoutputtokens modelmaxoutputtokens");

    private static readonly ImmutableHashSet<string> Context = WordSet.Of(
        "contextwindow contextwindowsize contextwindowtokens contextwindowlimit contextlength contextsize contextlimit contexttokens contexttokenlimit maxcontext "
        + "maxcontexttokens maxcontextlength maxcontextsize maxcontextwindow maxcontextwindowtokens maxmodellen maxmodellength maxsequencelength modelcontextwindow "
        + "modelcontextlength modelcontextsize");

    /// <summary>Null for a name that speaks of neither.</summary>
    public static LimitKind? Of(string name)
    {
        var key = string.Concat(name.Where(char.IsLetterOrDigit));
        return Output.Contains(key) ? LimitKind.Output : Context.Contains(key) ? LimitKind.Context : null;
    }
}
