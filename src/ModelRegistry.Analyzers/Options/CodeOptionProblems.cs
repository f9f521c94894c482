using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Options;

/// <summary>
/// Where the problems of the options of a compilation's files are told: each once, whatever number of files it applies to. A
/// file whose options are right asks only for its own, so that a project without problems never looks for the first of many.
/// </summary>
internal sealed class CodeOptionProblems
{
    private readonly Compilation _compilation;
    private readonly SyntaxTree _firstOfAll;
    private readonly AnalyzerOptions _options;
    private readonly Lazy<Dictionary<OptionProblem, SyntaxTree>> _firstTrees;

    /// <param name="compilation">The source files.</param>
    /// <param name="firstOfAll">The first of them.</param>
    /// <param name="options">The options of each file.</param>
    public CodeOptionProblems(Compilation compilation, SyntaxTree firstOfAll, AnalyzerOptions options)
    {
        _compilation = compilation;
        _firstOfAll = firstOfAll;
        _options = options;
        _firstTrees = new Lazy<Dictionary<OptionProblem, SyntaxTree>>(FindFirstTrees);
    }

    /// <summary>
    /// The problems to tell in this source file: those of which it is the first file. The first source file of all also has those
    /// that only configuration files and registries have.
    /// </summary>
    public IEnumerable<OptionProblem> Of(SyntaxTree tree)
    {
        IEnumerable<OptionProblem> problems = ProblemsOf(tree);
        if (tree == _firstOfAll)
        {
            problems = problems.Concat(OfAdditionalFiles());
        }

        return problems.Where(problem => !_firstTrees.Value.TryGetValue(problem, out var first) || first == tree).Distinct();
    }

    private IEnumerable<OptionProblem> OfAdditionalFiles()
    {
        var provider = _options.AnalyzerConfigOptionsProvider;
        return _options.AdditionalFiles
            .Where(file => ConfigurationFiles.IsConfiguration(file, provider) || RegistryFiles.IsRegistry(file, provider))
            .SelectMany(file => CodeOptions.Read(provider.GetOptions(file)).Problems);
    }

    private IReadOnlyList<OptionProblem> ProblemsOf(SyntaxTree tree)
        => CodeOptions.Read(_options.AnalyzerConfigOptionsProvider.GetOptions(tree)).Problems;

    private Dictionary<OptionProblem, SyntaxTree> FindFirstTrees()
    {
        var first = new Dictionary<OptionProblem, SyntaxTree>();
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var problem in ProblemsOf(tree))
            {
                if (!first.ContainsKey(problem))
                {
                    first.Add(problem, tree);
                }
            }
        }

        return first;
    }
}
