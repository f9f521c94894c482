namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>What Roslyn's diagnostic service draws in an open file while it is typed.</summary>
public class FindingTests
{
    [Fact]
    public async Task Findings_in_code_follow_the_text()
    {
        using var editor = SampleRegistry.Open();
        var before = await editor.FindingsAsync(SolutionFiles.Alone);

        await editor.TypeAsync(SolutionFiles.Alone, "\"gpt-5.5\"", "ModelIds.Gpt5_5");

        Assert.Equal("LLM2001 LLM2002 LLM2005 LLM3001 LLM2006 LLM2007 LLM3001", string.Join(' ', before));
        Assert.Equal(before.Where(id => id != "LLM2001"), await editor.FindingsAsync(SolutionFiles.Alone));
    }

    [Fact]
    public async Task Findings_in_the_registry_follow_the_text()
    {
        using var editor = SampleRegistry.Open();
        var before = await editor.FindingsAsync(SolutionFiles.AloneRegistry);

        await editor.TypeAsync(SolutionFiles.AloneRegistry, "\"owner\"", "\"owmer\"");

        Assert.Equal("LLM1010 LLM1008 LLM1010 LLM1011 LLM1011 LLM1011", string.Join(' ', before));
        Assert.Equal(["LLM1003"], await editor.FindingsAsync(SolutionFiles.AloneRegistry));
    }

    [Fact]
    public async Task Findings_in_code_follow_the_text_of_the_registry()
    {
        using var editor = SampleRegistry.Open();
        Assert.Contains("LLM2002", await editor.FindingsAsync(SolutionFiles.Shop));

        await editor.TypeAsync(
            SolutionFiles.SharedRegistry,
            """{ "id": "gpt-4",""",
            """{ "id": "gpt-5.6-tera", "provider": "openai", "lifecycle": "preview" }, { "id": "gpt-4",""");

        Assert.DoesNotContain("LLM2002", await editor.FindingsAsync(SolutionFiles.Shop));
    }
}
