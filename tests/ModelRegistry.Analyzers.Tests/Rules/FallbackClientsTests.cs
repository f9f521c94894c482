using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Chat clients of Microsoft.Extensions.AI that stand before others, and calls that several variables and options take part in.</summary>
public class FallbackClientsTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using ModelRegistry;
        using OpenAI.Chat;
        using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

        """;

    /// <summary>Members of the packages that the tests do not have, and decorators.</summary>
    private const string Clients = """
        public static class Extensions
        {
            public static IChatClient AsIChatClient(this ChatClient client) => null!;
            public static ChatClientBuilder AsBuilder(this IChatClient client) => null!;
        }

        public class ChatClientBuilder
        {
            public delegate Task<ChatResponse> Get(IEnumerable<ChatMessage> messages, ChatOptions? options, IChatClient inner, CancellationToken token);
            public ChatClientBuilder Use(Get get, object? stream) => this;
            public ChatClientBuilder Use(Func<IChatClient, IChatClient> make) => this;
            public ChatClientBuilder UseLogging() => this;
            public IChatClient Build() => null!;
        }

        public class Fallback : DelegatingChatClient
        {
            private readonly IChatClient other;
            public Fallback(IChatClient inner, IChatClient other) : base(inner) => this.other = other;

            public override async Task<ChatResponse> GetResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default)
            {
                try { return await base.GetResponseAsync(messages, options, token); }
                catch (Exception) { return await other.GetResponseAsync(messages, options, token); }
            }
        }

        public class Later : DelegatingChatClient
        {
            private readonly IChatClient other;
            public Later(IChatClient inner, IChatClient other) : base(inner) => this.other = other;

            public override async Task<ChatResponse> GetResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default)
            {
                try { return await InnerClient.GetResponseAsync(messages, options, token); }
                catch (Exception e) when (e is not OperationCanceledException) { }
                return await other.GetResponseAsync(messages, options, token);
            }
        }

        public class OtherModel : DelegatingChatClient
        {
            public OtherModel(IChatClient inner) : base(inner) { }

            public override async Task<ChatResponse> GetResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default)
            {
                try { return await base.GetResponseAsync(messages, options, token); }
                catch (Exception) { return await base.GetResponseAsync(messages, new ChatOptions { ModelId = ModelIds.ClaudeOpus5 }, token); }
            }
        }

        public class Retry : DelegatingChatClient
        {
            public Retry(IChatClient inner) : base(inner) { }

            public override async Task<ChatResponse> GetResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default)
            {
                try { return await base.GetResponseAsync(messages, options, token); }
                catch (Exception) { return await InnerClient.GetResponseAsync(messages, options, token); }
            }
        }

        public class Logging : DelegatingChatClient
        {
            private readonly IChatClient logger;
            public Logging(IChatClient inner, IChatClient logger) : base(inner) => this.logger = logger;

            public override async Task<ChatResponse> GetResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default)
            {
                try { return await base.GetResponseAsync(messages, options, token); }
                catch (Exception) { await logger.GetResponseAsync("It failed", options, token); throw; }
            }
        }

        """;

    private static readonly Verifier Verify = Verifier.For(new UnsafeFallbackAnalyzer(), new MissingFallbackAnalyzer())
        .With().WithSdk(Sdk.OpenAI).WithSdk(Sdk.ExtensionsAI);

    [Theory]
    [InlineData("new Fallback($, Make(ModelIds.ClaudeOpus5))")]
    [InlineData("new Fallback($, other)")]
    [InlineData("new Later($, Make(ModelIds.ClaudeOpus5))")]
    [InlineData("new Later($, other)")]
    [InlineData("new OtherModel($)")]
    [InlineData("$.AsBuilder().UseLogging().Use(async (messages, options, inner, token) => { "
        + "try { return await inner.GetResponseAsync(messages, options, token); } "
        + "catch (Exception) { return await other.GetResponseAsync(messages, options, token); } }, null).Build()")]
    [InlineData("$.AsBuilder().Use(async (messages, options, inner, token) => { "
        + "try { return await inner.GetResponseAsync(messages, options, token); } "
        + "catch { return await inner.GetResponseAsync(messages, new ChatOptions { ModelId = ModelIds.ClaudeOpus5 }, token); } }, null).Build()")]
    [InlineData("$.AsBuilder().Use(inner => new Fallback(inner, other)).Build()")]
    [InlineData("$.AsBuilder().Use(GetAsync, null).Build()")]
    public Task A_client_that_catches_and_turns_to_another(string client)
        => Desk($"object M() => {client.Replace("$", "Make(ModelIds.Gpt5_6Terra)", StringComparison.Ordinal)};").ReportsNothing();

    [Theory]
    [InlineData("new Fallback(Make(ModelIds.Gpt5_6Terra), Make({|LLM3002:ModelIds.Gpt4|}))")]
    [InlineData("new Fallback(Make(ModelIds.Gpt5_6Terra), Make({|LLM3002:ModelIds.Gpt5_6Terra|}))")]
    [InlineData("new Retry(Make({|LLM3001:ModelIds.Gpt5_6Terra|}))")]
    [InlineData("new Logging(Make({|LLM3001:ModelIds.Gpt5_6Terra|}), other)")]
    [InlineData("Make({|LLM3001:ModelIds.Gpt5_6Terra|}).AsBuilder().UseLogging().Use(async (messages, options, inner, token) => { "
        + "try { return await inner.GetResponseAsync(messages, options, token); } "
        + "catch { return await inner.GetResponseAsync(messages, options, token); } }, null).Build()")]
    [InlineData("Make({|LLM3001:ModelIds.Gpt5_6Terra|}).AsBuilder().Use(async (messages, options, inner, token) => { "
        + "try { return await inner.GetResponseAsync(messages, options, token); } catch { throw; } }, null).Build()")]
    public Task A_client_that_does_not(string client) => Desk($"object M() => {client};").ReportsExactly();

    [Fact]
    public Task A_middleware_can_be_added_to_a_builder_in_a_variable()
        => Desk("""
            IChatClient M()
            {
                var builder = Make(ModelIds.Gpt5_6Terra).AsBuilder();
                builder.Use(inner => new Fallback(inner, other));
                return builder.Build();
            }
            """).ReportsNothing();

    /// <summary>The client and the options of its request name the model, through variables or not.</summary>
    [Theory]
    [InlineData("return await client.GetResponseAsync(\"x\", new ChatOptions { ModelId = Id });")]
    [InlineData("var options = new ChatOptions { ModelId = Id }; var more = options; return await client.GetResponseAsync(\"x\", more);")]
    [InlineData("var id = Id; var options = new ChatOptions(); options.ModelId = id; return await client.GetResponseAsync(\"x\", options);")]
    public Task One_request_draws_one_finding(string request)
        => Desk($$"""
            const string Id = "gpt-5.6-terra";
            readonly IChatClient client = new ChatClient({|LLM3001:Id|}, "key").AsIChatClient();
            async Task<ChatResponse> M() { {{request}} }
            """).ReportsExactly();

    [Fact]
    public Task Two_requests_draw_two()
        => Desk("""
            const string Id = "gpt-5.6-terra";
            async Task A() => await other.GetResponseAsync("x", new ChatOptions { ModelId = {|LLM3001:Id|} });
            async Task B() => await other.GetResponseAsync("y", new ChatOptions { ModelId = {|LLM3001:Id|} });
            """).ReportsExactly();

    /// <summary>The fallback is told of once, where it is used, and not again where it is made.</summary>
    [Theory]
    [InlineData("ModelIds.Gpt5_6Luna")]
    [InlineData("ModelIds.Gpt5_6Terra")]
    [InlineData("ModelIds.Gpt4")]
    public Task A_fallback_draws_one_finding(string fallback)
        => Desk($$"""
            readonly ChatClient first = new ChatClient(ModelIds.Gpt5_6Terra, "key");
            readonly ChatClient second = Second.Make();
            object M() { try { return first.CompleteChat("x"); } catch { return {|LLM3002:second|}.CompleteChat("x"); } }
            static class Second { public static ChatClient Make() => new ChatClient({{fallback}}, "key"); }
            """).ReportsExactly();

    /// <summary>A retired model is no net because the registry names it as the fallback.</summary>
    [Fact]
    public Task A_registered_fallback_is_judged_too()
        => Verify.WithOption("build_property.ModelRegistryAsOf", "2026-11-29").WithRegistry("""
            { "models": [
              { "id": "gpt-9-preview", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" },
                "idVerified": { "on": "2026-11-01", "source": "log of calls" }, "fallback": ["gpt-4-turbo"] },
              { "id": "gpt-4-turbo", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-01-01",
                "idVerified": { "on": "2026-11-01", "source": "log of calls" } }
            ] }
            """).WithSource("""
            using ModelRegistry;
            using OpenAI.Chat;
            class Desk
            {
                object InACatch()
                {
                    try { return new ChatClient(ModelIds.Gpt9Preview, "k").CompleteChat("x"); }
                    catch { return new ChatClient({|LLM3002:ModelIds.Gpt4Turbo|}, "k").CompleteChat("x"); }
                }
            }
            """).ReportsExactly();

    private static Verifier Desk(string members)
        => Verify.WithSource(Usings + Clients + $$"""
            public class Desk
            {
                readonly IChatClient other;
                public Desk(IChatClient other) => this.other = other;
                static IChatClient Make(string model) => new ChatClient(model, "key").AsIChatClient();
                async Task<ChatResponse> GetAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, IChatClient inner, CancellationToken token)
                {
                    try { return await inner.GetResponseAsync(messages, options, token); }
                    catch (Exception) { return await other.GetResponseAsync(messages, options, token); }
                }

                {{members}}
            }
            """);
}
