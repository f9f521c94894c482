using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Where the chain of replacements of a model ends.</summary>
internal enum ReplacementEnd
{
    /// <summary>The entry names no replacement.</summary>
    None,

    /// <summary>At a model that is not going away itself.</summary>
    Live,

    /// <summary>At a model that is going away and names no replacement.</summary>
    Ending,

    /// <summary>At a model that is no longer served and names no replacement.</summary>
    Retired,

    /// <summary>Nowhere: it comes back to a model that it has passed.</summary>
    Circle,
}

/// <summary>Follows the replacements of a registry on a day.</summary>
internal sealed class Replacements(RegistrySnapshot snapshot, JudgingPolicy policy)
{
    /// <summary>Follows the replacements of a model to the first that is not itself going away.</summary>
    /// <param name="model">The model that is to be replaced.</param>
    /// <param name="end">The model at the end; null where there is none, or the chain is a circle.</param>
    public ReplacementEnd Follow(RegisteredModel model, out RegisteredModel? end)
    {
        end = null;
        if (model.Replacement is not { } next)
        {
            return ReplacementEnd.None;
        }

        var seen = new HashSet<int>();
        while (seen.Add(next))
        {
            var candidate = snapshot.Models[next];
            if (candidate != model && IsLive(candidate.Model))
            {
                end = candidate;
                return ReplacementEnd.Live;
            }

            if (candidate.Replacement is not { } following)
            {
                end = candidate;
                return IsGone(candidate.Model) ? ReplacementEnd.Retired : ReplacementEnd.Ending;
            }

            next = following;
        }

        return ReplacementEnd.Circle;
    }

    private bool IsGone(Model model) => model.Lifecycle == Lifecycle.Retired || Verdict.Of(model, policy).IsShutDown;

    /// <summary>A model of which nobody has said where it stands may be alive; what is said of it later decides.</summary>
    private bool IsLive(Model model)
        => model.Id is not null && model.Lifecycle is null or Lifecycle.Preview or Lifecycle.Available && !Verdict.Of(model, policy).IsShutDown;
}
