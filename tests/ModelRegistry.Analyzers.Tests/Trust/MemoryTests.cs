using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>An editor compiles anew with every key stroke, for hours, with the same rules and generator: nothing holds on to what was.</summary>
public class MemoryTests
{
    private const int Edits = 5;

    [Fact]
    public async Task What_was_compiled_before_an_edit_is_let_go()
    {
        var sample = Sample.Create();
        var (compilations, trees, driver) = await Edit(sample);

        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The driver knows the last one, which an edit would be compared with.
        Assert.Equal([], Enumerable.Range(0, Edits - 1).Where(edit => compilations[edit].IsAlive));
        Assert.Equal([], Enumerable.Range(0, Edits - 1).Where(edit => trees[edit].IsAlive));
        GC.KeepAlive(driver);
        GC.KeepAlive(sample);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(List<WeakReference> Compilations, List<WeakReference> Trees, GeneratorDriver Driver)> Edit(Sample sample)
    {
        var (compilations, trees, driver) = (new List<WeakReference>(), new List<WeakReference>(), sample.Driver);
        var first = sample.Trees.Single(tree => tree.FilePath == "/0/Ids.cs");
        for (var edit = 0; edit < Edits; edit++)
        {
            var tree = first.WithChangedText(SourceText.From($"// {edit}\n" + first));
            driver = driver.RunGeneratorsAndUpdateCompilation(sample.Bare().ReplaceSyntaxTree(first, tree), out var compilation, out _);
            Assert.Contains("LLM2001", await sample.Analyze(compilation), StringComparison.Ordinal);
            compilations.Add(new WeakReference(compilation));
            trees.Add(new WeakReference(tree));
        }

        return (compilations, trees, driver);
    }
}
