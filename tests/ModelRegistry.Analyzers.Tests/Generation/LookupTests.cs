using ModelRegistry.Tests;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>
/// <c>Models.TryFind</c> is exact: of what the rules say a text names it finds the id, the alias and <c>provider/id</c>, and no model
/// where the text names several, or one in another form.
/// </summary>
public class LookupTests
{
    private static readonly Lazy<Task<string[]>> Found = new(async () => (string[])(await Generated.EvaluateAsync(
        FormsTable.Registry,
        $$"""
        new[] { {{string.Join(", ", FormsTable.Texts.Select(text => $"\"{text}\""))}} }
            .Select(text => Models.TryFind(text, out var model) ? model!.Provider + "/" + model.Id : "").ToArray()
        """))!);

    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public async Task Finds_the_one_model_that_a_text_names_exactly(string text, string kind, string models, string? registeredFor)
    {
        _ = registeredFor;
        var isOne = kind is FormsTable.Exact or FormsTable.Alias or FormsTable.Qualified && !models.Contains(", ", StringComparison.Ordinal);

        Assert.Equal(isOne ? models : "", (await Found.Value)[FormsTable.Texts.ToList().IndexOf(text)]);
    }

    [Theory]
    [InlineData("null!", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"/\"", false)]
    [InlineData("new string('/', 100_000)", false)]
    [InlineData("\"openai/gpt-5.5\"", true)]
    [InlineData("string.Concat(Enumerable.Repeat(\"openai/\", 100_000)) + \"gpt-5.5\"", false)]
    [InlineData("\"gpt-5.5\\ud800\"", false)]
    public async Task Takes_every_text(string text, bool isFound)
        => Assert.Equal(isFound, await Generated.EvaluateAsync(FormsTable.Registry, $"Models.TryFind({text}, out _)"));
}
