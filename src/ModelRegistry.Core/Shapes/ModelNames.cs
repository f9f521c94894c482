using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>What the name of a variable, member, parameter or key says that it holds, by its words.</summary>
internal static class ModelNames
{
    /// <summary>Their models are no language models, whether they are named in the key or in the one above it.</summary>
    private static readonly ImmutableHashSet<string> Things = WordSet.Of(
        "aircraft battery bike camera car chassis cpu device drone equipment gpu hardware inverter laptop meter modem motor plc printer router "
        + "scanner sensor tractor truck vehicle");

    /// <summary>In front of "model" they speak of software, business or trade: a view model, a price model.</summary>
    private static readonly ImmutableHashSet<string> Concepts = WordSet.Of(
        "access actor auth authorization billing binding business class component computer concurrency consistency cost data database db delivery "
        + "domain dto edit ef entity execution hosting identity license licensing machine mesh object operating page payment permission phone "
        + "physics price pricing product programming read relational robot role scene schema security store subscription table tax tenancy tenant "
        + "thread threading threat view write xml");

    private static readonly ImmutableHashSet<string> Names = WordSet.Of("id ids name names alias aliases identifier identifiers slug slugs");
    private static readonly ImmutableHashSet<string> Model = WordSet.Of("model models");
    private static readonly ImmutableHashSet<string> Several = WordSet.Of("models ids names aliases identifiers slugs");
    private static readonly ImmutableHashSet<string> Deployment = WordSet.Of("deployment deployments deploymentname");

    private static readonly ImmutableHashSet<string> Paths = WordSet.Of("path file folder directory dir filename filepath");

    private static readonly ImmutableHashSet<string> Prose = WordSet.Of(
        "title subtitle description label caption summary comment placeholder tooltip hint badge heading help message remarks");

    private static readonly ImmutableHashSet<string> Shown = WordSet.Of("display friendly");

    private static readonly ImmutableHashSet<string> TextOf = WordSet.Of(
        "alt button caption header help hint info label placeholder status title tooltip");

    /// <summary>Whether a name holds a model.</summary>
    public static bool IsModel(string name) => NameWords.Of(name) is { Count: > 0 } words && IsModel(words, string.Empty);

    /// <summary>Whether the name ends with "model", with or without "id" or "name", and no word before it says that it is another kind of model.</summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="above">The last word of what the name belongs to; empty where that is unknown.</param>
    public static bool IsModel(IReadOnlyList<string> words, string above)
    {
        var end = SubjectOf(words);
        if (!Model.Contains(words[end]))
        {
            return false;
        }

        return end > 0
            ? !Things.Contains(words[end - 1]) && !Concepts.Contains(words[end - 1])
            : !Things.Contains(above);
    }

    /// <summary>Whether a word is "model", of one or of several.</summary>
    public static bool IsModelWord(string word) => Model.Contains(word);

    /// <summary>Whether a word before "model" says that the name speaks of another kind of model, or of software: "ViewModelInfo".</summary>
    public static bool IsOther(string name)
    {
        var words = NameWords.Of(name);
        return words.Skip(1).Zip(words, (word, before) => Model.Contains(word) && (Things.Contains(before) || Concepts.Contains(before))).Any(isOther => isOther);
    }

    /// <summary>Whether a name holds several models: "SupportedModels", "modelIds".</summary>
    public static bool AreModels(string name)
        => NameWords.Of(name) is { Count: > 0 } words && Several.Contains(words[LastOf(words)]) && IsModel(words, string.Empty);

    /// <summary>Whether a name holds that of a deployment, which a team chooses as it likes.</summary>
    public static bool IsDeployment(string name) => IsDeployment(NameWords.Of(name));

    /// <summary>Whether the words are those of a deployment's name.</summary>
    public static bool IsDeployment(IReadOnlyList<string> words) => words.Any(Deployment.Contains);

    /// <summary>Whether a name holds what is written for people.</summary>
    public static bool IsProse(string name)
        => NameWords.Of(name) is { Count: > 0 } words
            && (Prose.Contains(words[words.Count - 1]) || words.Any(Shown.Contains) || IsText(words));

    /// <summary>The text of something, such as a button: "HelpText".</summary>
    private static bool IsText(IReadOnlyList<string> words)
        => words.Count > 1
            && words[words.Count - 1].Equals("text", StringComparison.OrdinalIgnoreCase)
            && TextOf.Contains(words[words.Count - 2]);

    /// <summary>Whether a name holds where a file or folder lies.</summary>
    public static bool IsPath(string name) => NameWords.Of(name) is { Count: > 0 } words && Paths.Contains(words[words.Count - 1]);

    /// <summary>Whether a name says no more than that it is one: "id", "apiName", "value".</summary>
    public static bool IsName(string name)
        => NameWords.Of(name) is { Count: > 0 } words && (Names.Contains(words[words.Count - 1]) || name.Equals("value", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the last word stands that says more than "id", "name" or "alias", or how a method is called: "GetModelsAsync".</summary>
    public static int SubjectOf(IReadOnlyList<string> words)
    {
        var last = LastOf(words);
        return last > 0 && Names.Contains(words[last]) ? last - 1 : last;
    }

    private static int LastOf(IReadOnlyList<string> words)
        => words.Count > 1 && words[words.Count - 1].Equals("async", StringComparison.OrdinalIgnoreCase) ? words.Count - 2 : words.Count - 1;
}
