using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>What a list says of the limits of a model, where the registry says otherwise or nothing.</summary>
internal static class Limited
{
    private const string Window = "context window";
    private const string AtLeast = Window + " (at least)";
    private const string AtMost = Window + " (at most)";
    private const string Answer = "max output tokens";

    public static IEnumerable<Difference> Of(Limits ours, ListedLimits theirs, PriceList list)
    {
        var verified = ours.Verified is { } stamp ? $", verified {MessageText.Iso(stamp.On)}" : ", which nobody has verified";
        if (ours.ContextWindow is { } window)
        {
            var says = $"models.json says {Shown.Tokens(window)}{verified}";
            if (theirs.ContextWindow is { } other && other != window)
            {
                yield return Of(Window, window, other, $"Its context window is {Shown.Tokens(other)} tokens, says {list.Shown}; {says}.");
            }
            else if (theirs.ContextWindow is null && theirs.LongestPrompt is { } prompt && prompt > window)
            {
                yield return Of(AtLeast, window, prompt, $"It takes prompts of up to {Shown.Tokens(prompt)} tokens, says {list.Shown}, so that its context window is no smaller; {says}.");
            }
            else if (theirs.ContextWindow is null && theirs.LongestPrompt + theirs.LongestAnswer is { } both && both < window)
            {
                yield return Of(AtMost, window, both, $"Its longest prompt and answer are {Shown.Tokens(both)} tokens together, says {list.Shown}, so that its context window is no larger; {says}.");
            }
        }

        if (ours.MaxOutputTokens is { } answer && theirs.LongestAnswer is { } longest && longest != answer)
        {
            yield return Of(Answer, answer, longest, $"It answers with up to {Shown.Tokens(longest)} tokens, says {list.Shown}; models.json says {Shown.Tokens(answer)}{verified}.");
        }

        Difference Of(string what, long known, long listed, string sentence) => Difference.OfLimit(what, known, ours.Verified?.On, listed, list.Date, sentence);
    }

    /// <summary>What the list says and the registry does not know, in tokens.</summary>
    public static IEnumerable<KeyValuePair<string, decimal>> UnknownTo(Limits ours, ListedLimits theirs)
    {
        if (ours.ContextWindow is null && (theirs.ContextWindow ?? theirs.LongestPrompt) is { } window)
        {
            yield return KeyValuePair.Create(theirs.ContextWindow is null ? AtLeast : Window, (decimal)window);
        }

        if (ours.MaxOutputTokens is null && theirs.LongestAnswer is { } answer)
        {
            yield return KeyValuePair.Create(Answer, (decimal)answer);
        }
    }
}
