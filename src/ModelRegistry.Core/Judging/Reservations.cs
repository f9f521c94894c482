using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Judging;

/// <summary>What speaks against putting one model in the place of another.</summary>
internal static class Reservations
{
    /// <summary>The first reservation, as the rest of a sentence that begins with the new model; null where nothing that is known speaks against it.</summary>
    public static string? Against(Model candidate, Model old, ModelJudge judge)
    {
        if (!judge.MayBeCalled(candidate) || candidate.Lifecycle == Lifecycle.Deprecated)
        {
            return $"cannot be called either ({judge.Doubts(candidate)})";
        }

        if (ModelKinds.Differ(candidate, old))
        {
            return $"is {ModelKinds.Noun(ModelKinds.Of(candidate)!.Value)} and not {ModelKinds.Noun(ModelKinds.Of(old)!.Value)}";
        }

        if (ModelKinds.Of(old) == ModelKind.Embedding && !ModelJudge.CanTakeOver(candidate, old))
        {
            return "makes vectors that are not comparable with the stored ones";
        }

        var missing = candidate.Capabilities.Count == 0 ? null : old.Capabilities.FirstOrDefault(capability => !candidate.Capabilities.Contains(capability));
        return missing is not null
            ? $"lacks \"{MessageText.Clip(missing)}\""
            : Smaller("accepts only {0} tokens of context instead of {1}", old.Limits.ContextWindow, candidate.Limits.ContextWindow)
                ?? Smaller("answers with at most {0} tokens instead of {1}", old.Limits.MaxOutputTokens, candidate.Limits.MaxOutputTokens);
    }

    private static string? Smaller(string sentence, long? old, long? candidate)
        => candidate < old ? string.Format(CultureInfo.InvariantCulture, sentence, candidate, old) : null;
}
