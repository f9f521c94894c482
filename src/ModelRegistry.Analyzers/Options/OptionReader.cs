using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Options;

/// <summary>Reads single options and notes what is wrong with them. An option without a text counts as not given.</summary>
/// <param name="options">Where they are read from.</param>
/// <param name="prefix">What stands there before the name that the user writes.</param>
internal sealed class OptionReader(AnalyzerConfigOptions options, string prefix)
{
    public List<OptionProblem> Problems { get; } = [];

    public string? Value(string name)
        => options.TryGetValue(prefix + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    public bool Boolean(string name, bool byDefault)
        => Choice(name, byDefault ? "true" : "false", byDefault ? "false" : "true") == "true";

    /// <summary>One of a few words in any case, of which the first is the default.</summary>
    public string Choice(string name, params string[] words)
    {
        var value = Value(name);
        var chosen = value is null ? words[0] : words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
        {
            var quoted = words.Select(word => $"\"{word}\"").ToList();
            Invalid(name, value!, $"{string.Join(", ", quoted.Take(quoted.Count - 1))} or {quoted.Last()}");
        }

        return chosen ?? words[0];
    }

    public void Invalid(string name, string value, string expected) => Problems.Add(OptionProblem.Invalid(name, value, expected));
}
