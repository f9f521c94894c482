using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>What a list says of the end of a model, where the registry says otherwise.</summary>
internal static class Ends
{
    private static readonly string Deprecated = Words.Of(Lifecycle.Deprecated);
    private static readonly string Retired = Words.Of(Lifecycle.Retired);

    public static IEnumerable<Difference> Of(Model model, ListedModel listed, PriceList list, DateTime asOf)
    {
        var known = model.Lifecycle is { } lifecycle ? Words.Of(lifecycle) : null;
        var word = known ?? "of unknown lifecycle";
        if (listed.Shutdown is { } end)
        {
            var day = MessageText.Iso(end);
            var when = end <= asOf ? $"was shut down on {day}," : $"is shut down on {day}, in {Shown.Count((end - asOf).Days, "day")},";
            if (model.Shutdown is { } ours && ours != end)
            {
                yield return Difference.OfEnd(
                    Difference.Shutdown, MessageText.Iso(ours), day, list.Date, $"It {when} says {list.Shown}; models.json says {MessageText.Iso(ours)}.");
            }
            else if (model.Shutdown is null && model.Lifecycle != Lifecycle.Retired)
            {
                yield return Difference.OfEnd(
                    Difference.Shutdown, null, day, list.Date,
                    $"It {when} says {list.Shown}; models.json names no shutdown and calls it {word}.");
            }
            else if (end <= asOf && model.Lifecycle != Lifecycle.Retired)
            {
                yield return Difference.OfEnd(
                    Difference.Lifecycle, known, Retired, list.Date,
                    $"It {when} says {list.Shown}, and models.json still calls it {word}.");
            }
        }
        if (listed.Replacement is { } named && model.Replacement is { } chosen && named != chosen)
        {
            yield return Difference.OfEnd(
                Difference.Replacement, chosen, named, list.Date,
                $"It is replaced with \"{MessageText.Clip(named)}\", says {list.Shown}; models.json says \"{MessageText.Clip(chosen)}\".");
        }

        if (listed.Shutdown is null && listed.IsDeprecated && model.Lifecycle is null or Lifecycle.Preview or Lifecycle.Available)
        {
            yield return Difference.OfEnd(
                Difference.Lifecycle, known, Deprecated, list.Date, $"It is deprecated, says {list.Shown}; models.json calls it {word}.");
        }
    }
}
