using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Fixing;

/// <summary>Which id stands in the place of one whose model is no longer served.</summary>
/// <param name="registry">The registry.</param>
/// <param name="judge">Says where replacements lead.</param>
internal sealed class IdReplacement(RegistrySnapshot registry, ModelJudge judge)
{
    private readonly ModelResolver _resolver = new(registry.Models.Items);

    /// <summary>The edit of a use; null where its model is served, or nothing can be put there without a person who looks at it.</summary>
    public TextEdit? Of(ModelUse use)
    {
        if (use.Found.IsData || use.Use.Objection is not { } objection || !IsGone(objection) || use.Use.Named.RegisteredFor(objection.Model) is not null)
        {
            return null;
        }

        if (StandInFor(objection.Model) is not { } standIn || !IdText.HasOnlyIdCharacters(standIn.Model.Id!) || Replaced(use, standIn) is not { } text)
        {
            return null;
        }

        return new TextEdit(use.Found.Range, text);
    }

    private bool IsGone(Objection objection) => objection.Verdict.State == ModelState.Retired || objection.Verdict.IsShutDown;

    /// <summary>The live end of the replacements, where it is the same provider's, does the same kind of work and can take it over.</summary>
    private RegisteredModel? StandInFor(RegisteredModel model)
        => judge.Replacements.Follow(model, out var end) == ReplacementEnd.Live
            && end is { Model.Id: not null }
            && Providers.AreSame(end.Model.Provider, model.Model.Provider)
            && ModelKinds.Of(model.Model) != ModelKind.Embedding
            && Reservations.Against(end.Model, model.Model, judge) is null
                ? end
                : null;

    /// <summary>The text with the new id and what stands in front of the old one; null where something stands behind it.</summary>
    private string? Replaced(ModelUse use, RegisteredModel standIn)
    {
        var (text, id) = (use.Id, use.Use.Named.Id);
        if (!text.EndsWith(id, StringComparison.OrdinalIgnoreCase) || (text.Length > id.Length && text[^(id.Length + 1)] != '/'))
        {
            return null;
        }

        var replaced = text[..^id.Length] + standIn.Model.Id;
        return _resolver.Resolve(replaced).Models.Contains(standIn, ReferenceEqualityComparer.Instance) ? replaced : null;
    }
}
