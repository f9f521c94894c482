using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>Models that go away, or are gone, in a program that uses the real SDK: found in code and settings, and replaced from the command line.</summary>
[Collection(PackageTests.Name)]
public sealed class StandingTests(PackageFeed feed)
{
    private static readonly string Registry = $$"""
        {
          "models": [
            {{WholeRegistry.Available("gpt-5.5")}},
            { "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-07-31", "replacement": "gpt-5.5", "owner": "ai-platform", "idVerified": {{WholeRegistry.Verified}} },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5", "owner": "ai-platform" }
          ]
        }
        """;

    private const string Program = """
        using System;
        using ModelRegistry;
        using OpenAI.Chat;

        // The answer is the same whatever the model; no request is sent.
        var chat = new ChatClient("gpt-4", "not a key");
        var mini = new ChatClient(model: ModelIds.Gpt5, apiKey: "not a key");
        var known = args.Length > 0 && args[0] == ModelIds.Gpt4;
        Console.WriteLine(chat.GetType() == mini.GetType() && !known);

        """;

    private const string Fixed = """
        using System;
        using ModelRegistry;
        using OpenAI.Chat;

        // The answer is the same whatever the model; no request is sent.
        var chat = new ChatClient(ModelIds.Gpt5_5, "not a key");
        var mini = new ChatClient(model: ModelIds.Gpt5_5, apiKey: "not a key");
        var known = args.Length > 0 && args[0] == ModelIds.Gpt4;
        Console.WriteLine(chat.GetType() == mini.GetType() && !known);

        """;

    private static readonly MarkedText Settings = MarkedText.Parse("App/appsettings.Production.json", """{ "Chat": { "Model": {|LLM2008:"gpt-4"|} } }""");

    [Fact]
    public async Task Models_that_go_away_are_found_and_replaced_by_the_live_end_of_their_chain()
    {
        var consumer = ConsumerProject.Application
            .WithPackage("OpenAI", "2.15.0")
            .WithFile("models.json", Registry)
            .WithFile("App/Program.cs", Program)
            .WithFile(Settings)
            .Create(feed);

        var before = (await consumer.BuildAsync()).Failed();
        Assert.Equal(
            ["LLM2001 6", "LLM2005 7", "LLM2006 6", "LLM2008 1", "LLM3001 7"],
            before.Rules.Where(rule => rule.Level != "note").Select(rule => $"{rule.RuleId} {rule.StartLine}").Order(StringComparer.Ordinal));

        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2005", "LLM2006", "--severity", "warn")).Succeeded();
        Assert.Equal(Fixed, consumer.Read("App/Program.cs"));

        var after = (await consumer.BuildAsync("--no-restore")).Succeeded();
        Assert.Equal(Settings.Places, after.Places);
        Assert.Equal("True\n", (await consumer.ExecuteAsync()).Succeeded().Output);
    }
}
