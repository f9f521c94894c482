using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>The nets of the rule's page in the words of the real SDKs.</summary>
public class MissingFallbackSdkTests
{
    private static readonly Verifier Verify = Verifier.For<MissingFallbackAnalyzer>().With();

    [Theory]
    [InlineData("return new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\").CompleteChat(prompt).Value.Content[0].Text;")]
    [InlineData("return new OpenAIClient(\"key\").GetChatClient([|ModelIds.Gpt5_6Terra|]).CompleteChat(prompt).Value.Content[0].Text;")]
    [InlineData("var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\"); return chat.CompleteChat(prompt).Value.Content[0].Text;")]
    [InlineData("var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], new ApiKeyCredential(\"key\"), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(5), NetworkTimeout = TimeSpan.FromSeconds(9) }); return chat.CompleteChat(prompt).Value.Content[0].Text;")]
    [InlineData("var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\"); foreach (var part in chat.CompleteChatStreaming(prompt)) { prompt += part.FinishReason; } return prompt;")]
    [InlineData("var chat = new ChatClient([|ModelIds.Gpt5_6Terra|], \"key\"); try { return chat.CompleteChat(prompt).Value.Content[0].Text; } catch (ClientResultException e) when (e.Status == 429) { return chat.CompleteChat(prompt).Value.Content[0].Text; }")]
    [InlineData("var options = new CreateResponseOptions([|ModelIds.Gpt5_6Terra|], new List<ResponseItem>()); return new ResponsesClient(\"key\").CreateResponse(options).Value.Id;")]
    [InlineData("var options = new CreateResponseOptions { Model = [|ModelIds.Gpt5_6Terra|] }; return new ResponsesClient(\"key\").CreateResponse(options).Value.Id;")]
    public Task OpenAI_without_a_net(string body) => OpenAI(body).ReportsExactly();

    [Theory]
    [InlineData("try { return new ChatClient(ModelIds.Gpt5_6Terra, \"key\").CompleteChat(prompt).Value.Content[0].Text; } catch (ClientResultException) { return new ChatClient(ModelIds.ClaudeOpus5, \"key\").CompleteChat(prompt).Value.Content[0].Text; }")]
    [InlineData("var chat = new ChatClient(ModelIds.Gpt5_6Terra, \"key\"); var other = new ChatClient(ModelIds.Gpt5_5, \"key\"); try { return chat.CompleteChat(prompt).Value.Content[0].Text; } catch (ClientResultException) { return other.CompleteChat(prompt).Value.Content[0].Text; }")]
    [InlineData("var openAI = new OpenAIClient(\"key\"); try { return openAI.GetChatClient(ModelIds.Gpt5_6Terra).CompleteChat(prompt).Value.Content[0].Text; } catch (ClientResultException e) when (e.Status >= 500) { return openAI.GetChatClient(ModelIds.ClaudeOpus5).CompleteChat(prompt).Value.Content[0].Text; }")]
    [InlineData("return Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, \"key\").CompleteChat(new ChatMessage[] { prompt }, null, token)).Value.Value.Content[0].Text;")]
    [InlineData("var options = new CreateResponseOptions { Model = ModelIds.Gpt5_6Terra }; try { return new ResponsesClient(\"key\").CreateResponse(options).Value.Id; } catch { options.Model = ModelIds.Gpt5_5; return new ResponsesClient(\"key\").CreateResponse(options).Value.Id; }")]
    public Task OpenAI_with_a_net(string body) => OpenAI(body).ReportsNothing();

    /// <summary>What runs after the first request in any case is its fallback only where it asks the same, whatever holds the model.</summary>
    [Theory]
    [InlineData("new CreateResponseOptions([|ModelIds.Gpt5_6Terra|], Say(prompt))", "new CreateResponseOptions(ModelIds.Gpt5_5, Say(\"title\"))")]
    [InlineData("new CreateResponseOptions([|ModelIds.Gpt5_6Terra|], Say(prompt))", "new CreateResponseOptions([|ModelIds.Gpt5_6Terra|], Say(\"title\"))")]
    [InlineData("new CreateResponseOptions { Model = [|ModelIds.Gpt5_6Terra|], Instructions = prompt }", "new CreateResponseOptions { Model = ModelIds.Gpt5_5, Instructions = \"title\" }")]
    public async Task A_second_request_object_that_asks_something_else(string first, string second)
    {
        foreach (var body in TriedBodies)
        {
            await OpenAI(With(body, first, second)).ReportsExactly();
        }
    }

