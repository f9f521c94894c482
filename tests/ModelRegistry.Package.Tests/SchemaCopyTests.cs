using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The schema that "$schema" leads to in every clone lies beside models.json, and is the installed version's.</summary>
[Collection(PackageTests.Name)]
public sealed class SchemaCopyTests(PackageFeed feed)
{
    private const string Schema = "models.schema.json";

    private static readonly string OfThisVersion = Repository.Read("src/ModelRegistry.Package/" + Schema);

    [Theory]
    [InlineData("App", null)]
    [InlineData("App", "{ \"description\": \"an older version's\" }")]
    [InlineData(".", null)]
    [InlineData(".", "{ \"description\": \"an older version's\" }")]
    public async Task It_lies_beside_the_registry_wherever_that_is(string folder, string? older)
    {
        var registry = WholeRegistry.Of(WholeRegistry.Available("gpt-5.5"));
        var project = ConsumerProject.Library.WithFile($"{folder}/models.json", registry);
        var consumer = (older is null ? project : project.WithFile($"{folder}/{Schema}", older)).Create(feed);

        (await consumer.BuildAsync("-t:ModelRegistryInit")).Succeeded();

        Assert.Equal(OfThisVersion, consumer.Read($"{folder}/{Schema}"));
        Assert.Equal(registry, consumer.Read($"{folder}/models.json"));
        Assert.Single(Directory.EnumerateFiles(consumer.Root, Schema, SearchOption.AllDirectories));
    }
}
