using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Configuration;

/// <summary>
/// A key and what it means in sight of the keys above it. To an app <c>"A:B"</c> and a <c>B</c> in the object under <c>A</c> are
/// the same setting, and so they are here. Names are compared word by word, in any case and spelling: <c>chatModelId</c>,
/// <c>CHAT_MODEL_ID</c>.
/// </summary>
/// <param name="Meaning">What it says of its value.</param>
/// <param name="LastWord">The end of its name.</param>
internal sealed record ConfigurationKey(KeyMeaning Meaning, string LastWord)
{
    private const string Separator = ":";

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

    /// <summary>Under "Models" these are facts about models, and everything else is the name of one.</summary>
    private static readonly ImmutableHashSet<string> Facts = WordSet.Of(
        "api author container credential description directory endpoint environment folder format host key kind label location namespace owner "
        + "path platform prefix profile prompt provider region resource root schema secret service source store style suffix tag title type uri url "
        + "vendor version");

    private static readonly ImmutableHashSet<string> Names = WordSet.Of("id ids name names");
    private static readonly ImmutableHashSet<string> Plurals = WordSet.Of("models ids names");
    private static readonly ImmutableHashSet<string> Model = WordSet.Of("model models");
    private static readonly ImmutableHashSet<string> Deployment = WordSet.Of("deployment deployments");

    /// <summary>The file itself.</summary>
    public static ConfigurationKey Root { get; } = new(KeyMeaning.Other, string.Empty);

    /// <summary>The key of this name in the object under this one.</summary>
    public ConfigurationKey Under(string name)
    {
        var key = this;
        foreach (var part in name.Split([Separator], StringSplitOptions.RemoveEmptyEntries))
        {
            key = key.UnderPart(part);
        }

        return key;
    }

    /// <summary>An object in the array under this key.</summary>
    public ConfigurationKey Item() => Meaning == KeyMeaning.Models ? this with { Meaning = KeyMeaning.Entry } : this;

    private ConfigurationKey UnderPart(string name)
    {
        var words = KeyWords.Of(name);
        return words.Count == 0 ? this with { Meaning = KeyMeaning.Other } : new ConfigurationKey(MeaningOf(words), words[words.Count - 1]);
    }

    private KeyMeaning MeaningOf(IReadOnlyList<string> words)
    {
        if (words.Any(Deployment.Contains))
        {
            return KeyMeaning.Deployment;
        }

        var last = words[words.Count - 1];
        if (IsOfModels(words))
        {
            return Plurals.Contains(last) ? KeyMeaning.Models : KeyMeaning.Model;
        }

        return Meaning switch
        {
            KeyMeaning.Models => Facts.Contains(words[SubjectOf(words)]) ? KeyMeaning.Other : KeyMeaning.Entry,
            KeyMeaning.Model or KeyMeaning.Entry when words.Count == 1 && Names.Contains(last) => KeyMeaning.Model,
            KeyMeaning.Deployment => KeyMeaning.Deployment,
            _ => KeyMeaning.Other,
        };
    }

    /// <summary>Whether the name ends with "model", with or without "id" or "name", and no word before it says that it is another kind of model.</summary>
    private bool IsOfModels(IReadOnlyList<string> words)
    {
        var end = SubjectOf(words);
        if (!Model.Contains(words[end]))
        {
            return false;
        }

        return end > 0
            ? !Things.Contains(words[end - 1]) && !Concepts.Contains(words[end - 1])
            : !Things.Contains(LastWord);
    }

    /// <summary>Where the last word stands that says more than "id" or "name".</summary>
    private static int SubjectOf(IReadOnlyList<string> words)
        => words.Count > 1 && Names.Contains(words[words.Count - 1]) ? words.Count - 2 : words.Count - 1;
}
