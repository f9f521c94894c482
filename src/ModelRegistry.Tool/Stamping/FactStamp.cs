using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Stamping;

/// <summary>The verification of one fact of one model.</summary>
/// <param name="Model">The model, in the file that takes the verification.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Before">The verification that the fact has now; null where it has none.</param>
internal sealed record FactStamp(PlacedModel Model, VerifiedFact Fact, Verification? Before)
{
    /// <summary>Checks that the model has the fact, and finds the file that takes its verification.</summary>
    public static FactStamp Of(RegistrySet set, PlacedModel model, VerifiedFact fact)
    {
        var place = PlaceOf(set, model, fact);
        if (fact.What == VerifiedFact.Id && model.Model.Id is null)
        {
            throw new ToolException($"\"{model.Shown}\" has no id yet: there is none to verify.");
        }

        if (fact is { Parent: { } parent, IsCheck: false }
            && place.Entry.At(parent).Find(set.Registry.Files[place.File.Path].Root) is null or JsonNull)
        {
            throw new ToolException($"\"{model.Shown}\" has no {parent}: enter what was verified, then stamp it.");
        }

        return new FactStamp(place, fact, fact.In(model.Model));
    }

    /// <summary>The facts of a model that have a verification with a given source.</summary>
    public static IEnumerable<VerifiedFact> FactsFrom(Model model, string source)
        => from what in VerifiedFact.Names.Union(model.Checks.Select(check => check.Name))
           let fact = VerifiedFact.Of(what)
           where fact?.In(model)?.Source == source
           select fact;

    /// <summary>An overlay holds account facts and wins: a stamp below it would have no effect.</summary>
    private static PlacedModel PlaceOf(RegistrySet set, PlacedModel model, VerifiedFact fact)
        => set.OverlayOf(model) is { } overlay && fact.What != VerifiedFact.Pricing
            && (fact.What != VerifiedFact.Limits || overlay.Facts.Limits != Limits.Unknown)
            ? overlay.Place
            : model;
}
