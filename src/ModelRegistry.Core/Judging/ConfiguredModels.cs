using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Judging;

/// <summary>A text that is meant to be a model id.</summary>
/// <param name="Named">The models that it names.</param>
/// <param name="Objection">What is to be said of them; null where nothing is, and where the registry has none of them.</param>
/// <param name="Complaint">What is wrong and what to write, as the rest of a sentence that begins with the id; null where nothing is.</param>
internal sealed record ConfiguredUse(Resolution Named, Objection? Objection, string? Complaint);

/// <summary>Judges the texts outside of C# code: which of them are meant to be model ids, and whether these models may be called.</summary>
/// <param name="resolver">Says which models a text names.</param>
/// <param name="judge">Says whether they may be called.</param>
/// <param name="allowed">Ids that need no entry in the registry.</param>
internal sealed class ConfiguredModels(ModelResolver resolver, ModelJudge judge, IdPatterns allowed)
{
    /// <summary>The use of a model; null for a text that is no id.</summary>
    /// <param name="text">The text.</param>
    /// <param name="meaning">What its key says.</param>
    /// <param name="needsShape">
    /// Whether an unknown id counts only if it also has the shape of one: outside of settings, "model" means many things.
    /// </param>
    public ConfiguredUse? UseOf(string text, KeyMeaning meaning, bool needsShape = false)
    {
        var named = resolver.Resolve(text);
        if (named.Kind != ResolutionKind.None)
        {
            if (!NamesRegistered(text, meaning, named) || (needsShape && !named.IsExact && ModelIdShapes.IsForPeople(text)))
            {
                return null;
            }

            var objection = named.IsOtherwise && allowed.Matches(text) ? null : judge.ObjectionTo(named.Models);
            return new ConfiguredUse(
                named,
                objection,
                objection is null ? null : $"{StandingAdvice.ComplaintOf(objection, named)}: {StandingAdvice.InConfiguration(objection)}");
        }

        return NamesModel(text, meaning, needsShape) ? new ConfiguredUse(named, null, allowed.Matches(text) ? null : Unregistered(text)) : null;
    }

    private string Unregistered(string text)
        => resolver.NearestTo(text) is { } nearest
            ? $"is not in the registry: did you mean \"{MessageText.Clip(nearest)}\"? Otherwise add it to models.json."
            : "is not in the registry: add it to models.json";

    /// <summary>Whether a text that names a registered model is meant to: a word such as "mistral", or "GPT-4", only where a model is expected.</summary>
    private static bool NamesRegistered(string text, KeyMeaning meaning, Resolution named) => meaning switch
    {
        KeyMeaning.Deployment => false,
        KeyMeaning.Other when named.IsExact => !ModelIdText.IsPlainWord(text),
        KeyMeaning.Other => ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable,
        _ => true,
    };

    /// <summary>Whether a text that the registry does not have is meant to be a model id: the key says so, and the text can be one; or the text is unmistakably one.</summary>
    private static bool NamesModel(string text, KeyMeaning meaning, bool needsShape) => meaning switch
    {
        KeyMeaning.Model or KeyMeaning.Models or KeyMeaning.Entry
            => ModelIdText.LooksLikeId(text) && (!needsShape || (ModelIdShapes.Of(text).Strength != ShapeStrength.None && !ModelIdShapes.IsForPeople(text))),
        KeyMeaning.Other => ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable,
        _ => false,
    };
}
