using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class UnsafeFallbackAnalyzerTests
{
    private static readonly Verifier Verify = Verifier.For<UnsafeFallbackAnalyzer>().With();

    /// <summary>Both rules: a call with a bad net draws this one and not the other, and neither does its fallback.</summary>
    private static readonly Verifier Both = Verifier.For(new UnsafeFallbackAnalyzer(), new MissingFallbackAnalyzer()).With();

    [Theory]
    [InlineData("ModelIds.Gpt5_6Luna", "gpt-5.6-luna", "preview, API access waiting, id not verified")]
    [InlineData("ModelIds.GptUnseen", "gpt-unseen", "id not verified")]
    [InlineData("ModelIds.GptPaused", "gpt-paused", "API access paused")]
    [InlineData("ModelIds.Gpt4", "gpt-4", "retired, id not verified")]
    [InlineData("ModelIds.ClaudeMythos5", "claude-mythos-5", "preview, API access waiting, id not verified")]
    [InlineData("\"gpt-5.6-luna\"", "gpt-5.6-luna", "preview, API access waiting, id not verified")]
    [InlineData("ModelIds.Gpt5_6Terra", "gpt-5.6-terra", "it is the same model again")]
    public Task A_fallback_that_cannot_be_counted_on(string fallback, string id, string why)
        => Both.WithSource(Body($$"""try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync(prompt, {|LLM3002:{{fallback}}|}); }"""))
            .WithMessages($"The fallback \"{id}\" is not a safety net: {why}; fall back to ModelIds.Gpt5_5")
            .ReportsExactly();

    [Theory]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync(prompt, ModelIds.Gpt4o); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Luna); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); } }")]
    [InlineData("foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_6Luna, ModelIds.Gpt5_5 }) { try { return await api.AskAsync(prompt, id); } catch { } } return prompt;")]
    [InlineData("return (await Tiers.Balanced.RunAsync((model, token) => api.AskAsync(prompt, model.Id, token))).Value;")]
    [InlineData("return Tiers.Shaky.Name;")]
    public Task A_fallback_that_can(string body) => Both.WithSource(Body(body)).ReportsNothing();

    [Theory]
    [InlineData("foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_6Luna }) { try { return await api.AskAsync(prompt, {|LLM3002:id|}); } catch { } } return prompt;")]
    [InlineData("return (await {|LLM3002:Tiers.Shaky|}.RunAsync((model, token) => api.AskAsync(prompt, model.Id, token))).Value;")]
    [InlineData("var tier = {|LLM3002:Tiers.Shaky|}.Run((model, token) => api.Ask(prompt, model.Id)); return tier.Value;")]
    [InlineData("try { return await new Client(ModelIds.Gpt5_6Terra).AskAsync(prompt); } catch { return await new Client({|LLM3002:ModelIds.GptUnseen|}).AskAsync(prompt); }")]
    public Task Chains_without_a_model_that_can_be_counted_on(string body) => Both.WithSource(Body(body)).ReportsExactly();

    [Fact]
    public Task A_client_that_a_catch_uses_is_pointed_out_where_it_is_used()
        => Both.WithSource(Body(
            "try { return await first.AskAsync(prompt); } catch { return await {|LLM3002:second|}.AskAsync(prompt); }",
            "private readonly Client first = new Client(ModelIds.Gpt5_6Terra); private readonly Client second = new Client(ModelIds.GptUnseen);")).ReportsExactly();

    [Fact]
    public Task What_an_SDK_is_told_to_fall_back_to_is_judged_too()
        => Both.WithSdk(Sdk.Anthropic).WithSource("""
            using Anthropic;
            using Anthropic.Models.Beta.Messages;
            using ModelRegistry;
            using System.Collections.Generic;
            using System.Threading.Tasks;

            class Desk
            {
                private readonly AnthropicClient client;
                public Desk(AnthropicClient client) { this.client = client; }
                Task M() => client.Beta.Messages.Create(new MessageCreateParams
                {
                    Model = ModelIds.ClaudeMythos5,
                    MaxTokens = 9,
                    Messages = new List<BetaMessageParam>(),
                    Fallbacks = new List<BetaFallbackParam> { new BetaFallbackParam { Model = {|LLM3002:ModelIds.Gpt5_6Luna|} } },
                });
            }
            """).ReportsExactly();

    [Fact]
    public Task Where_no_net_is_asked_for_none_is_judged()
        => Verify.WithEditorConfig("[*.cs]\nmodel_registry.require_fallback = never")
            .WithSource(Body("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_6Luna); }"))
            .ReportsNothing();
}
