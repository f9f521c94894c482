using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>What only warns on a developer's machine fails the build of a CI server, as long as the project does not say otherwise.</summary>
[Collection(PackageTests.Name)]
public sealed class EnforcementTests(PackageFeed feed)
{
    // Both registries let a verification grow 30 days old.
    private const string LastDay = "2026-08-01";
    private const string DayTooLate = "2026-08-02";

    // Nobody owns the entry: that is LLM1011, a suggestion wherever it is built.
    private static readonly MarkedText Registry = MarkedText.Parse(
        "App/models.json",
        $$"""
        {
          "maxAgeDays": 30,
          "models": [
            {
              "id": "gpt-5.7", "provider": "openai", "lifecycle": "available", "idVerified": {{WholeRegistry.Verified}},
              "pricing": {|LLM1008:{|} "input": {|LLM1007:-1|}, "output": 2 }
            },
            {{WholeRegistry.Ending("gpt-5.6", DayTooLate)}}
          ]
        }
        """);

    private static readonly MarkedText Settings = MarkedText.Parse("App/appsettings.json", """{ "Model": {|LLM2008:"gpt-5.7-x"|}, "FastModel": "gpt-5.6" }""");

    private static readonly MarkedText Code = MarkedText.Parse(
        "App/C.cs",
        """
        using System.Diagnostics.CodeAnalysis;

        internal static class C
        {
            public static string Registered() => {|LLM2001:"gpt-5.7"|};

            public static string Unregistered() => {|LLM2002:"gpt-4o-mini"|};

            public static string Ending() => ModelRegistry.ModelIds.Gpt5_6;

        #pragma warning disable LLM2001 // as the provider's page has it
            public static string Quoted() => "gpt-5.7";
        #pragma warning restore LLM2001

            [SuppressMessage("ModelRegistry.Usage", "LLM2001", Justification = "Quoted.")]
            public static string QuotedAsWell() => "gpt-5.7";
        }

        """);

    private static readonly ConsumerProject App = ConsumerProject.Library.WithFile(Registry).WithFile(Settings).WithFile(Code);

    private static readonly ConsumerProject Clean = ConsumerProject.Library.WithFile("App/models.json", WholeRegistry.Of(WholeRegistry.Available("gpt-5.7")));

    private static readonly string[] Enforced = ["LLM1007", "LLM1008", "LLM2001", "LLM2002", "LLM2008"];

    // The registry and the settings are told of once.
    private static readonly string[] OfTwoFrameworks =
    [
        "LLM1007 error", "LLM1008 error", "LLM1011 note", "LLM2001 error", "LLM2001 error", "LLM2002 error", "LLM2002 error", "LLM2008 error",
    ];

    [Fact]
    public async Task Warnings_of_a_developer_are_errors_on_ci_and_say_where_to_read_on()
    {
        var consumer = App.Create(feed);

        var developer = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal([.. Code.Places, .. Settings.Places, .. Registry.Places], developer.Places);
        Assert.Equal(All("warning"), Levels(developer));

        // Nothing has been touched: the same files are compiled again, because the build asks for more.
        var ci = (await consumer.BuildAsync("--no-restore", "-p:CI=true")).Failed();
        Assert.Equal(developer.Places, ci.Places);
        Assert.Equal(All("error"), Levels(ci));
        Assert.All(Enforced, id => Assert.Contains(ci.Descriptions, rule => rule.Id == id && rule.HelpUri.EndsWith($"/docs/rules/{id}.md", StringComparison.Ordinal)));
        Assert.All(ci.Results.Where(result => result.Suppressed), result => Assert.Equal("LLM2001", result.RuleId));
        Assert.Equal(2, ci.Results.Count(result => result.Suppressed));

        Assert.Equal(
            All("warning"),
            Levels((await consumer.BuildAsync("--no-restore", "-p:ContinuousIntegrationBuild=true", "-p:ModelRegistryEnforce=warn")).Succeeded()));
        Assert.Equal(All("error"), Levels((await consumer.BuildAsync("--no-restore", "-p:ModelRegistryEnforce=Error")).Failed()));
    }

