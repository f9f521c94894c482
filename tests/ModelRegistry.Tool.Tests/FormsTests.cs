using ModelRegistry.Core.Registry;
using ModelRegistry.Tests;

namespace ModelRegistry.Tool.Tests;

/// <summary>Every form of an id against the command line: what is edited is named exactly, and a price list is asked for what it lists.</summary>
public class FormsTests : ToolRun
{
    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public void Stamp_takes_an_exact_name_or_says_what_to_write(string text, string kind, string models, string? registeredFor)
    {
        _ = registeredFor;
        Write("models.json", FormsTable.Registry);

        var run = Run("stamp", text, "--source", "page");

        var isOne = !models.Contains(", ", StringComparison.Ordinal);
        if (kind is FormsTable.Exact or FormsTable.Alias or FormsTable.Qualified && isOne)
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Contains($"idVerified of \"{MessageText.Clip(string.Join("/", models.Split('/').Skip(1)))}\"", run.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Equal(FormsTable.Registry, Read("models.json"));
            Assert.StartsWith(
                kind switch
                {
                    FormsTable.None => $"The registry has no model \"{MessageText.Clip(text)}\"",
                    FormsTable.OtherForm => $"\"{MessageText.Clip(text)}\" is another form of a registered id: write ",
                    _ => $"Several providers serve \"{text}\": write {models.Replace(", ", " or ", StringComparison.Ordinal)}.",
                },
                run.Errors,
                StringComparison.Ordinal);
        }
    }

    /// <summary>A region, a tag or a router has prices of its own: only the provider may be called otherwise in a list.</summary>
    [Theory]
    [InlineData("gemini/gemini-2.5-flash", "gemini", true)]
    [InlineData("gemini-2.5-flash", "google", true)]
    [InlineData("gemini-2.5-flash", "vertex_ai-language-models", false)]
    [InlineData("openrouter/google/gemini-2.5-flash", "openrouter", false)]
    [InlineData("gemini/gemini-2.5-flash:free", "gemini", false)]
    [InlineData("gemini/Gemini-2.5-Flash", "gemini", false)]
    public void A_price_list_is_asked_for_the_exact_id_of_the_same_provider(string key, string provider, bool isFound)
    {
        Write("models.json", FormsTable.Registry);
        Write("list.json", $$"""{ "{{key}}": { "litellm_provider": "{{provider}}", "input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06 } }""");

        Assert.Equal(isFound ? 0 : 2, Run("import", "gemini-2.5-flash", "--provider", "google", "--from", "list.json").ExitCode);
    }
}
