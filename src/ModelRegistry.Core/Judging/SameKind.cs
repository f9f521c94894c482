using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Judging;

/// <summary>
/// Of each provider and each kind of work the model that can be counted on and was released last; ids in ordinal order decide between
/// equals. The order of the file has no say.
/// </summary>
internal sealed class SameKind
{
    private readonly Dictionary<(string Provider, ModelKind? Kind), List<RegisteredModel>> _best = [];

    /// <param name="models">The registry.</param>
    /// <param name="isDependable">Whether a model can be counted on.</param>
    public SameKind(IEnumerable<RegisteredModel> models, Func<RegisteredModel, bool> isDependable)
    {
        foreach (var model in models.Where(isDependable).OrderByDescending(model => model.Model.Released).ThenBy(model => model.Model.Id, StringComparer.Ordinal))
        {
            var key = (model.Model.Provider, ModelKinds.Of(model.Model));
            if (!_best.TryGetValue(key, out var best))
            {
                _best.Add(key, best = []);
            }

            // The best one, and one for the best one itself.
            if (best.Count < 2)
            {
                best.Add(model);
            }
        }
    }

    /// <summary>The model of the same provider and kind; null where there is no other.</summary>
    public RegisteredModel? Of(RegisteredModel model)
        => _best.TryGetValue((model.Model.Provider, ModelKinds.Of(model.Model)), out var best) ? best.FirstOrDefault(other => !ReferenceEquals(other, model)) : null;
}
