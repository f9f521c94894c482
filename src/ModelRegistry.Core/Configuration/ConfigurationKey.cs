using System.Collections.Immutable;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Configuration;

/// <summary>
/// A key and what it means in sight of the keys above it. To an app <c>"A:B"</c>, the <c>A__B</c> of an environment variable and a
/// <c>B</c> in the object under <c>A</c> are the same setting, and so they are here. Names are compared word by word, in any case and spelling: <c>chatModelId</c>,
/// <c>CHAT_MODEL_ID</c>.
/// </summary>
/// <param name="Meaning">What it says of its value.</param>
/// <param name="LastWord">The end of its name.</param>
internal sealed record ConfigurationKey(KeyMeaning Meaning, string LastWord)
{
    private static readonly string[] Separators = [":", "__"];

    /// <summary>Under "Models" these are facts about models, and everything else is the name of one.</summary>
    private static readonly ImmutableHashSet<string> Facts = WordSet.Of(
        "api author container credential description directory endpoint environment folder format host key kind label location namespace owner "
        + "path platform prefix profile prompt provider region resource root schema secret service source store style suffix tag title type uri url "
        + "vendor version");

    private static readonly ImmutableHashSet<string> Names = WordSet.Of("id ids name names");
    private static readonly ImmutableHashSet<string> Plurals = WordSet.Of("models ids names");

    /// <summary>The file itself.</summary>
    public static ConfigurationKey Root { get; } = new(KeyMeaning.Other, string.Empty);

    /// <summary>The key of this name in the object under this one.</summary>
    public ConfigurationKey Under(string name)
    {
        var key = this;
        foreach (var part in name.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            key = key.UnderPart(part);
        }

        return key;
    }

    /// <summary>An object in the array under this key.</summary>
    public ConfigurationKey Item() => Meaning == KeyMeaning.Models ? this with { Meaning = KeyMeaning.Entry } : this;

    /// <summary>The key of this name in a text that stands under this one: it speaks for itself.</summary>
    public ConfigurationKey Embedded(string name) => (this with { Meaning = KeyMeaning.Other }).Under(name);

    private ConfigurationKey UnderPart(string name)
    {
        var words = NameWords.Of(name);
        return words.Count == 0 ? this with { Meaning = KeyMeaning.Other } : new ConfigurationKey(MeaningOf(words), words[words.Count - 1]);
    }

    private KeyMeaning MeaningOf(IReadOnlyList<string> words)
    {
        if (ModelNames.IsDeployment(words))
        {
            return KeyMeaning.Deployment;
        }

        var last = words[words.Count - 1];
        if (ModelNames.IsModel(words, LastWord))
        {
            return Plurals.Contains(last) ? KeyMeaning.Models : KeyMeaning.Model;
        }

        return Meaning switch
        {
            KeyMeaning.Models => Facts.Contains(words[ModelNames.SubjectOf(words)]) ? KeyMeaning.Other : KeyMeaning.Entry,
            KeyMeaning.Model or KeyMeaning.Entry when words.Count == 1 && Names.Contains(last) => KeyMeaning.Model,
            KeyMeaning.Deployment => KeyMeaning.Deployment,
            _ => KeyMeaning.Other,
        };
    }
}
