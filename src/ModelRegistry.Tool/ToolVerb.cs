using System.CommandLine;

namespace ModelRegistry.Tool;

/// <summary>A command of the tool, with what its help says beside its options.</summary>
/// <param name="name">How it is called.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="finds">What it has found where it ends with 1; null where it never does.</param>
/// <param name="examples">Calls of it as people write them, each with what it is good for.</param>
internal sealed class ToolVerb(string name, string description, string? finds, params (string Call, string What)[] examples) : Command(name, description)
{
    /// <summary>What the number means that the command ends with.</summary>
    public IEnumerable<string> Ends => EndsWith(finds);

    /// <summary>The calls, each as one writes it, above what it is good for.</summary>
    public IEnumerable<string> Examples => examples.SelectMany(example => new[] { $"model-registry {Name} {example.Call}".TrimEnd(), $"    {example.What}" });

    public static IEnumerable<string> EndsWith(string? finds)
    {
        yield return $"{ExitCode.Fine}  It did its work{(finds is null ? string.Empty : ", and has nothing to complain of")}.";
        if (finds is not null)
        {
            yield return $"{ExitCode.Found}  {finds}";
        }

        yield return $"{ExitCode.Failed}  It could not do its work: a wrong argument, or a file that cannot be read or changed. Why is on standard error.";
    }
}
