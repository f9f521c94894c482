using System.Text.RegularExpressions;
using ModelRegistry.Testing;

namespace ModelRegistry.Recipes.Tests;

/// <summary>The page of the recipes shows the code that the other tests run.</summary>
public partial class PageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs", "sdks.md");

    public static TheoryData<string> Recipes()
        => [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "ModelRegistry.Recipes.Tests", "Recipes"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Each_recipe_stands_in_the_page_as_it_is_run(string file)
    {
        var code = RepositoryFiles.Read("tests", "ModelRegistry.Recipes.Tests", "Recipes", file).Replace("namespace Recipes;\n\n", "", StringComparison.Ordinal).TrimEnd();

        Assert.Contains(code, Blocks().Select(match => match.Groups[1].Value.TrimEnd()));
    }

    [Fact]
    public void The_page_shows_no_other_code() => Assert.Equal(Recipes().Count, Blocks().Count);

    private static MatchCollection Blocks() => CodeBlock().Matches(Page);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