    [Theory]
    [InlineData("new CreateResponseOptions(ModelIds.Gpt5_6Terra, Say(prompt))", "new CreateResponseOptions(ModelIds.Gpt5_5, Say(prompt))")]
    [InlineData("new CreateResponseOptions(ModelIds.Gpt5_6Terra, Say(prompt)) { MaxOutputTokenCount = 9000 }", "new CreateResponseOptions(ModelIds.Gpt5_5, Say(prompt)) { MaxOutputTokenCount = 90 }")]
    public async Task A_second_request_object_that_asks_the_same(string first, string second)
    {
        foreach (var body in TriedBodies)
        {
            await OpenAI(With(body, first, second)).ReportsNothing();
        }
    }

    /// <summary>Another chat client of unknown make that a catch turns to was put there to stand in; the same one again was not.</summary>
    [Theory]
    [InlineData("try { return (await chat.GetResponseAsync(prompt, new ChatOptions { ModelId = ModelIds.Gpt5_6Terra })).Text; } catch { return (await other.GetResponseAsync(prompt)).Text; }", true)]
    [InlineData("try { return (await chat.GetResponseAsync(prompt, new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] })).Text; } catch { return (await chat.GetResponseAsync(prompt)).Text; }", false)]
    [InlineData("return (await chat.GetResponseAsync(prompt, new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] })).Text;", false)]
    [InlineData("var options = new ChatOptions { ModelId = ModelIds.Gpt5_6Terra }; try { return (await chat.GetResponseAsync(prompt, options)).Text; } catch { options.ModelId = ModelIds.Gpt5_5; return (await chat.GetResponseAsync(prompt, options)).Text; }", true)]
    [InlineData("var tier = Tiers.Balanced.AsChatClient(model => chat); return (await tier.GetResponseAsync(prompt, new ChatOptions { ModelId = ModelIds.Gpt5_6Terra })).Text;", true)]
    [InlineData("var options = new ChatOptions { ModelId = ModelIds.Gpt5_6Terra }; return (await Tiers.Balanced.AsChatClient(model => chat).GetResponseAsync(prompt, options)).Text;", true)]
    [InlineData("await foreach (var part in chat.GetStreamingResponseAsync(prompt, new ChatOptions { ModelId = [|ModelIds.Gpt5_6Terra|] })) { prompt += part.Text; } return prompt;", false)]
    public Task ExtensionsAI(string body, bool hasNet)
    {
        var verify = Verify.WithSdk(Sdk.ExtensionsAI).WithSource($$"""
            using Microsoft.Extensions.AI;
            using ModelRegistry;
            using System.Threading.Tasks;

            class Desk
            {
                private readonly IChatClient chat;
                private readonly IChatClient other;
                public Desk(IChatClient chat, IChatClient other) { this.chat = chat; this.other = other; }
                async Task<string> M(string prompt) { {{body}} }
                IChatClient Other => other;
            }
            """);
        return hasNet ? verify.ReportsNothing() : verify.ReportsExactly();
    }

    [Theory]
    [InlineData("new OrderedFailoverChatClient(Wrap(new Client(ModelIds.Gpt5_6Terra)), Wrap(new Client(ModelIds.ClaudeOpus5)))", true)]
    [InlineData("new FailoverChatClient(new[] { Wrap(new Client(ModelIds.Gpt5_6Terra)), Wrap(new Client(ModelIds.ClaudeOpus5)) })", true)]
    [InlineData("new FailoverChatClient(new[] { Wrap(new Client([|ModelIds.Gpt5_6Terra|])) })", false)]
    [InlineData("new Own(Wrap(new Client(ModelIds.Gpt5_6Terra)))", true)]
    [InlineData("Own.Around(Wrap(new Client(ModelIds.Gpt5_6Terra)))", true)]
    [InlineData("new Logging(Wrap(new Client([|ModelIds.Gpt5_6Terra|])))", false)]
    public Task Failover_clients(string client, bool hasNet)
    {
        var verify = Verify
            .WithEditorConfig("[*.cs]\nmodel_registry.fallback_types = Own")
            .WithSource($$"""
                using ModelRegistry;

                class FailoverChatClient { public FailoverChatClient(params Client[] clients) { } }
                class OrderedFailoverChatClient : FailoverChatClient { public OrderedFailoverChatClient(params Client[] clients) { } }
                class Own { public Own(Client client) { } public static object Around(Client client) => client; }
                class Logging { public Logging(Client client) { } }
                class Desk
                {
                    private readonly object client = {{client}};
                    static Client Wrap(Client client) => client;
                }
                """);
        return hasNet ? verify.ReportsNothing() : verify.ReportsExactly();
    }

