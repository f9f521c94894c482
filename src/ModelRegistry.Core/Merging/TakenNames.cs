using System.Globalization;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Merging;

/// <summary>The keys and the C# names of the models of a registry: who comes first has them.</summary>
internal sealed class TakenNames(int capacity)
{
    private readonly Dictionary<string, EntryPlace> _keys = new(capacity, StringComparer.Ordinal);
    private readonly Dictionary<string, EntryPlace> _memberNames = new(capacity, StringComparer.Ordinal);
    private readonly List<Clash> _clashes = [];

    /// <summary>Takes an id, alias or name of a model, unless the provider has one like it.</summary>
    public bool TryTake(string id, Model model, EntryPlace at, string what)
    {
        // A name is no id, even where it is spelled like one; and the length tells where the provider ends.
        var length = model.Provider.Length.ToString(CultureInfo.InvariantCulture);
        var key = string.Concat(length, at.Property == "name" ? "\0" : " ", model.Provider, id);
        if (_keys.TryGetValue(key, out var first))
        {
            _clashes.Add(new Clash(at, first, $"the {what} \"{MessageText.Clip(id)}\" of {MessageText.Clip(model.Provider)} is already in the registry", Nameless: null));
            return false;
        }

        _keys.Add(key, at);
        return true;
    }

    /// <summary>Takes a C# name, unless another model has it.</summary>
    public bool TryTakeName(string name, Model model, EntryPlace at)
    {
        if (_memberNames.TryGetValue(name, out var taken))
        {
            _clashes.Add(new Clash(at, taken, $"the C# name {name} is already used for \"{MessageText.Clip(taken.Model.Id ?? taken.Model.Name)}\"", model));
            return false;
        }

        _memberNames.Add(name, at);
        return true;
    }

    /// <summary>What could not be taken, once all models had their turn: only then it is known which names are free.</summary>
    public IEnumerable<RegistryFinding> Duplicates()
    {
        var advised = new HashSet<string>(StringComparer.Ordinal);
        return _clashes.Select(clash => new RegistryFinding(ProblemKind.Duplicate, clash.At.Place, clash.Message + AdviceFor(clash.Nameless, advised), clash.First.Place));
    }

    private string AdviceFor(Model? nameless, HashSet<string> advised)
        => nameless is null ? string.Empty : $": set another one, such as \"constant\": \"{FreeNameFor(nameless, advised)}\"";

    /// <summary>A C# name that no model has and that nobody else is advised to take.</summary>
    private string FreeNameFor(Model model, HashSet<string> advised)
    {
        var whole = MemberNames.From(model.Provider + "-" + (model.Constant ?? model.Id ?? model.Name));
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? string.Empty : "_" + number.ToString(CultureInfo.InvariantCulture);
            var name = whole.Substring(0, Math.Min(whole.Length, MemberNames.LongestText - suffix.Length)) + suffix;
            if (!_memberNames.ContainsKey(name) && advised.Add(name))
            {
                return name;
            }
        }
    }

    /// <param name="At">Where the name cannot be taken.</param>
    /// <param name="First">Who has it.</param>
    /// <param name="Message">What to say.</param>
    /// <param name="Nameless">The model that needs another C# name; null where it is no name that is taken.</param>
    private sealed record Clash(EntryPlace At, EntryPlace First, string Message, Model? Nameless);
}
