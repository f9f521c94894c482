namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>What an editor shows of generated names: tooltips and completion.</summary>
public class NameTests
{
    [Fact]
    public async Task A_constant_has_a_tooltip()
    {
        using var editor = SampleRegistry.Open();

        Assert.Equal(
            """
            (constant) string ModelIds.Gpt5_6Terra = "gpt-5.6-terra"
            gpt-5.6-terra of openai: preview, API access waiting, id not verified.

            Price not known.

            Falls back to Models.Gpt5_5.
            """,
            await editor.TooltipAsync(SolutionFiles.Shop, "ModelIds.Gpt5_6Terra"),
            ignoreLineEndingDifferences: true);
    }

    /// <summary>The documentation of a model is that of its id.</summary>
    [Fact]
    public async Task A_model_has_the_tooltip_of_its_id()
    {
        using var editor = SampleRegistry.Open();
        await editor.TypeAsync(SolutionFiles.Shop, "ModelIds.Gpt5_6Terra)", "Models.Gpt5_6Terra.Id)");

        Assert.Equal(
            """
            Model Models.Gpt5_6Terra { get; }
            gpt-5.6-terra of openai: preview, API access waiting, id not verified.

            Price not known.

            Falls back to Models.Gpt5_5.
            """,
            await editor.TooltipAsync(SolutionFiles.Shop, "Models.Gpt5_6Terra"),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_tier_has_a_tooltip()
    {
        using var editor = SampleRegistry.Open();

        Assert.Equal(
            """
            ModelTier Tiers.Balanced { get; }
            Answers to customers.

            Models.Gpt5_6Terra, then Models.Gpt5_5.

            Served by Models.Gpt5_5. Cannot be called: Models.Gpt5_6Terra (preview, API access waiting, id not verified).
            """,
            await editor.TooltipAsync(SolutionFiles.Shop, "Tiers.Balanced"),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Completion_lists_the_constants()
    {
        using var editor = SampleRegistry.Open();

        await editor.TypeAsync(SolutionFiles.Shop, "ModelIds.Gpt5)", "ModelIds.)");

        Assert.Equal(
            ["Equals", "Gpt4", "Gpt5", "Gpt5_5", "Gpt5_6Terra", "ReferenceEquals"],
            await editor.CompletionsAsync(SolutionFiles.Shop, "ModelIds."));
        Assert.Equal(["Gpt4", "Gpt5"], await editor.StruckThroughAsync(SolutionFiles.Shop, "ModelIds."));
    }

    [Fact]
    public async Task A_model_that_is_typed_is_in_the_completion_of_every_project_of_the_file()
    {
        using var editor = SampleRegistry.Open();

        await editor.TypeAsync(SolutionFiles.SharedRegistry, "\"gpt-4\"", "\"gpt-4.1\"");
        await editor.TypeAsync(SolutionFiles.Desk, "class Desk { }", "class Desk { string Model => ModelRegistry.ModelIds.; }");

        Assert.Contains("Gpt4_1", await editor.CompletionsAsync(SolutionFiles.Desk, "ModelIds."));
    }
}