    [Fact]
    public Task What_a_failover_client_does_inside_is_its_own_business()
        => Verify.WithEditorConfig("[*.cs]\nmodel_registry.fallback_types = Acme.Failover")
            .WithSource("namespace Acme { class Failover { Client first = new Client(ModelRegistry.ModelIds.Gpt5_6Terra); } }")
            .ReportsNothing();

    [Fact]
    public Task A_client_in_a_variable_that_goes_into_a_failover_client_has_a_net()
        => Verify.WithSource("""
            using ModelRegistry;

            class FailoverChatClient { public FailoverChatClient(params Client[] clients) { } }
            class Desk
            {
                static object Make()
                {
                    var first = new Client(ModelIds.Gpt5_6Terra);
                    var second = new Client(ModelIds.ClaudeOpus5);
                    return new FailoverChatClient(first, second);
                }
            }
            """).ReportsNothing();

    [Theory]
    [InlineData("new MessageCreateParams { Model = ModelIds.ClaudeMythos5, MaxTokens = 9, Messages = new List<BetaMessageParam>(), Fallbacks = new List<BetaFallbackParam> { new BetaFallbackParam { Model = ModelIds.ClaudeOpus5 } } }", true)]
    [InlineData("new MessageCreateParams { Model = ModelIds.ClaudeMythos5, MaxTokens = 9, Messages = new List<BetaMessageParam>(), Fallbacks = new List<BetaFallbackParam> { new BetaFallbackParam(ModelIds.ClaudeOpus5) } }", true)]
    [InlineData("new MessageCreateParams { Model = ModelIds.ClaudeMythos5, MaxTokens = 9, Messages = new List<BetaMessageParam>(), Fallbacks = fallbacks }", true)]
    [InlineData("new MessageCreateParams { Model = [|ModelIds.ClaudeMythos5|], MaxTokens = 9, Messages = new List<BetaMessageParam>(), Fallbacks = null }", false)]
    [InlineData("new MessageCreateParams { Model = [|ModelIds.ClaudeMythos5|], MaxTokens = 9, Messages = new List<BetaMessageParam>() }", false)]
    public Task Anthropic(string request, bool hasNet)
    {
        var verify = Verify.WithSdk(Sdk.Anthropic).WithSource($$"""
            using Anthropic;
            using Anthropic.Models.Beta.Messages;
            using ModelRegistry;
            using System.Collections.Generic;
            using System.Threading.Tasks;

            class Desk
            {
                private readonly AnthropicClient client;
                private readonly List<BetaFallbackParam> fallbacks;
                public Desk(AnthropicClient client, List<BetaFallbackParam> fallbacks) { this.client = client; this.fallbacks = fallbacks; }
                Task M() => client.Beta.Messages.Create({{request}});
                List<BetaFallbackParam> Fallbacks => fallbacks;
            }
            """);
        return hasNet ? verify.ReportsNothing() : verify.ReportsExactly();
    }

