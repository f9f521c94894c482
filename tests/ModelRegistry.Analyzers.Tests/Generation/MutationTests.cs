using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>A registry with any mistake in it, from a fixed seed: nothing throws, problems lie in the text, and what is generated is C#.</summary>
public class MutationTests
{
    private static readonly GeneratorOptions Options = new(true, "ModelRegistry", false, true, false, true, true, true, true);

    private static readonly string Registry = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models.json"));

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "1e400", "0.1", "\"2026-02-30\"", "\"gpt-5.5\"", "\n", "//", "/*", "\uD83D", "\u2028", "\0", "x",
        "\"constant\": \"class\",", "\"id\": \"a\\\"b\",", "\"aliases\": [\"gpt-5.5\", \"x y\"],", "\"above\": [{ \"inputTokens\": 5 }],", "*/ class Evil { }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_registry_can_be_read_and_generates_code_that_parses(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var json = Mutate(random);
            var file = RegistryReader.Read("models.json", json);
            var registry = MergedRegistry.Create([file]);

            Assert.All(registry.ProblemsOf("models.json"), problem => Assert.True(problem.Span.End <= json.Length));
            Assert.All(RegistryEmitter.Emit(registry.Snapshot, Options), generated =>
                Assert.DoesNotContain(CSharpSyntaxTree.ParseText(generated.Source).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public async Task What_is_generated_from_it_compiles_without_a_warning()
    {
        var random = new Random(5);
        for (var round = 0; round < 40; round++)
        {
            (await Generated.Runner.WithRegistry(Mutate(random)).Run()).AssertCompiles();
        }
    }

    private static string Mutate(Random random)
    {
        var json = Registry;
        for (var mutation = random.Next(1, 6); mutation > 0; mutation--)
        {
            var at = random.Next(json.Length);
            var removed = Math.Min(random.Next(0, 12), json.Length - at);
            json = json.Remove(at, removed).Insert(at, random.Next(4) == 0 ? string.Empty : Pieces[random.Next(Pieces.Length)]);
        }

        // What looks like a mark of a test is none.
        return json.Replace("[|", "[", StringComparison.Ordinal).Replace("{|", "{", StringComparison.Ordinal);
    }
}
