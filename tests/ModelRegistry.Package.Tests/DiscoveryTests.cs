using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>Which files become the registry of a project, and which project reports what is wrong with them.</summary>
[Collection(PackageTests.Name)]
public sealed class DiscoveryTests(PackageFeed feed)
{
    private const string Empty = """{ "models": [] }""";

    [Fact]
    public async Task File_in_the_projects_folder_is_its_registry()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library.WithFile("App/models.json", Empty).WithFile("models.json", Empty));

        Assert.Equal([new("App/models.json")], evaluation.RegistryFiles);
        Assert.Empty(evaluation.MissingFiles);
        Assert.Equal("true", evaluation.Validate);
    }

    [Fact]
    public async Task Nearest_file_above_is_linked_and_every_project_reports_it()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .At("src/deep/App/App.csproj").WithFile("src/models.json", Empty).WithFile("models.json", Empty));

        Assert.Equal([new("src/models.json", "models.json")], evaluation.RegistryFiles);
        Assert.Equal("true", evaluation.Validate);
    }

    [Fact]
    public async Task Files_beside_the_nearest_one_belong_to_it()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithFile("models.json", Empty).WithFile("fine-tunes.models.json", Empty).WithFile("App/local.models.json", Empty).WithFile("other.json", Empty));

        Assert.Equal(
            [new("fine-tunes.models.json", "fine-tunes.models.json"), new("models.json", "models.json")],
            evaluation.RegistryFiles.OrderBy(file => file.Path, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Named_files_are_taken_and_no_others()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithFile("App/models.json", Empty)
            .WithFile("App/config/own.json", Empty)
            .WithFile("shared/team.json", Empty)
            .WithFile("shared/extra.models.json", Empty)
            .WithProperty("ModelRegistryFile", "config/own.json;\n      ../shared/team.json; ../shared/../shared/team.json;$(MSBuildProjectDirectory)/../shared/extra.models.json"));

        Assert.Equal(
            [new("App/config/own.json"), new("shared/team.json", "team.json"), new("shared/extra.models.json", "extra.models.json")],
            evaluation.RegistryFiles);
        Assert.Empty(evaluation.MissingFiles);
    }

    [Fact]
    public async Task Pattern_names_every_file_that_it_matches()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithFile("shared/a.json", Empty).WithFile("shared/b.json", Empty).WithProperty("ModelRegistryFile", "../shared/*.json"));

        Assert.Equal(["shared/a.json", "shared/b.json"], evaluation.RegistryFiles.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Named_file_that_is_missing_is_no_error_of_the_compiler_and_reaches_the_analyzers()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", Empty)
            .WithProperty("ModelRegistryFile", "models.json;nowhere/models.json;../gone.json")
            .Create(feed);
        var evaluation = await consumer.EvaluateAsync();

        Assert.Equal([new("App/models.json")], evaluation.RegistryFiles);
        Assert.Equal(["App/nowhere/models.json", "gone.json"], evaluation.MissingFiles);
        Assert.Contains(
            $"build_property.ModelRegistryMissingFiles = {consumer.Root}/App/nowhere/models.json|{consumer.Root}/gone.json\n",
            consumer.CompilerOptions(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pattern_that_matches_nothing_is_a_missing_file_that_is_reported()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library.WithProperty("ModelRegistryFile", "../registry/*.json;a/*.json"));

        Assert.Equal(["../registry/*.json", "a/*.json"], evaluation.MissingFiles);
        Assert.Equal("true", evaluation.Validate);
    }

    [Fact]
    public async Task Folder_is_no_file()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithFile("App/registry/models.json", Empty).WithFile("App/other.json", Empty).WithProperty("ModelRegistryFile", "registry;other.json"));

        Assert.Equal([new("App/other.json")], evaluation.RegistryFiles);
        Assert.Equal(["App/registry"], evaluation.MissingFiles);
    }

    [Fact]
    public async Task Folder_with_the_files_name_is_passed_by()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library.WithFile("App/models.json/notes.txt", "").WithFile("models.json", Empty));

        Assert.Equal([new("models.json", "models.json")], evaluation.RegistryFiles);
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public async Task Repository_wide_settings_count_wherever_they_stand(string file)
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithFile("App/models.json", Empty)
            .WithFile("registry/team.json", Empty)
            .WithFile(file, "<Project><PropertyGroup><ModelRegistryFile>$(MSBuildThisFileDirectory)registry/team.json</ModelRegistryFile></PropertyGroup></Project>"));

        Assert.Equal([new("registry/team.json", "team.json")], evaluation.RegistryFiles);
    }

    [Fact]
    public async Task Projects_own_item_is_kept_with_its_metadata()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", Empty)
            .WithItem("""<AdditionalFiles Include="models.json" Link="registry/models.json" /><AdditionalFiles Include="other.txt" />""")
            .WithFile("App/other.txt", "")
            .Create(feed);
        var evaluation = await consumer.EvaluateAsync();

        Assert.Equal(["App/models.json", "App/other.txt"], evaluation.AdditionalFiles);
        Assert.Equal([new("App/models.json", "registry/models.json")], evaluation.RegistryFiles);
        Assert.Contains(
            $"[{consumer.Root}/App/models.json]\nbuild_metadata.AdditionalFiles.ModelRegistryRole = registry\n",
            consumer.CompilerOptions(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_project_keeps_the_file_as_content()
    {
        var consumer = ConsumerProject.Library.WithSdk("Microsoft.NET.Sdk.Web")
            .WithProperty("OutputType", "Library").WithProperty("RequiresAspNetWebAssets", "false").WithFile("App/models.json", Empty).Create(feed);

        Assert.Equal([new("App/models.json")], (await consumer.EvaluateAsync()).RegistryFiles);
        Assert.Contains("models.json", (await consumer.DotnetAsync("build", "App", "--no-restore", "-getItem:Content")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_in_another_projects_folder_is_reported_by_that_project_alone()
    {
        var library = ConsumerProject.Library.At("Lib/Lib.csproj").WithProperty("ModelRegistryFile", "../App/models.json");
        var application = ConsumerProject.Library.WithFile("App/models.json", Empty);

        Assert.Equal("false", (await EvaluateAsync(library.WithProject(application))).Validate);
        Assert.Equal("true", (await EvaluateAsync(application.WithProject(library))).Validate);
    }

    [Fact]
    public async Task Project_below_a_project_with_the_registry_does_not_report_it()
    {
        var tests = ConsumerProject.Library.At("tests/T/T.csproj").WithProject(ConsumerProject.Library.At("App.csproj")).WithFile("models.json", Empty);

        Assert.Equal("false", (await EvaluateAsync(tests)).Validate);
    }

    [Fact]
    public async Task File_without_an_owner_is_reported_by_all_even_beside_one_that_has_one()
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithProject(ConsumerProject.Library.At("Lib/Lib.csproj"))
            .WithFile("Lib/models.json", Empty)
            .WithFile("shared/models.json", Empty)
            .WithProperty("ModelRegistryFile", "../Lib/models.json;../shared/models.json"));

        Assert.Equal("true", evaluation.Validate);
    }

    [Theory]
    [InlineData("Lib/Lib.csproj", "false")]
    [InlineData("App/App.csproj", "true")]
    public async Task Owner_that_is_named_reports(string owner, string validate)
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .WithProject(ConsumerProject.Library.At("Lib/Lib.csproj"))
            .WithFile("models.json", Empty)
            .WithProperty("ModelRegistryOwner", owner));

        Assert.Equal(validate, evaluation.Validate);
    }

    [Fact]
    public async Task Owner_that_does_not_exist_is_reported_and_ignored()
    {
        var consumer = ConsumerProject.Library.WithFile("models.json", Empty).WithProperty("ModelRegistryOwner", "No/No.csproj").Create(feed);

        var build = await consumer.BuildAsync();

        Assert.Contains("build_property.ModelRegistryValidate = true\n", consumer.CompilerOptions(), StringComparison.Ordinal);
        Assert.Contains("warning LLM1013: ModelRegistryOwner names \"", build.Succeeded().Output, StringComparison.Ordinal);
    }

    /// <summary>A build of the solution has one owner, whichever project is built first; of one project, it is that one.</summary>
    [Fact]
    public async Task Registry_of_a_solution_is_reported_once()
    {
        const string Unverified = """
            { "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "s" },
              "pricing": { "input": 1, "output": 2 } } ] }
            """;
        var consumer = ConsumerProject.Library
            .WithProject(ConsumerProject.Library.At("Alpha/Alpha.csproj").WithTargetFrameworks("net10.0", "netstandard2.0"))
            .WithProject(ConsumerProject.Library.At("Zeta/Zeta.csproj"))
            .InSolution("All.slnx")
            .WithFile("models.json", Unverified)
            .Create(feed);

        Assert.Contains("Alpha.csproj", Assert.Single(Findings((await consumer.BuildAsync("-m:2")).Succeeded().Output)), StringComparison.Ordinal);
        var alone = await consumer.DotnetAsync("build", "Zeta/Zeta.csproj", "--no-incremental", "-tl:off");
        Assert.Contains("Zeta.csproj", Assert.Single(Findings(alone.Succeeded().Output)), StringComparison.Ordinal);

        static IEnumerable<string> Findings(string output)
            => output.Split('\n').Where(line => line.Contains("warning LLM1008", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
    }

    [Fact]
    public async Task First_target_framework_reports_for_all()
    {
        var consumer = ConsumerProject.Library.WithTargetFrameworks("net10.0", "netstandard2.0").WithFile("models.json", Empty).Create(feed);

        Assert.Equal("true", (await consumer.EvaluateAsync("-p:TargetFramework=net10.0")).Validate);
        Assert.Equal("false", (await consumer.EvaluateAsync("-p:TargetFramework=netstandard2.0")).Validate);
        Assert.Contains("build_property.ModelRegistryValidate = true\n", consumer.CompilerOptions("net10.0"), StringComparison.Ordinal);
        Assert.Contains("build_property.ModelRegistryValidate = false\n", consumer.CompilerOptions("netstandard2.0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Projects_own_word_about_reporting_wins(string value)
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library
            .At("tests/T/T.csproj")
            .WithProject(ConsumerProject.Library.At("App.csproj"))
            .WithFile("models.json", Empty)
            .WithProperty("ModelRegistryValidate", value));

        Assert.Equal(value, evaluation.Validate);
    }

    [Fact]
    public async Task Every_option_reaches_the_analyzers()
    {
        string[] options =
        [
            "ModelRegistryNamespace", "ModelRegistryVisibility", "ModelRegistryGenerate", "ModelRegistryPublicConstants", "ModelRegistryEmbedded",
            "ModelRegistryValidate", "ModelRegistryRuntime", "ModelRegistryScope", "IsTestProject",
        ];
        var consumer = options.Aggregate(ConsumerProject.Library, (project, option) => project.WithProperty(option, $"a {option}")).Create(feed);
        await consumer.EvaluateAsync();

        Assert.All(options, option => Assert.Contains($"build_property.{option} = a {option}\n", consumer.CompilerOptions(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editing_the_registry_compiles_again()
    {
        var consumer = ConsumerProject.Library.WithFile("models.json", Empty).Create(feed);
        (await consumer.BuildAsync()).Succeeded();
        var assembly = Path.Combine(consumer.Root, "App/obj/Debug/net10.0/App.dll");
        var first = File.GetLastWriteTimeUtc(assembly);
        (await consumer.BuildAsync("--no-restore")).Succeeded();
        var untouched = File.GetLastWriteTimeUtc(assembly);
        consumer.Write("models.json", """{ "models": [ ] }""");
        (await consumer.BuildAsync("--no-restore")).Succeeded();

        Assert.Equal(first, untouched);
        Assert.True(File.GetLastWriteTimeUtc(assembly) > first);
    }

    [Theory]
    [InlineData(".git/HEAD", "models.json", "")]
    [InlineData(".git", "models.json", "")]
    [InlineData("src/.git/HEAD", "src/models.json", "")]
    [InlineData("src/.git/HEAD", "models.json", "true")]
    [InlineData("src/.git", "models.json", "true")]
    [InlineData("src/App/.git", "src/models.json", "true")]
    [InlineData("README.md", "models.json", "")]
    public async Task File_outside_of_the_projects_repository_is_read_only(string mark, string registry, string expected)
    {
        var evaluation = await EvaluateAsync(ConsumerProject.Library.At("src/App/App.csproj").WithFile(mark, "").WithFile(registry, Empty));

        Assert.Equal([new(registry, "models.json") { ReadOnly = expected }], evaluation.RegistryFiles);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".git")]
    public async Task File_of_a_package_is_read_only_wherever_packages_are(string mark)
    {
        var project = ConsumerProject.Library
            .WithFile("cache/acme.models/1.2.3/build/acme.json", Empty)
            .WithFile("cache/acme.models/1.2.3/.nupkg.metadata", "{}")
            .WithFile("App/own.json", Empty)
            .WithProperty("ModelRegistryFile", "../cache/acme.models/1.2.3/build/acme.json;own.json");
        var consumer = (mark.Length > 0 ? project.WithFile(mark, "") : project).Create(feed);

        var evaluation = await consumer.EvaluateAsync();

        var package = Path.Combine(consumer.Root, "cache/acme.models/1.2.3");
        Assert.Equal([package, ""], evaluation.RegistryFiles.Select(file => file.ReadOnly.TrimEnd('/')));
        Assert.Contains($"AdditionalFiles.ModelRegistryReadOnly = {package}", consumer.CompilerOptions(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_a_package_adds_by_itself_is_read_only_too()
    {
        var consumer = ConsumerProject.Library
            .WithFile("cache/acme.models/1.2.3/build/acme.models.json", Empty)
            .WithFile("cache/acme.models/1.2.3/.nupkg.metadata", "{}")
            .WithItem("""<AdditionalFiles Include="../cache/acme.models/1.2.3/build/*.json" />""")
            .Create(feed);

        await consumer.EvaluateAsync();

        var expected = $"AdditionalFiles.ModelRegistryReadOnly = {consumer.Root}/cache/acme.models/1.2.3";
        Assert.Contains(expected, consumer.CompilerOptions(), StringComparison.Ordinal);
    }

    private Task<Evaluation> EvaluateAsync(ConsumerProject project) => project.Create(feed).EvaluateAsync();
}