    [Theory]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<string>().AddFallback(new FallbackStrategyOptions<string> { FallbackAction = _ => default }).Build(); return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, ModelIds.Gpt5_6Terra, token));", "", true)]
    [InlineData("return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, ModelIds.Gpt5_6Terra, token));", "readonly ResiliencePipeline<string> pipeline = new ResiliencePipelineBuilder<string>().AddFallback(new FallbackStrategyOptions<string> { FallbackAction = _ => default }).Build();", true)]
    [InlineData("return await Make().ExecuteAsync(async token => await api.AskAsync(prompt, ModelIds.Gpt5_6Terra, token));", "static ResiliencePipeline<string> Make() => new ResiliencePipelineBuilder<string>().AddFallback(new FallbackStrategyOptions<string> { FallbackAction = _ => default }).Build();", true)]
    [InlineData("return await Policy<string>.Handle<Exception>().FallbackAsync(token => api.AskAsync(prompt, ModelIds.Gpt5_5, token)).ExecuteAsync(() => api.AskAsync(prompt, ModelIds.Gpt5_6Terra));", "", true)]
    [InlineData("var retry = Policy<string>.Handle<Exception>().RetryAsync(3); var fallback = Policy<string>.Handle<Exception>().FallbackAsync(\"sorry\"); return await fallback.WrapAsync(retry).ExecuteAsync(() => api.AskAsync(prompt, ModelIds.Gpt5_6Terra));", "", true)]
    [InlineData("return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, ModelIds.Gpt5_6Terra, token));", "readonly ResiliencePipeline<string> pipeline; public Desk(ResiliencePipeline<string> pipeline) { this.pipeline = pipeline; } static object Registration() => new ResiliencePipelineBuilder<string>().AddFallback(new FallbackStrategyOptions<string> { FallbackAction = _ => default });", true)]
    [InlineData("return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], token));", "readonly ResiliencePipeline<string> pipeline; public Desk(ResiliencePipeline<string> pipeline) { this.pipeline = pipeline; }", false)]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<string>().AddRetry(new RetryStrategyOptions<string>()).AddTimeout(TimeSpan.FromSeconds(9)).Build(); return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], token));", "", false)]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<string>().AddHedging(new HedgingStrategyOptions<string>()).Build(); return await pipeline.ExecuteAsync(async token => await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], token));", "", false)]
    [InlineData("return await Policy<string>.Handle<Exception>().RetryAsync(3).ExecuteAsync(() => api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]));", "", false)]
    public Task PollyPipelines(string body, string members, bool hasNet)
    {
        var verify = Verify.WithSdk(Sdk.Polly).WithSource("using Polly; using Polly.Fallback; using Polly.Retry; using Polly.Hedging;\n" + Body(body, members));
        return hasNet ? verify.ReportsNothing() : verify.ReportsExactly();
    }

    [Fact]
    public Task Asking_what_a_model_is_runs_none()
        => Verify.WithSdk(Sdk.Anthropic).WithSource("""
            using Anthropic.Models.Models;
            using ModelRegistry;

            class Desk
            {
                object Retrieve() => new ModelRetrieveParams { ModelID = ModelIds.ClaudeMythos5 };
            }
            """).ReportsNothing();

    private static Verifier OpenAI(string body)
        => Verify.WithSdk(Sdk.OpenAI).WithSource($$"""
            #pragma warning disable OPENAI001
            using System;
            using System.ClientModel;
            using System.ClientModel.Primitives;
            using System.Collections.Generic;
            using ModelRegistry;
            using OpenAI;
            using OpenAI.Chat;
            using OpenAI.Responses;

            class Desk
            {
                string M(string prompt) { {{body}} }
            }
            """);

    private const string Say = "static List<ResponseItem> Say(string text) => new List<ResponseItem> { ResponseItem.CreateUserMessageItem(text) };";

    private static readonly string[] TriedBodies =
    [
        "string answer = null; try { answer = new ResponsesClient(\"key\").CreateResponse(FIRST).Value.Id; } catch (ClientResultException) { } "
            + "answer += new ResponsesClient(\"key\").CreateResponse(SECOND).Value.Id; return answer; " + Say,
        "var one = FIRST; var two = SECOND; string answer = null; "
            + "try { answer = new ResponsesClient(\"key\").CreateResponse(one).Value.Id; } catch (ClientResultException) { } "
            + "answer += new ResponsesClient(\"key\").CreateResponse(two).Value.Id; return answer; " + Say,
    ];

    private static string With(string body, string first, string second)
        => body.Replace("FIRST", first, StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal);
}
