using System.IO.Compression;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The settings of an app are held to the registry without a word in the project file.</summary>
[Collection(PackageTests.Name)]
public sealed class ConfigurationTests(PackageFeed feed)
{
    private static readonly string Registry = WholeRegistry.Of(WholeRegistry.Available("gpt-5.7"));

    private static readonly MarkedText Settings = MarkedText.Parse(
        "App/appsettings.json", "{\n  // the main one\n  \"OpenAI\": {\n    \"Model\": {|LLM2008:\"gpt-5.7-x\"|},\n  },\n}\n");

    private static readonly MarkedText Production = MarkedText.Parse(
        "App/appsettings.Production.json", "{ \"OpenAI\": { \"Model\": \"gpt-5.7\" }, \"ChatModels\": [{|LLM2008:\"gpt-57\"|}] }\n");

    private static readonly ConsumerProject Console = ConsumerProject.Application
        .WithFile("models.json", Registry)
        .WithFile("App/Program.cs", "System.Console.WriteLine();\n")
        .WithFile(Settings)
        .WithFile(Production);

    private static readonly ConsumerProject Web = Console
        .WithSdk("Microsoft.NET.Sdk.Web")
        .WithFile("App/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();\n");

    [Fact]
    public async Task Ids_that_are_not_registered_are_found_in_the_settings_of_every_environment()
    {
        var build = (await Console.Create(feed).BuildAsync()).Succeeded();

        Assert.Equal([.. Production.Places, .. Settings.Places], build.Places);
        Assert.Contains("appsettings.json(4,14): warning LLM2008: The model id \"gpt-5.7-x\" is not in the registry", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_project_ships_its_settings_and_of_registry_schema_and_baseline_only_what_says_Always()
    {
        var consumer = Web
            .WithFile("App/models.json", Registry)
            .WithFile("App/models.schema.json", "{ }")
            .WithFile("App/models.baseline.txt", "# None.\n")
            .WithFile("App/llm/always.json", """{ "models": [] }""")
            .WithFile("App/llm/models.schema.json", "{ }")
            .WithFile("App/llm/packed.json", """{ "models": [] }""")
            .WithProperty("ModelRegistryFile", "models.json;llm/always.json;llm/packed.json")
            .WithProperty("IsPackable", "true")
            .WithItem("""<None Update="*.txt" CopyToOutputDirectory="PreserveNewest" />""")
            .WithItem("""<Content Update="llm/always.json" CopyToPublishDirectory="Always" />""")
            .WithItem("""<Content Update="llm/packed.json" Pack="true" />""")
            .Create(feed);
        Assert.Equal([.. Production.Places, .. Settings.Places], (await consumer.BuildAsync()).Succeeded().Places);

        (await consumer.DotnetAsync("publish", "App/App.csproj", "--no-build", "-c", "Debug", "-o", "out", "-nologo")).Succeeded();
        Assert.Equal(Settings.Text, consumer.Read("out/appsettings.json"));
        Assert.Equal(Production.Text, consumer.Read("out/appsettings.Production.json"));
        string[] shipped = ["appsettings.Production.json", "appsettings.json", "llm/always.json"];
        Assert.Equal(shipped, Shipped("out"));
        Assert.Equal(shipped, Shipped("App/bin/Debug/net10.0"));

        (await consumer.DotnetAsync("pack", "App/App.csproj", "--no-build", "-c", "Debug", "-o", "packed", "-nologo")).Succeeded();
        await using var package = await ZipFile.OpenReadAsync(Directory.EnumerateFiles(Path.Combine(consumer.Root, "packed")).Single());
        Assert.Equal(
            [.. shipped, "llm/packed.json"],
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("content/", StringComparison.Ordinal))
                .Select(name => name["content/".Length..]).Order(StringComparer.Ordinal));

        // But for what the SDK itself writes there.
        IEnumerable<string> Shipped(string folder)
        {
            var root = Path.Combine(consumer.Root, folder);
            return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => Path.GetExtension(path) is ".json" or ".txt" && !path.StartsWith("App.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Items_of_a_web_project_are_the_same_with_and_without_the_package()
    {
        var without = Web.WithoutPackage().Create(feed);
        var with = Web.Create(feed);

        Assert.Equal(await ItemsAsync(without), await ItemsAsync(with));

        // But for when the files were written.
        async Task<IEnumerable<string>> ItemsAsync(Consumer consumer)
        {
            (await consumer.RestoreAsync()).Succeeded();
            var items = await consumer.DotnetAsync("msbuild", "App/App.csproj", "-nologo", "-getItem:Content", "-getItem:None", "-getItem:EmbeddedResource");
            return items.Succeeded().Output.Replace(consumer.Root.TrimStart('/'), "root", StringComparison.Ordinal).Split('\n')
                .Where(line => !line.Contains("Time\": ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Switched_off_in_the_project_the_files_are_left_alone()
    {
        var consumer = Console.WithProperty("ModelRegistryScanConfig", "false").Create(feed);

        Assert.Equal(["models.json"], (await consumer.EvaluateAsync()).AdditionalFiles);
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task Next_build_sees_an_edit()
    {
        var consumer = Console.Create(feed);
        Assert.Equal(2, (await consumer.BuildAsync()).Succeeded().Places.Count);

        consumer.Write("App/appsettings.json", """{ "Model": "gpt-5.7" }""");
        Assert.Equal(Production.Places, (await consumer.BuildAsync("--no-restore")).Succeeded().Places);

        consumer.Delete("App/appsettings.Production.json");
        (await consumer.BuildAsync("--no-restore", "--no-incremental")).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task Editorconfig_allows_ids_in_the_settings()
    {
        var build = await Console
            .WithFile("App/.editorconfig", "[appsettings.json]\nmodel_registry.allowed_ids = gpt-?.*\n\n[*.cs]\nmodel_registry.alowed_ids = x\n")
            .Create(feed)
            .BuildAsync();

        Assert.Equal([new("LLM1013", "App/Program.cs", 1, 1, 1, 1), .. Production.Places], build.Succeeded().Places.OrderBy(place => place.RuleId, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Settings_of_the_projects_own_folder_are_configuration_once_and_no_registry_is()
    {
        var evaluation = await Console
            .WithFile("App/models.json", Registry)
            .WithFile("App/appsettings.models.json", """{ "models": [] }""")
            .WithFile("App/sub/appsettings.json", "{ }")
            .WithFile("appsettings.json", "{ }")
            .WithItem("""<AdditionalFiles Include="appsettings.json" />""")
            .Create(feed)
            .EvaluateAsync();

        Assert.Equal(
            ["App/appsettings.Production.json", "App/appsettings.json"], evaluation.ConfigurationFiles.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["App/appsettings.models.json", "App/models.json"], evaluation.RegistryFiles.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.Equal(4, evaluation.AdditionalFiles.Count);
    }

    [Fact]
    public async Task Settings_that_are_linked_or_copied_from_elsewhere_are_configuration_too()
    {
        var evaluation = await Console
            .WithFile("shared/appsettings.json", "{ }")
            .WithFile("shared/appsettings.Production.json", "{ }")
            .WithFile("shared/settings.json", "{ }")
            .WithFile("shared/other.json", "{ }")
            .WithFile("my ünï (x) & co;/appsettings.Odd.json", "{ }")
            .WithFile("App/config/appsettings.copied.json", "{ }")
            .WithFile("App/config/appsettings.linked.json", "{ }")
            .WithFile("App/templates/appsettings.json", "{ }")
            .WithFile("App/Properties/launchSettings.json", "{ }")
            .WithFile("App/local.settings.json", "{ }")
            .WithProperty("Shared", "$(MSBuildProjectDirectory)/../shared/")
            .WithItem("""<Content Include="$(Shared)appsettings*.json" LinkBase="config" />""")
            .WithItem("""<None Include="../shared/settings.json" Link="config/appsettings.Test.json" />""")
            .WithItem("""<None Include="../shared/other.json" Link="other.json" CopyToOutputDirectory="Always" />""")
            .WithItem("""<None Update="config/appsettings.copied.json" CopyToOutputDirectory="PreserveNewest" />""")
            .WithItem("""<None Update="config/appsettings.linked.json" Link="appsettings.linked.json" />""")
            .WithFile("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <EmbeddedResource Include="$(MSBuildThisFileDirectory)my*/appsettings.*.json" />
                    <None Include="$(MSBuildThisFileDirectory)missing/appsettings.json" />
                  </ItemGroup>
                </Project>
                """)
            .Create(feed)
            .EvaluateAsync();

        Assert.Equal(
            [
                "App/Properties/launchSettings.json", "App/appsettings.Production.json", "App/appsettings.json", "App/config/appsettings.copied.json",
                "App/config/appsettings.linked.json", "App/local.settings.json", "my ünï (x) & co;/appsettings.Odd.json",
                "shared/appsettings.Production.json", "shared/appsettings.json", "shared/settings.json",
            ],
            evaluation.ConfigurationFiles.Order(StringComparer.Ordinal));
        Assert.Equal(evaluation.ConfigurationFiles.Count + 1, evaluation.AdditionalFiles.Count);
    }

    [Fact]
    public async Task A_linked_file_is_checked_in_each_build()
    {
        var shared = MarkedText.Parse("shared/appsettings.json", "{ \"ConnectionStrings\": { \"chat\": \"Key=k;Model={|LLM2008:gpt-57|}\" } }\n");
        var consumer = ConsumerProject.Application
            .WithFile("models.json", Registry)
            .WithFile("App/Program.cs", "System.Console.WriteLine();\n")
            .WithFile(shared)
            .WithItem("""<Content Include="../shared/appsettings.json" Link="appsettings.json" CopyToOutputDirectory="PreserveNewest" />""")
            .Create(feed);
        Assert.Equal(shared.Places, (await consumer.BuildAsync()).Succeeded().Places);

        consumer.Write("shared/appsettings.json", """{ "Model": "gpt-5.7" }""");
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task A_declared_file_that_is_not_JSON_is_reported()
    {
        var yaml = MarkedText.Parse("App/values.yaml", "{|LLM1013:|}env:\n  OPENAI_MODEL: gpt-57\n");
        var build = await ConsumerProject.Library
            .WithFile("models.json", Registry)
            .WithFile(yaml)
            .WithItem("""<AdditionalFiles Include="values.yaml" ModelRegistryRole="configuration" />""")
            .Create(feed)
            .BuildAsync();

        Assert.Equal(yaml.Places, build.Succeeded().Places);
    }

    [Fact]
    public async Task Without_a_registry_no_file_is_added()
        => Assert.Empty((await ConsumerProject.Library.WithFile(Settings).Create(feed).EvaluateAsync()).AdditionalFiles);

    [Fact]
    public async Task First_target_framework_reports_for_all()
    {
        var build = await Console.WithTargetFrameworks("net10.0", "netstandard2.0").WithProperty("OutputType", "Library")
            .WithFile("App/Program.cs", "internal static class C { }\n").Create(feed).BuildAsync();

        Assert.Equal([.. Production.Places, .. Settings.Places], build.Succeeded().Places);
    }
}
