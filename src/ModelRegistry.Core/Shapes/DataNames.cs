using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>What the name of a variable, member or element says of the data about models that it holds, by its words.</summary>
internal static class DataNames
{
    private static readonly ImmutableHashSet<string> Gone = WordSet.Of(
        "archived ban banned blacklist blacklisted block blocked blocklist dead decommissioned denied deny denylist deprecated deprecations disabled "
        + "disallowed discontinued eol ended exclude excluded excluding exclusions expired forbidden former historic historical history ignore "
        + "ignored legacy no non not obsolete old outdated past previous removed replaced retired retirements skip skipped sunset superseded "
        + "unavailable unsupported withdrawn without");

    private static readonly ImmutableHashSet<string> Parts = WordSet.Of(
        "endings families family fragment fragments glob globs keyword keywords marker markers needle needles pattern patterns prefix "
        + "prefixes regex regexes series stem stems substring substrings suffix suffixes wildcard wildcards");

    private static readonly ImmutableHashSet<string> Prices = WordSet.Of(
        "cent cents cost costs credit credits dollar dollars eur euro euros fee fees price prices pricing rates tariff tariffs usd");

    private static readonly ImmutableHashSet<string> Limits = WordSet.Of(
        "capabilities capability context cutoff dimension dimensions features limit limits modalities modality released rpm shutdown support "
        + "supported supports tpm window");

    private static readonly ImmutableHashSet<string> Settings = WordSet.Of(
        "attempts budget concurrency delay effort frequency max order penalty port presence priority retries retry seed temperature threads "
        + "timeout tokens top weight");

    private static readonly ImmutableHashSet<string> Ends = WordSet.Of(
        "after alias before canonical current deprecated from new old original predecessor previous replaced replacement retired source "
        + "successor target to");

    private static readonly ImmutableHashSet<string> Maps = WordSet.Of(
        "alias aliases mapping mappings migrations moves redirects renames replacements successors synonyms upgrades");

    private static readonly ImmutableHashSet<string> Offers = WordSet.Of(
        "allowed available choices enabled known offered options selectable supported valid");

    /// <summary>In a class of these names an id is a setting, whatever else it says of models.</summary>
    private static readonly ImmutableHashSet<string> Configured = WordSet.Of(
        "agent args client config configuration options params parameters provider request service settings");

    /// <summary>What ids share with the names of what a model does.</summary>
    private static readonly ImmutableHashSet<string> Roles = WordSet.Of(
        "audio chat code coding completion completions default embed embedding embeddings fast free image images instruct latest model models "
        + "moderation preview rerank search speech summary text thinking tool transcribe translate tts video vision voice");

    /// <summary>Whether what it holds is no longer called: retired models, blocked ones, those without an ability.</summary>
    public static bool IsGone(string name) => HasWord(name, Gone);

    /// <summary>Whether it holds a part of an id that others are recognised by.</summary>
    public static bool IsPart(string name) => HasWord(name, Parts) || name.IndexOf("StartsWith", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether it holds what something costs.</summary>
    public static bool IsPrice(string name) => HasWord(name, Prices);

    /// <summary>Whether it holds what a model can do, or how much.</summary>
    public static bool IsLimit(string name) => HasWord(name, Limits);

    /// <summary>Whether it holds what a request asks for beside the model.</summary>
    public static bool IsSetting(string name) => HasWord(name, Settings);

    /// <summary>Whether it is one of the two ends of a pair: what a model was, or what it has become.</summary>
    public static bool IsEnd(string name) => HasWord(name, Ends);

    /// <summary>Whether it leads from one name of a model to another.</summary>
    public static bool IsMap(string name) => HasWord(name, Maps);

    /// <summary>Whether somebody chooses from what it holds.</summary>
    public static bool IsOffer(string name) => HasWord(name, Offers);

    /// <summary>Whether a type of this name describes a model, where others are configured with one.</summary>
    public static bool IsDescription(string type)
        => NameWords.Of(type) is var words
            && words.Any(ModelNames.IsModelWord)
            && !words.Any(Configured.Contains);

    /// <summary>Whether a name was made from the id, such as <c>Gpt4o</c> or <c>Opus</c>: with another id it says something false.</summary>
    public static bool IsMadeFrom(string name, string id)
    {
        var (words, parts) = (NameWords.Of(name), NameWords.Of(id));
        return string.Concat(words).Equals(string.Concat(parts), StringComparison.OrdinalIgnoreCase)
            || words.Any(word
                => word.Length > 1
                    && char.IsLetter(word[0])
                    && !Roles.Contains(word)
                    && parts.Any(part => part.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a name that was made from one id says nothing false of another: it has no number, and its words are in both.</summary>
    public static bool Fits(string name, string id, string other)
    {
        var (parts, others) = (NameWords.Of(id), NameWords.Of(other));
        return !name.Any(char.IsDigit)
            && NameWords.Of(name).All(word
                => !parts.Contains(word, StringComparer.OrdinalIgnoreCase) || others.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool HasWord(string name, ImmutableHashSet<string> words) => name.Length > 0 && NameWords.Of(name).Any(words.Contains);
}
