using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The words that no maker puts behind the name of a model: those of what is made up, such as a test's "gpt-4-mock", and of what a
/// program has beside a model, such as "gpt-4o-cache".
/// </summary>
internal static class ForeignWords
{
    private static readonly ImmutableHashSet<string> Always = WordSet.Of(
        "bogus cache cached client clients config configuration credentials demo deployment deployments description dummy fake header "
        + "headers icon invalid key keys logo mock mocked nonexistent params placeholder port preset presets pricing profile profiles provider "
        + "providers request requests response responses sample service services session settings stub template templates test testing "
        + "tests tokenizer tokenizers unknown url usage wrapper");

    /// <summary>Who tunes an open model may call it like this.</summary>
    private static readonly ImmutableHashSet<string> OfClosedModels = WordSet.Of(
        "agent agents alias api app apps assistant backup bot bots card chatbot custom default example existent fallback http plugin plugins "
        + "primary prompt prompts proxy secondary server tool tools");

    /// <summary>Whether one of the words of a name, behind the place where it is known to be a model's, is none of a model's.</summary>
    /// <param name="id">The text.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="isClosed">Whether nobody but the maker names such models.</param>
    public static bool AreIn(in IdText id, int start, bool isClosed)
    {
        var last = string.Empty;
        for (var position = start; position < id.End; position++)
        {
            var next = position;
            while (next < id.End && id.Text[next] is not ('-' or '_'))
            {
                next++;
            }

            var word = id.Text.Substring(position, next - position);
            if (Always.Contains(word) || (isClosed && OfClosedModels.Contains(word) && !IsOfModel(last, word)))
            {
                return true;
            }

            last = word;
            position = next;
        }

        return false;
    }

    /// <summary>"gpt-5-search-api", "grok-4.20-multi-agent".</summary>
    private static bool IsOfModel(string before, string word) => (before, word) is ("search", "api") or ("multi", "agent");
}
