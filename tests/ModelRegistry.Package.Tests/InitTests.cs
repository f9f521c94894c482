using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The first five minutes: a starter registry, and what becomes of one that is there.</summary>
[Collection(PackageTests.Name)]
public sealed class InitTests(PackageFeed feed)
{
    private const string Target = "-t:ModelRegistryInit";

    [Fact]
    public async Task Project_without_a_registry_gets_one_that_builds_without_a_warning()
    {
        var consumer = ConsumerProject.Application.WithFile("App/Program.cs", "System.Console.WriteLine(ModelRegistry.Models.All.Count);").Create(feed);

        var init = (await consumer.BuildAsync(Target)).Succeeded();

        Assert.Contains("a starter registry", init.Output, StringComparison.Ordinal);
        Assert.Equal(Repository.Read("src/ModelRegistry.Package/starter/models.json"), consumer.Read("App/models.json"));
        Assert.Equal(Repository.Read("src/ModelRegistry.Package/models.schema.json"), consumer.Read("App/models.schema.json"));
        Assert.Equal([Mode("App/Program.cs"), Mode("App/Program.cs")], [Mode("App/models.json"), Mode("App/models.schema.json")]);
        (await consumer.BuildAsync()).SucceededWithoutWarnings();
        Assert.Equal("0\n", (await consumer.ExecuteAsync()).Succeeded().Output);

        // Windows has no modes.
        UnixFileMode Mode(string path)
            => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(Path.Combine(consumer.Root, path));
    }

    [Fact]
    public async Task Registry_that_is_there_stays_as_it_is()
    {
        var registry = WholeRegistry.Of(WholeRegistry.Available("gpt-5.5"));
        var consumer = ConsumerProject.Application.WithFile("App/models.json", registry).WithFile("App/Program.cs", "return;").Create(feed);

        (await consumer.BuildAsync(Target)).Succeeded();
        Assert.Equal(registry, consumer.Read("App/models.json"));

        consumer.Delete("App/models.json");
        consumer.Delete("App/models.schema.json");
        consumer.Write("models.json", registry);
        var init = (await consumer.BuildAsync(Target)).Succeeded();

        Assert.Contains("is already this project's registry", init.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(consumer.Root, "App", "models.json")));
        Assert.False(File.Exists(Path.Combine(consumer.Root, "App", "models.schema.json")));
    }

    [Fact]
    public async Task Solution_gets_one_registry()
    {
        var consumer = ConsumerProject.Library.WithProject(ConsumerProject.Library.At("Lib/Lib.csproj")).InSolution("All.slnx").Create(feed);

        (await consumer.BuildAsync(Target, "-m:2")).Succeeded();

        Assert.Equal(Repository.Read("src/ModelRegistry.Package/starter/models.json"), consumer.Read("models.json"));
        Assert.Equal(Repository.Read("src/ModelRegistry.Package/models.schema.json"), consumer.Read("models.schema.json"));
        Assert.All(["App", "Lib"], folder => Assert.Empty(Directory.EnumerateFiles(Path.Combine(consumer.Root, folder), "models.*")));
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
    }

    /// <summary>This is how a registry begins at the root of a repository.</summary>
    [Fact]
    public async Task File_that_is_named_and_missing_is_the_one_that_is_made()
    {
        var consumer = ConsumerProject.Application.WithFile("App/Program.cs", "return;").Create(feed);
        const string Named = "-p:ModelRegistryFile=../models.json";

        var init = (await consumer.BuildAsync(Target, Named)).Succeeded();

        Assert.Contains("a starter registry", init.Output, StringComparison.Ordinal);
        Assert.Equal(Repository.Read("src/ModelRegistry.Package/starter/models.json"), consumer.Read("models.json"));
        Assert.Equal(Repository.Read("src/ModelRegistry.Package/models.schema.json"), consumer.Read("models.schema.json"));
        Assert.False(File.Exists(Path.Combine(consumer.Root, "App", "models.json")));
        Assert.Contains("is already this project's registry", (await consumer.BuildAsync(Target, Named)).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_of_several_frameworks_is_asked_once()
    {
        var consumer = ConsumerProject.Library.WithTargetFrameworks("net10.0", "netstandard2.0").Create(feed);

        (await consumer.BuildAsync(Target)).Succeeded();

        Assert.Equal(Repository.Read("src/ModelRegistry.Package/starter/models.json"), consumer.Read("App/models.json"));
    }
}
