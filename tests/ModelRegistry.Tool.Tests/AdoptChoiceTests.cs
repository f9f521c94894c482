namespace ModelRegistry.Tool.Tests;

/// <summary>An adoption of a code base that has a registry, what can be asked of it, and what stops it before a build.</summary>
public sealed class AdoptChoiceTests : ToolRun
{
    private const string Registry = """
        {
          // Ours since June.
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai-platform" } // keep
          ]
        }

        """;

    [Fact]
    public void A_registry_that_is_there_is_extended_by_what_the_team_says_of_the_new_models()
    {
        WriteProjects();
        var before = AdoptedSolution.FilesIn(Folder);

        var dry = Run("adopt", "All.slnx", "--dry-run", "--owner", "ai-platform");

        Assert.Equal(before, AdoptedSolution.FilesIn(Folder));
        Assert.Equal(0, dry.ExitCode);
        Assert.StartsWith("models.json:\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("\n+     { \"id\": \"gpt-5.6-luna\", \"provider\": \"openai\", ", dry.Output, StringComparison.Ordinal);
        Assert.Contains("models.json: 1 model would be entered: \"gpt-5.6-luna\".\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("\nApp/models.baseline.txt: 5 known findings would be listed.\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("\nOwn/Own.csproj has a registry of its own and is left out.\n", dry.Output, StringComparison.Ordinal);
        Assert.EndsWith("Dry run: nothing is written.\n", dry.Output, StringComparison.Ordinal);

        var run = Run(
            "adopt", "--lifecycle", "available", "--access", "granted", "--owner", "ai-platform",
            "--copy-schema", "--no-baseline", "--no-restore");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            ["models.schema.json"],
            AdoptedSolution.FilesIn(Folder).Keys.Except(before.Keys));
        Assert.Equal(
            Registry.Replace(
                " } // keep\n",
                " }, // keep\n    { \"id\": \"gpt-5.6-luna\", \"provider\": \"openai\", \"name\": null, \"lifecycle\": \"available\", "
                    + "\"owner\": \"ai-platform\", "
                    + "\"idVerified\": null, \"access\": { \"api\": \"granted\" }, \"fallback\": [], \"pricing\": null }\n",
                StringComparison.Ordinal),
            Read("models.json"));
        Assert.Contains("\"gpt-5.6-luna\"", Read("models.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_project_compiles_nothing_is_changed()
    {
        AdoptedSolution.WriteSurroundings(Write);
        Write("App/App.csproj", AdoptedSolution.Project(""));
        Write("App/App.cs", "class {");

        var run = Run("adopt", "App");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"No project of {Path.Combine(Folder, "App", "App.csproj")} compiles: "
                + $"{Path.Combine("App", "App.cs")}(1,7): CS1001: Identifier expected. Nothing is changed.\n",
            run.Errors);
        Assert.False(File.Exists(Path.Combine(Folder, "App", "models.json")));
    }

    [Theory]
    [InlineData("", "There is no solution in ")]
    [InlineData("A.sln B.slnx", "has several solutions: name one of A.sln, B.slnx.")]
    [InlineData("A.csproj B.csproj", "has several projects: name one of A.csproj, B.csproj.")]
    [InlineData("A.sln models.json", "models.json has errors: correct first what \"model-registry check\" says of it.")]
    public void What_stops_an_adoption_is_told_before_a_build(string files, string message)
    {
        foreach (var name in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Write(name, "{");
        }

        var run = Run("adopt");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("missing.sln", "There is no file ")]
    [InlineData("notes.txt", "is neither a solution nor a C# project: expected .slnx, .sln, .slnf, .csproj.")]
    [InlineData("empty", "has neither a solution nor a project: name one.")]
    [InlineData("--lifecycle stable", "Must be one of")]
    [InlineData("--access yes", "Must be one of")]
    [InlineData("--owner ,", "--owner is empty or has white space at its ends")]
    public void A_wrong_argument_is_told(string arguments, string message)
    {
        Write("notes.txt", "");
        Write("All.slnx", "<Solution />");
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));

        var run = Run(["adopt", .. arguments.Split(' ').Select(argument => argument.Replace(",", " ", StringComparison.Ordinal))]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_solution_in_both_forms_is_one()
    {
        AdoptedSolution.WriteSurroundings(Write);
        Write("A.sln", "");
        Write("A.slnx", "<Solution />");

        var run = Run("adopt", "--no-restore");

        Assert.Equal($"{Path.Combine(Folder, "A.slnx")} has no C# project that is compiled. Nothing is changed.\n", run.Errors);
    }

    private void WriteProjects()
    {
        AdoptedSolution.WriteSurroundings(Write);
        Write("models.json", Registry);
        Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Own/Own.csproj" /></Solution>""");
        Write("App/App.csproj", AdoptedSolution.Project(AdoptedSolution.Package));
        Write("App/App.cs", """static class App { public static string[] M() => ["gpt-5.6-luna", "gpt-5.5"]; }""");
        Write("Own/Own.csproj", AdoptedSolution.Project(AdoptedSolution.Package));
        Write("Own/Own.cs", """static class Own { public static string M() => "o3-mini"; }""");
        Write("Own/models.json", """{ "models": [] }""");
    }
}
