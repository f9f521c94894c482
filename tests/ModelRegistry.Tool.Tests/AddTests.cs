namespace ModelRegistry.Tool.Tests;

public class AddTests : ToolRun
{
    private const string Registry = """
        {
          "models": [
            // The first.
            { "id": "m-1", "provider": "p", "lifecycle": "available", "aliases": ["m-one"] },
          ]
        }
        """;

    [Fact]
    public void A_model_comes_last_and_looks_like_the_others()
    {
        Write("models.json", Registry);

        var run = Run("add", "m-2", "--provider", "p");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            Registry.Replace(
                "[\"m-one\"] },",
                """
                ["m-one"] },
                    { "id": "m-2", "provider": "p", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null },
                """,
                StringComparison.Ordinal),
            Read("models.json"));
        Assert.Equal("models.json: \"m-2\" of p is entered. Fill in the provider's data, then stamp it.", run.Text);
    }

    [Theory]
    [InlineData("m-1")]
    [InlineData("m-one")]
    public void What_is_there_is_not_added_again(string id)
    {
        Write("models.json", Registry);

        var run = Run("add", id, "--provider", "p", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.False(run.Json.GetProperty("changed").GetBoolean());
        Assert.Equal(Registry, Read("models.json"));
    }

    [Fact]
    public void A_name_that_another_model_has_in_code_is_not_taken_again()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("add", "m.1", "--provider", "q").ExitCode);

        Assert.Contains("\"id\": \"m.1\", \"provider\": \"q\", \"name\": null, \"constant\": \"QM1\"", Read("models.json"), StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void Of_several_files_models_json_gets_the_model_whichever_has_the_others()
    {
        Write("a.models.json", Registry);
        Write("models.json", """{ "models": [] }""");

        Assert.Equal(0, Run("add", "m-2", "--provider", "p").ExitCode);
        Assert.Equal(0, Run("add", "m-1", "--provider", "p").ExitCode);

        Assert.Equal(Registry, Read("a.models.json"));
        Assert.Contains("\"m-2\"", Read("models.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"m-1\"", Read("models.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The registry has \"m-1\" of p: enter that of q by hand, with a \"constant\" of its own.", "m-1", "--provider", "q")]
    [InlineData("cannot take \"m-2\"", "m-2", "--provider", "")]
    [InlineData("Option '--provider' is required.", "m-2")]
    public void What_cannot_be_entered_is_refused_and_the_file_stays(string reason, params string[] arguments)
    {
        Write("models.json", Registry);

        var run = Run(["add", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry, Read("models.json"));
    }
}
