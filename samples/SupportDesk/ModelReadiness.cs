using ModelRegistry;

namespace SupportDesk;

/// <summary>What a model still needs before production code may count on it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Required">The names of the checks that are required of it, done or not.</param>
internal sealed record ModelReadiness(Model Model, IReadOnlyList<string> Required)
{
    private bool HasGoodId => Model.HasId && Model.IdVerifiedOn is not null;

    private int Outstanding => Required.Count(name => DoneOn(name) is null);

    /// <summary>
    /// Where a tier of the model says what it requires, that is what counts, and where none does, every check; as in LLM1010. A
    /// preview needs them before it is in any tier.
    /// </summary>
    public static ModelReadiness Of(Model model, IEnumerable<ModelTier> tiers)
    {
        List<ModelTier> own = [.. tiers.Where(tier => tier.Models.Contains(model))];
        if (model.Lifecycle == ModelLifecycle.Retired || (own.Count == 0 && model.Lifecycle != ModelLifecycle.Preview))
        {
            return new ModelReadiness(model, []);
        }

        List<IReadOnlyList<string>> said = [.. own.Select(tier => tier.RequiredChecks).OfType<IReadOnlyList<string>>()];
        return new ModelReadiness(model, said.Count == 0 ? ModelCheck.Names : [.. said.SelectMany(checks => checks).Distinct()]);
    }

    public DateTime? DoneOn(string check) => Model.Checks.FirstOrDefault(done => done.Name == check)?.VerifiedOn;

    /// <summary>What keeps the model from being ready, in the words of the table's columns; nothing where it is.</summary>
    public IEnumerable<string> Blocks()
    {
        if (Model.Lifecycle == ModelLifecycle.Retired)
        {
            yield return Shown.Word(Model.Lifecycle);
            yield break;
        }

        if (Model.ApiAccess != ModelAccess.Granted)
        {
            yield return "access";
        }

        if (!HasGoodId)
        {
            yield return "id";
        }

        if (Outstanding > 0)
        {
            yield return $"{Shown.Count(Outstanding)} {(Outstanding == 1 ? "check" : "checks")}";
        }
    }
}