    [Fact]
    public async Task Findings_are_silenced_as_those_of_any_analyzer_on_a_server_that_only_sets_ContinuousIntegrationBuild()
    {
        var consumer = App
            .WithFile(
                "App/Suppressions.cs",
                "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"ModelRegistry.Registry\", \"LLM1007\", Scope = \"module\")]\n")
            .Create(feed);

        var build = (await consumer.BuildAsync("-p:ContinuousIntegrationBuild=true", "-p:NoWarn=LLM1008%3BLLM2002%3BLLM2008")).Failed();
        Assert.Equal(["LLM1011 note", "LLM2001 error"], Levels(build));
        Assert.Contains(build.Results, result => result is { RuleId: "LLM1007", Suppressed: true });
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Severities_of_the_project_win_for_code_in_its_editorconfig_and_for_the_other_files_in_its_globalconfig(string ci)
    {
        var build = await App
            .WithFile("App/.editorconfig", "[*.cs]\ndotnet_diagnostic.LLM2001.severity = suggestion\ndotnet_diagnostic.LLM2002.severity = none\n")
            .WithFile(
                "App/.globalconfig",
                """
                is_global = true
                dotnet_diagnostic.LLM1007.severity = suggestion
                dotnet_diagnostic.LLM1008.severity = none
                dotnet_diagnostic.LLM1011.severity = warning
                dotnet_diagnostic.LLM2008.severity = warning
                """)
            .WithEnvironment("CI", ci)
            .Create(feed)
            .BuildAsync();

        Assert.Equal(["LLM1007 note", "LLM1011 warning", "LLM2001 note", "LLM2008 warning"], Levels(build.Succeeded()));
    }

    [Fact]
    public async Task A_value_that_means_nothing_is_told_and_the_default_holds()
    {
        var consumer = Clean.WithProperty("ModelRegistryEnforce", "strict").Create(feed);

        var developer = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal("""ModelRegistryEnforce is "strict"; expected "warn" or "error" """.TrimEnd(), Assert.Single(developer.Rules).Message);
        Assert.Equal(["LLM1013 warning"], Levels(developer));
        Assert.Equal(["LLM1013 error"], Levels((await consumer.BuildAsync("--no-restore", "--no-incremental", "-p:CI=true")).Failed()));
    }

    [Fact]
    public async Task Test_project_gets_suggestions_where_it_did_and_every_target_framework_is_held()
    {
        var consumer = App.WithTargetFrameworks("net10.0", "netstandard2.0").OnCi().Create(feed);

        Assert.Equal(OfTwoFrameworks, Levels((await consumer.BuildAsync()).Failed()));
        Assert.Equal(
            OfTwoFrameworks.Select(level => level == "LLM2001 error" ? "LLM2001 note" : level),
            Levels((await consumer.BuildAsync("--no-restore", "-p:IsTestProject=true")).Failed()));
    }

    [Fact]
    public async Task Build_without_analyzers_fails_where_they_are_to_enforce_something()
    {
        var consumer = Clean.OnCi().Create(feed);
        (await consumer.BuildAsync()).SucceededWithoutWarnings();

        foreach (var name in new[] { "RunAnalyzers", "RunAnalyzersDuringBuild" })
        {
            var build = (await consumer.BuildAsync("--no-restore", $"-p:{name}=false")).Failed();
            Assert.Contains(
                $"error LLM0001: {name} is false, so no rule checks this project, but ModelRegistryEnforce is \"error\": enable the analyzers, or set",
                build.Output,
                StringComparison.Ordinal);
        }

        (await consumer.BuildAsync("--no-restore", "-p:RunAnalyzersDuringBuild=false", "-p:RunAnalyzers=true")).SucceededWithoutWarnings();
        (await consumer.BuildAsync("--no-restore", "-p:RunAnalyzers=false", "-p:DesignTimeBuild=true")).SucceededWithoutWarnings();
        (await consumer.BuildAsync("--no-restore", "-p:RunAnalyzers=false", "-p:ModelRegistryEnforce=warn")).SucceededWithoutWarnings();

        consumer.Delete("App/models.json");
        (await consumer.BuildAsync("--no-restore", "-p:RunAnalyzers=false")).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task Project_that_takes_the_analyzers_out_fails_where_they_are_to_enforce_something()
    {
        var consumer = Clean
            .WithFile(
                "App/Directory.Build.targets",
                """
                <Project>
                  <Target Name="Faster" AfterTargets="ResolveReferences">
                    <ItemGroup>
                      <Analyzer Remove="@(Analyzer)" />
                    </ItemGroup>
                  </Target>
                </Project>
                """)
            .Create(feed);

        (await consumer.BuildAsync()).SucceededWithoutWarnings();
        Assert.Contains(
            "error LLM0001: ModelRegistry.Analyzers is not among the Analyzer items, so no rule",
            (await consumer.BuildAsync("--no-restore", "-p:CI=true")).Failed().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyzer_that_cannot_be_loaded_fails_the_build_that_enforces()
    {
        var consumer = Clean.WithProjectFile("broken.dll", "not a dll").WithItem("""<Analyzer Include="broken.dll" />""").Create(feed);

        Assert.Contains("warning CS8034", (await consumer.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("error CS8034", (await consumer.BuildAsync("--no-restore", "-p:CI=true")).Failed().Output, StringComparison.Ordinal);
        (await consumer.BuildAsync("--no-restore", "-p:CI=true", "-p:WarningsNotAsErrors=CS8034")).Succeeded();
    }

    [Fact]
    public async Task Same_commit_differs_from_day_to_day_only_in_what_time_brings()
    {
        var consumer = App.OnCi().Create(feed);
        var today = (await consumer.BuildAsync()).Failed();
        var later = (await consumer.BuildAsync("--no-restore", "-p:ModelRegistryAsOf=" + DayTooLate)).Failed();
        var scheduled = (await consumer.BuildAsync("--no-restore", "-p:ModelRegistryAsOf=" + DayTooLate, "-p:ModelRegistryEnforceDates=true")).Failed();

        Assert.Equal(All("error"), Levels(today));
        Assert.Empty(today.Results.Except(later.Results));
        Assert.Equal(["LLM1009 warning", "LLM1009 warning", "LLM2005 warning", "LLM2008 warning"], Added(later));
        Assert.Empty(today.Results.Except(scheduled.Results));
        Assert.Equal(["LLM1009 error", "LLM1009 error", "LLM2006 error", "LLM2008 error"], Added(scheduled));

        IEnumerable<string> Added(BuildResult build) => Levels(build.Rules.Except(today.Rules));
    }

    [Fact]
    public async Task What_only_time_brings_stays_a_warning_where_all_warnings_are_errors_unless_the_project_wants_it_otherwise()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", WholeRegistry.Of(WholeRegistry.Ending("gpt-5.7", DayTooLate)))
            .WithFile("App/appsettings.json", """{ "Model": "gpt-5.7" }""")
            .WithFile("App/C.cs", "internal static class C\n{\n    public static string Id() => ModelRegistry.ModelIds.Gpt5_7;\n}\n")
            .WithProperty("WarningsNotAsErrors", "$(Others)")
            .Create(feed);
        Assert.Empty((await LaterAsync("-p:TreatWarningsAsErrors=true", "-p:ModelRegistryAsOf=" + LastDay)).Succeeded().Rules);
        Assert.Equal(["LLM1009 warning", "LLM2005 warning", "LLM2008 warning"], Levels((await LaterAsync("-p:TreatWarningsAsErrors=true")).Succeeded()));
        Assert.Equal(
            ["LLM1009 error", "LLM2005 warning", "LLM2008 warning"],
            Levels((await LaterAsync("-p:TreatWarningsAsErrors=true", "-p:WarningsAsErrors=LLM1009")).Failed()));
        Assert.Equal(
            ["LLM1009 error", "LLM2006 error", "LLM2008 error"],
            Levels((await LaterAsync("-p:TreatWarningsAsErrors=true", "-p:ModelRegistryEnforceDates=true")).Failed()));

        Assert.Equal("", await PropertyAsync("WarningsNotAsErrors"));
        Assert.Equal("CS0168;LLM1006;LLM1009;LLM1014;LLM1015;LLM1017;LLM2005;LLM2008;LLM3002", await PropertyAsync("WarningsNotAsErrors", "-p:TreatWarningsAsErrors=true", "-p:Others=CS0168"));
        Assert.Equal("LLM1006;LLM1009;LLM1014;LLM1015;LLM1017;LLM2005;LLM2008;LLM3002", await PropertyAsync("MSBuildWarningsNotAsErrors", "-p:MSBuildTreatWarningsAsErrors=true"));
        Assert.Equal("", await PropertyAsync("WarningsNotAsErrors", "-p:TreatWarningsAsErrors=true", "-p:ModelRegistryEnforceDates=true"));
        Assert.Equal(
            "LLM1006;LLM1014;LLM1015;LLM1017;LLM2005;LLM2008;LLM3002", await PropertyAsync("WarningsNotAsErrors", "-p:TreatWarningsAsErrors=true", "-p:WarningsAsErrors=CS0168%3BLLM1009"));

        Task<BuildResult> LaterAsync(params IReadOnlyList<string> arguments)
            => consumer.BuildAsync(["--no-incremental", "-p:ModelRegistryAsOf=" + DayTooLate, .. arguments]);

        async Task<string> PropertyAsync(string name, params IReadOnlyList<string> arguments)
            => (await consumer.DotnetAsync(["msbuild", "App/App.csproj", "-nologo", $"-getProperty:{name}", .. arguments])).Succeeded().Output.Trim().Trim(';');
    }

    [Fact]
    public async Task Error_logs_as_the_page_sets_them_up_are_one_for_each_compilation()
    {
        var page = Repository.Read("docs/ci.md");
        var start = page.IndexOf("<PropertyGroup Condition", StringComparison.Ordinal);
        var consumer = App
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithFile("Directory.Build.targets", $"<Project>{page[start..page.IndexOf("```", start, StringComparison.Ordinal)]}</Project>")
            .WithFile("artifacts/sarif/.gitkeep", "")
            .OnCi()
            .Create(feed);

        var build = (await consumer.BuildAsync()).Failed();
        Assert.Equal(
            ["App.net10.0.sarif", "App.netstandard2.0.sarif"],
            Directory.EnumerateFiles(Path.Combine(consumer.Root, "artifacts/sarif"), "*.sarif").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(OfTwoFrameworks, Levels(build));
    }

    /// <summary>What is found in <see cref="App"/>, where all that is enforced has one level.</summary>
    private static IEnumerable<string> All(string level) => Enforced.Select(id => $"{id} {level}").Append("LLM1011 note").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Levels(BuildResult build) => Levels(build.Rules);

    private static IEnumerable<string> Levels(IEnumerable<Result> results) => results.Select(result => $"{result.RuleId} {result.Level}").Order(StringComparer.Ordinal);
}
