using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>The surfaces on which a model is used, by the names that registries give them. A team may record any other beside them.</summary>
internal static class Surfaces
{
    public const string Batch = "batch";
    public const string Codex = "codex";

    /// <summary>By what a member of an SDK is for; a team may write a surface with or without its hyphen.</summary>
    private static readonly Dictionary<string, ImmutableHashSet<string>> Spellings = new(StringComparer.Ordinal)
    {
        [Batch] = WordSet.Of("batch batches"),
        [Codex] = WordSet.Of("codex"),
        ["realtime"] = WordSet.Of("realtime"),
        ["fine-tune"] = WordSet.Of("finetuning finetune finetunes"),
        ["assistants"] = WordSet.Of("assistants assistant"),
        ["agents"] = WordSet.Of("agents agent"),
    };

    /// <summary>The names that a misspelled one is compared with.</summary>
    public static ImmutableArray<string> Names { get; } = Spellings.Keys.Prepend(Model.ApiSurface).ToImmutableArray();

    /// <summary>Whether what a member of an SDK is for is such a surface.</summary>
    public static bool IsKnown(string modality) => Spellings.ContainsKey(modality);

    /// <summary>Whether a registry's name for a surface is one of those that are known.</summary>
    public static bool IsName(string name)
        => name == Model.ApiSurface || Spellings.Values.Any(spellings => spellings.Contains(Letters(name)));

    /// <summary>What an entry records of a surface, where that is anything but that access is granted; null where it says nothing.</summary>
    /// <param name="model">The entry.</param>
    /// <param name="surface">What the member of the SDK is for.</param>
    public static SurfaceAccess? Refused(Model model, string surface)
    {
        if (model.Access.Count == 0 || !Spellings.TryGetValue(surface, out var spellings))
        {
            return null;
        }

        return model.Access.FirstOrDefault(access => access.State != AccessState.Granted && spellings.Contains(Letters(access.Surface)));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}
