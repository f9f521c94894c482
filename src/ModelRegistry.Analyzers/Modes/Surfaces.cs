using System.Collections.Immutable;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Knows the surfaces on which a model is used other than by a plain call of the API, by the names that registries give them.</summary>
internal static class Surfaces
{
    public const string Batch = "batch";
    public const string Codex = "codex";

    /// <summary>By what a sink is for; a team may write a surface with or without its hyphen.</summary>
    private static readonly Dictionary<string, ImmutableHashSet<string>> Names = new(StringComparer.Ordinal)
    {
        [Batch] = WordSet.Of("batch batches"),
        [Codex] = WordSet.Of("codex"),
        ["realtime"] = WordSet.Of("realtime"),
        ["fine-tune"] = WordSet.Of("finetuning finetune finetunes"),
        ["assistants"] = WordSet.Of("assistants assistant"),
        ["agents"] = WordSet.Of("agents agent"),
    };

    /// <summary>Whether what a sink is for is such a surface.</summary>
    public static bool IsKnown(string modality) => Names.ContainsKey(modality);

    /// <summary>What an entry records of a surface, where that is anything but that access is granted; null where it says nothing.</summary>
    /// <param name="model">The entry.</param>
    /// <param name="surface">What the sink is for.</param>
    public static SurfaceAccess? Refused(Model model, string surface)
    {
        if (model.Access.Count == 0 || !Names.TryGetValue(surface, out var names))
        {
            return null;
        }

        return model.Access.FirstOrDefault(access => access.State != AccessState.Granted && names.Contains(string.Concat(access.Surface.Where(char.IsLetter))));
    }
}
