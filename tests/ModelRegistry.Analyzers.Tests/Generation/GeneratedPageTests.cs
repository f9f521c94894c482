using System.Text.RegularExpressions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>docs/generated.md shows what the generator writes from the models.json of the repository.</summary>
public partial class GeneratedPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs", "generated.md");

    [Theory]
    [InlineData("ModelIds", 0)]
    [InlineData("Models", 1)]
    [InlineData("Tiers", 2)]
    public async Task A_file_of_data_stands_in_the_page_as_it_is_generated(string file, int block)
    {
        var run = await Generated.Runner.WithPreprocessorSymbols("NET5_0_OR_GREATER", "NET6_0_OR_GREATER")
            .WithOption("build_property.ModelRegistryEmbedded", "false")
            .WithRegistry(RepositoryFiles.Read("models.json")).Run();

        // The page is that of the newest release; a commit after it has the next version.
        var generated = run.Generated[$"ModelRegistry.{file}.g.cs"]
            .Replace($"\"{Generated.Version}\")", $"\"{RepositoryFiles.NewestVersion}\")", StringComparison.Ordinal);

        Assert.Equal(generated.TrimEnd(), CodeBlock().Matches(Page)[block].Groups[1].Value.TrimEnd());
    }

    [Fact]
    public async Task The_page_names_every_other_file()
    {
        var run = await Generated.Runner.WithRegistry(RepositoryFiles.Read("models.json")).Run();

        Assert.Equal(
            run.Generated.Keys.Except(["ModelRegistry.ModelIds.g.cs", "ModelRegistry.Models.g.cs", "ModelRegistry.Tiers.g.cs"]).Order(StringComparer.Ordinal),
            FileName().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\| `(ModelRegistry\.\w+\.g\.cs)` \|")]
    private static partial Regex FileName();
}
