using ModelRegistry.Package.Tests.Consumers;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.Package.Tests;

/// <summary>A program with the real SDK dies with its preview model; fixed from the command line, it answers.</summary>
[Collection(PackageTests.Name)]
public sealed class FallbackTests(PackageFeed feed)
{
    private static readonly string Registry = $$"""
        {
          "models": [
            {{WholeRegistry.Preview("gpt-5.6-terra", fallback: "gpt-5.5")}},
            {{WholeRegistry.Available("gpt-5.5")}}
          ]
        }

        """;

    private static readonly MarkedText Program = MarkedText.Parse(
        "App/Program.cs",
        """
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;

        var options = new OpenAIClientOptions { Endpoint = new Uri(args[0]), RetryPolicy = new ClientRetryPolicy(0) };
        var chat = new ChatClient({|LLM3001:ModelIds.Gpt5_6Terra|}, new ApiKeyCredential("key"), options);
        ChatCompletion answer = await chat.CompleteChatAsync("Where is my parcel?");
        Console.WriteLine(answer.Content[0].Text);

        """);

    [Fact]
    public async Task A_call_without_a_net_is_found_and_routed_through_a_tier()
    {
        await using var api = new LoopbackApi().Answers("gpt-5.6-terra", LoopbackAnswer.ModelNotFound).Answers("gpt-5.5", LoopbackAnswer.Ok("On its way."));
        var endpoint = new Uri(api.Address, "/v1").ToString();
        var consumer = ConsumerProject.Application
            .WithPackage("OpenAI", "2.15.0")
            .WithFile("models.json", Registry)
            .WithFile(Program)
            .Create(feed);

        Assert.Equal(Program.Places, (await consumer.BuildAsync()).Succeeded().Places);
        Assert.Contains("model_not_found", Failed(await consumer.ExecuteAsync(endpoint)), StringComparison.Ordinal);

        // The first run adds the tier that the registry does not have yet, the second uses it.
        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM3001", "--severity", "warn")).Succeeded();
        Assert.Equal(
            Registry.Replace("  ]\n}", """
              ],
              "tiers": {
                "gpt5_6Terra": {
                  "models": ["gpt-5.6-terra", "gpt-5.5"],
                  "timeoutSeconds": 60,
                  "retries": 1
                }
              }
            }
            """, StringComparison.Ordinal),
            consumer.Read("models.json"));
        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM3001", "--severity", "warn")).Succeeded();
        Assert.Contains("RunAsync((model, _) => new ChatClient(model.Id, new ApiKeyCredential(\"key\"), options).CompleteChatAsync(\"Where is my parcel?\"))", consumer.Read("App/Program.cs"), StringComparison.Ordinal);

        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
        Assert.Equal("On its way.\n", (await consumer.ExecuteAsync(endpoint)).Succeeded().Output);
    }

    private static string Failed(ProcessResult result)
    {
        Assert.NotEqual(0, result.ExitCode);
        return result.Output;
    }
}
