using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>Why a cost is not known: an unknown cost without a reason looks like one that was forgotten.</summary>
internal static class UnknownCost
{
    /// <summary>The reason, as the end of a sentence about the model.</summary>
    public static string Reason(ModelPrice price, ModelUsage usage)
    {
        (long Tokens, decimal? Price, string Name)[] parts =
        [
            (usage.InputTokens, price.Input, "input"),
            (usage.OutputTokens, price.Output, "output"),
            (usage.CacheReadTokens, price.CacheRead, "cache read"),
            (usage.CacheWriteTokens, price.CacheWrite, "cache write"),
        ];
        List<string> missing = [.. parts.Where(part => part.Tokens > 0 && part.Price is null).Select(part => part.Name)];
        return missing.Count > 0
            ? $"the registry has no {Shown.List(missing)} price for it"
            : "the registry has no price for prompts of this length";
    }

    /// <summary>What the team noted about the model; often it is where the gap is explained.</summary>
    public static void WriteNote(IAnsiConsole console, Model model)
    {
        if (model.Notes is { } notes)
        {
            console.WriteLine($"Note in the registry: {notes}");
        }
    }
}
