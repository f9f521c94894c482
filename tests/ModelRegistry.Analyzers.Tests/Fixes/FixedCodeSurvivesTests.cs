using System.Reflection;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>
/// Programs with the real SDKs are fixed, compiled and run against an API on which the first model is gone, paused or down: the
/// code before the fix dies of that, and the code after it answers.
/// </summary>
public class FixedCodeSurvivesTests
{
    private const string Registry = """
        {
          "models": [
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "idVerified": { "on": "2026-09-01", "source": "dashboard" } },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-09-01", "source": "dashboard" } }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "timeoutSeconds": 60 } }
        }
        """;

    private static readonly LoopbackAnswer[] Outages = [LoopbackAnswer.ModelNotFound, LoopbackAnswer.NoAccess, LoopbackAnswer.RateLimited(1), LoopbackAnswer.ServerError];

    /// <summary>The body of a method that asks and returns the text of the answer, before the fix and after it.</summary>
    public static TheoryData<string, string> Bodies() => new()
    {
        {
            "return (await new ChatClient([|ModelIds.Gpt5_6Terra|], key, options).CompleteChatAsync(messages)).Value.Content[0].Text;",
            "return (await Tiers.Balanced.RunAsync((model, _) => new ChatClient(model.Id, key, options).CompleteChatAsync(messages), cancellationToken: ct)).Value.Value.Content[0].Text;"
        },
        {
            "return new OpenAIClient(key, options).GetChatClient([|ModelIds.Gpt5_6Terra|]).CompleteChat(messages, null, ct).Value.Content[0].Text;",
            "return Tiers.Balanced.Run((model, token) => new OpenAIClient(key, options).GetChatClient(model.Id).CompleteChat(messages, null, token), cancellationToken: ct).Value.Value.Content[0].Text;"
        },
        {
            "var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], key, options); ChatCompletion answer = await chat.CompleteChatAsync(messages, null, ct); return answer.Content[0].Text;",
            "ChatCompletion answer = (await Tiers.Balanced.RunAsync((model, token) => new ChatClient(model.Id, key, options).CompleteChatAsync(messages, null, token), cancellationToken: ct)).Value; return answer.Content[0].Text;"
        },
        {
            "var text = \"\"; await foreach (var part in new ChatClient([|ModelIds.Gpt5_6Terra|], key, options).CompleteChatStreamingAsync(messages, null, ct)) { foreach (var content in part.ContentUpdate) { text += content.Text; } } return text;",
            "var text = \"\"; await foreach (var part in Tiers.Balanced.RunStreamingAsync((model, token) => new ChatClient(model.Id, key, options).CompleteChatStreamingAsync(messages, null, token), cancellationToken: ct)) { foreach (var content in part.ContentUpdate) { text += content.Text; } } return text;"
        },
        {
            "return (await responses.CreateResponseAsync([|ModelIds.Gpt5_6Terra|], \"Where is my parcel?\", null, ct)).Value.GetOutputText();",
            "return (await Tiers.Balanced.RunAsync((model, token) => responses.CreateResponseAsync(model.Id, \"Where is my parcel?\", null, token), cancellationToken: ct)).Value.Value.GetOutputText();"
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_outage_that_kills_the_code_before(string before, string after)
    {
        await Verifier.For<MissingFallbackAnalyzer>().WithFix<MissingFallbackFixer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry).WithSdk(Sdk.OpenAI)
            .WithSource(Program(before)).WithFixedSource(Program(after)).FixesTo();

        using var unfixed = await Load(before.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal));
        using var repaired = await Load(after);
        foreach (var outage in Outages)
        {
            await using var api = new LoopbackApi().Answers("gpt-5.6-terra", outage).Answers("gpt-5.5", LoopbackAnswer.Ok("On its way."));

            var death = await Assert.ThrowsAnyAsync<Exception>(() => Ask(unfixed, api).WaitAsync(Patience.Limit));
            Assert.Equal("ClientResultException", death.GetType().Name);
            Assert.Empty(api.RequestsTo("gpt-5.5"));

            Assert.Equal("On its way.", await Ask(repaired, api).WaitAsync(Patience.Limit));
            Assert.Single(api.RequestsTo("gpt-5.5"));
        }
    }

    private static Task<string> Ask(LoadedAssembly program, LoopbackApi api)
        => (Task<string>)program.Type("Program").GetMethod("AskAsync", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [new Uri(api.Address, "/v1"), CancellationToken.None])!;

    private static async Task<LoadedAssembly> Load(string body)
        => (await GeneratorRunner.For<ModelRegistryGenerator>().WithRegistry(Registry).WithSdk(Sdk.OpenAI).WithSource(Program(body)).Run()).AssertCompiles().EmitAndLoad();

    private static string Program(string body) => $$"""
        #pragma warning disable OPENAI001
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        internal static class Program
        {
            public static async Task<string> AskAsync(Uri endpoint, CancellationToken ct)
            {
                var key = new ApiKeyCredential("key");
                var options = new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(0) };
                var responses = new ResponsesClient(key, new ResponsesClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(0) });
                var messages = new ChatMessage[] { new UserChatMessage("Where is my parcel?") };
                await Task.Yield();
                {{body}}
            }
        }
        """;
}
