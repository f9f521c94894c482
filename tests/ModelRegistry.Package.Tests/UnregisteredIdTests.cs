using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>Ids that nobody registered, in a program that uses the real SDK: found where they stand, and added to models.json from the command line.</summary>
[Collection(PackageTests.Name)]
public sealed class UnregisteredIdTests(PackageFeed feed)
{
    private static readonly string Registry = $$"""
        {
          // what the team may use
          "models": [
            {{WholeRegistry.Available("gpt-5.5")}} // the default
          ]
        }

        """;

    private static readonly MarkedText Program = MarkedText.Parse(
        "App/Program.cs",
        """
        using System;
        using OpenAI;
        using OpenAI.Chat;

        var key = "not a key";
        var model = Environment.GetEnvironmentVariable("SUPPORT_DESK_TEST_MODEL") ?? {|LLM2002:"my-engine"|};
        var fast = new OpenAIClient(key).GetChatClient(model);
        ChatClient mini = new(apiKey: key, model: {|LLM2002:"gpt-4o-mini"|});
        var next = new ChatClient({|LLM2003:$"gpt-{args.Length}"|}, key);
        Console.WriteLine(fast.GetType() == mini.GetType() && mini.GetType() == next.GetType());

        """);

    [Fact]
    public async Task Unregistered_ids_are_found_and_added_to_the_registry()
    {
        var consumer = ConsumerProject.Application
            .WithPackage("OpenAI", "2.15.0")
            .WithFile("models.json", Registry)
            .WithFile(Program)
            .Create(feed);

        var before = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(Program.Places, before.Places);

        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2002", "--severity", "warn")).Succeeded();
        var registry = MarkedText.Parse(
            "models.json",
            $$"""
            {
              // what the team may use
              "models": [
                {{WholeRegistry.Available("gpt-5.5")}}, // the default
                { "id": "my-engine", "provider": "openai", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null },
                { "id": "gpt-4o-mini", "provider": "openai", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null }
              ]
            }

            """);
        Assert.Equal(registry.Text, consumer.Read("models.json"));
        Assert.Equal(Program.Text, consumer.Read("App/Program.cs"));

        // Now they are registered, hardcoded and unverified; nothing can register a composed one. The entries state nothing that nobody has checked.
        var after = (await consumer.BuildAsync("--no-restore")).Succeeded();
        Assert.Equal(["LLM2001", "LLM2001", "LLM2003", "LLM2004", "LLM2004"], RulesOf(after, "App/Program.cs"));
        Assert.Equal(["LLM1011", "LLM1011"], RulesOf(after, "models.json"));
        Assert.Equal(registry.Places, after.Places.Where(place => place.File == "models.json"));
        Assert.Equal("True\n", (await consumer.ExecuteAsync()).Succeeded().Output);

        static IEnumerable<string> RulesOf(BuildResult build, string file)
            => build.Rules.Where(result => result.File == file).Select(result => result.RuleId).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_registry_that_comes_from_a_package_is_named_and_stays_as_it_is()
    {
        const string packaged = "cache/acme.models/1.2.3/build/acme.models.json";
        var consumer = ConsumerProject.Library
            .WithFile(packaged, Registry)
            .WithFile("cache/acme.models/1.2.3/.nupkg.metadata", "{}")
            .WithFile("App/Ids.cs", "internal static class Ids { internal static string Mini = \"gpt-4o-mini\"; }\n")
            .WithProperty("ModelRegistryFile", "../" + packaged)
            .Create(feed);

        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Contains("\"provider\": \"openai\" } to the package acme.models 1.2.3", build.Output, StringComparison.Ordinal);

        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2002", "--severity", "warn")).Succeeded();
        Assert.Equal(Registry, consumer.Read(packaged));
    }
}
