using System.Globalization;

namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>Gives each test of a file a name of its own: tests can share a description and differ in their variables.</summary>
internal sealed class TaskNames
{
    private readonly Dictionary<string, List<string>> _variables = new(StringComparer.Ordinal);

    /// <param name="name">The description.</param>
    /// <param name="variables">What the tests of the description differ in.</param>
    public string Of(string name, string variables)
    {
        if (!_variables.TryGetValue(name, out var known))
        {
            _variables[name] = known = [];
        }

        var index = known.IndexOf(variables);
        if (index < 0)
        {
            index = known.Count;
            known.Add(variables);
        }

        return index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({index + 1})");
    }
}
