using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Core.Prices;

namespace ModelRegistry.Tool.Tests;

/// <summary>The prices of generated code, compiled from its templates: the arithmetic that the tool's is compared with.</summary>
internal static class GeneratedPrices
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] Templates =
    [
        "ModelPrice", "ModelPrice.Cost", "ModelPrice.Equality", "ModelPrice.LowestCost", "ModelPriceCliff", "ModelPriceCliff.Equality",
        "ModelCacheWrite", "ModelCacheWrite.Equality", "ModelCacheWritePrice", "ModelCacheWritePrice.Equality",
        "ModelUsage", "ModelUsage.Equality", "ModelText",
    ];

    private static readonly Assembly Compiled = Compile();

    private static readonly Type Price = TypeOf("ModelPrice");
    private static readonly Type Cliff = TypeOf("ModelPriceCliff");
    private static readonly Type Life = TypeOf("ModelCacheWritePrice");
    private static readonly Type Write = TypeOf("ModelCacheWrite");
    private static readonly Type Usage = TypeOf("ModelUsage");

    /// <summary>The cost of a call, exact or at least, as a run of a tier records it; null where neither is known.</summary>
    public static (decimal Amount, bool IsLowerBound)? Cost(ResolvedPrice price, long perTokens, Costing.TokenUsage usage)
    {
        var generated = New(
            Price,
            price.Rates.Input,
            price.Rates.Output,
            price.Rates.CacheRead,
            price.Rates.CacheWrite,
            "USD",
            perTokens,
            null,
            null,
            null,
            null,
            null,
            ArrayOf(Cliff, price.Above.Select(cliff => New(
                Cliff,
                cliff.InputTokens,
                cliff.Rates.Input,
                cliff.Rates.Output,
                cliff.Rates.CacheRead,
                cliff.Rates.CacheWrite,
                Lives(cliff.Rates)))),
            Lives(price.Rates));
        var call = usage.CacheLifeSeconds is { } life
            ? Activator.CreateInstance(
                Usage, usage.Input, usage.Output, usage.CacheRead, ArrayOf(Write, [New(Write, life, usage.CacheWrite)]))
            : Activator.CreateInstance(Usage, usage.Input, usage.Output, usage.CacheRead, usage.CacheWrite);
        return Call("Cost") is { } exact ? (exact, false)
            : Call("LowestCost") is { } least ? (least, true) : null;

        decimal? Call(string name)
            => (decimal?)Price.GetMethod(name, Members, [Usage])!.Invoke(generated, [call]);
    }

    private static IList Lives(ResolvedRates rates)
        => ArrayOf(Life, rates.CacheWrites.Select(life => New(Life, life.LifeSeconds, life.Price)));

    private static Array ArrayOf(Type type, IEnumerable<object> items)
    {
        var all = items.ToList();
        var array = Array.CreateInstance(type, all.Count);
        for (var index = 0; index < all.Count; index++)
        {
            array.SetValue(all[index], index);
        }

        return array;
    }

    private static object New(Type type, params object?[] arguments)
        => type.GetConstructors(Members)
            .First(constructor => constructor.GetParameters().Length == arguments.Length).Invoke(arguments);

    private static Type TypeOf(string name) => Compiled.GetType("ModelRegistry." + name, throwOnError: true)!;

    private static Assembly Compile()
    {
        var folder = Path.Combine(PageTests.Root, "src", "ModelRegistry.Analyzers", "Generation", "Runtime");
        var trees = Templates.Select(name => File.ReadAllText(Path.Combine(folder, name + ".cs")))
            .Select(text => text.Replace("[/*type attributes*/]", string.Empty, StringComparison.Ordinal))
            .Select(text => CSharpSyntaxTree.ParseText(text));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Generated",
            trees,
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Equal([], result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(stream.ToArray());
    }
}
