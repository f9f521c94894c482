using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class ProcessingModeAnalyzerTests
{
    private const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-latest"], "pricing": { "input": 5.00, "output": 30.00, "modes": { "batch": { "discount": 0.5 }, "flex": null } } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available", "pricing": { "input": 2.50, "output": 15.00 } },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "available", "pricing": { "modes": { "flex": { "input": 1.25, "output": 7.50 }, "priority": {} } } },
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "available" },
            { "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available", "pricing": { "modes": { "batch": { "input": 2.50, "output": 12.50 } } }, "access": { "batch": "granted" } },
            { "id": "claude-sonnet-5", "provider": "anthropic", "lifecycle": "available" },
            { "id": "claude-mythos-5", "provider": "anthropic", "lifecycle": "available", "pricing": { "modes": { "batch": { "discount": 0.5 } } }, "access": { "batch": "waiting", "fine-tuning": "denied", "codex": "paused" } },
            { "id": "two", "provider": "a", "lifecycle": "available" },
            { "id": "two", "provider": "b", "lifecycle": "available", "constant": "TwoOfB", "pricing": { "modes": { "flex": { "discount": 0.5 } } } }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-luna", "gpt-5.5"] }, "hard": { "models": ["gpt-5.6-terra"] } }
        }
        """;

    private static readonly Verifier Verify = Verifier.For<ProcessingModeAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("new ChatClient(\"azure/gpt-5.5\", \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("new OpenAIClient(\"key\").GetChatClient(Models.Gpt5_5.Id).CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("var chat = new ChatClient(\"gpt-5.5\", \"key\"); var options = new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] }; chat.CompleteChat(messages, options);")]
    [InlineData("var chat = new ChatClient(\"gpt-latest\", \"key\"); var options = new ChatCompletionOptions(); options.ServiceTier = [|\"priority\"|]; chat.CompleteChat(messages, options);")]
    [InlineData("var options = new ChatCompletionOptions { ServiceTier = new ChatServiceTier([|\"priority\"|]) }; foreach (var part in new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChatStreaming(messages, options)) { }")]
    [InlineData("var options = new ChatCompletionOptions { ServiceTier = late ? [|ChatServiceTier.Flex|] : ChatServiceTier.Default }; new ChatClient(Tiers.HardId, \"key\").CompleteChat(messages, options);")]
    [InlineData("var tier = ChatServiceTier.Flex; new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|tier|] });")]
    [InlineData("var chat = new OpenAIClient(\"key\").GetChatClient(ModelIds.Gpt5_5); chat?.CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("new ChatClient(late ? ModelIds.Gpt5_6Luna : ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions(ModelIds.Gpt5_5, items) { ServiceTier = [|ResponseServiceTier.Flex|] });")]
    [InlineData("new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions { ServiceTier = [|ResponseServiceTier.Flex|], Model = ModelIds.Gpt5_5 });")]
    [InlineData("var options = new CreateResponseOptions { Model = ModelIds.Gpt5_5 }; options.ServiceTier = [|\"flex\"|];")]
    [InlineData("var options = new CreateResponseOptions(); options.Model = ModelIds.Gpt5_5; options.ServiceTier = [|\"flex\"|]; new ResponsesClient(\"key\").CreateResponse(options);")]
    [InlineData("var options = new ChatCompletionOptions(); options.Patch.Set(\"$.service_tier\"u8, [|\"flex\"|]); field.CompleteChat(messages, options);")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("this.field.CompleteChat(messages, Options());")]
    [InlineData("Send(new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] });")]
    [InlineData("Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] }, token));")]
    [InlineData("Tiers.Hard.Run((model, token) => { var options = new ChatCompletionOptions { ServiceTier = [|ChatServiceTier.Flex|] }; var chat = new ChatClient(model.Id, \"key\"); return chat.CompleteChat(messages, options, token); });")]
    [InlineData(
        "var all = new[] { new ChatClient(\"gpt-5.5\", \"key\") }; "
            + "all[0].CompleteChat(messages, new ChatCompletionOptions { ServiceTier = [|\"flex\"|] });")]
    public Task OpenAI_in_a_mode_without_a_price(string body) => OpenAI(body.Contains(", Options()", StringComparison.Ordinal) ? "[|ChatServiceTier.Flex|]" : "ChatServiceTier.Auto", body).ReportsExactly();

    [Theory]
    [InlineData("new ChatClient(ModelIds.Gpt5_6Luna, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex });")]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Default });")]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = \"auto\" });")]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Scale });")]
    [InlineData("new ChatClient(\"gpt-4o\", \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex });")]
    [InlineData("given.CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex }); field.CompleteChat(messages);")]
    [InlineData("taken.ServiceTier = ChatServiceTier.Flex;")]
    [InlineData("var options = new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex }; field.CompleteChat(messages); given.CompleteChat(messages, options);")]
    [InlineData("var tier = taken.ServiceTier; if (taken.ServiceTier == ChatServiceTier.Flex) { field.CompleteChat(messages, taken); }")]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { ServiceTier = Unknown() });")]
    [InlineData("Tiers.Hard.Run((model, token) => given.CompleteChat(messages, new ChatCompletionOptions { ServiceTier = ChatServiceTier.Flex }, token));")]
    [InlineData("field.CompleteChat(messages); /* ServiceTier = ChatServiceTier.Flex */")]
    [InlineData("new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions(ModelIds.Gpt5_6Luna, items) { ServiceTier = ResponseServiceTier.Flex }); field.CompleteChat(messages);")]
    [InlineData("var price = Models.Gpt5_5.PriceFor(ProcessingMode.Flex);")]
    public Task OpenAI_with_a_price_or_without_a_model(string body) => OpenAI("ChatServiceTier.Auto", body).ReportsNothing();

    [Theory]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, AdditionalProperties = new() { [\"service_tier\"] = [|\"flex\"|] } }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, AdditionalProperties = new AdditionalPropertiesDictionary { { \"service_tier\", [|\"priority\"|] } } }")]
    [InlineData("Filled(options => { options.ModelId = ModelIds.Gpt5_5; options.AdditionalProperties[\"service_tier\"] = [|\"flex\"|]; })")]
    [InlineData("Filled(options => { options.ModelId = ModelIds.Gpt5_5; (options.AdditionalProperties ??= new())[\"service_tier\"] = [|\"flex\"|]; })")]
    [InlineData("Filled(options => { options.AdditionalProperties.Add(\"service_tier\", [|\"flex\"|]); options.ModelId = ModelIds.Gpt5_5; })")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, RawRepresentationFactory = _ => new Raw { ServiceTier = [|\"flex\"|] } }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, RawRepresentationFactory = _ => { return new Raw { ServiceTier = [|\"flex\"|] }; } }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_6Luna, AdditionalProperties = new() { [\"service_tier\"] = \"flex\" } }")]
    [InlineData("new ChatOptions { AdditionalProperties = new() { [\"service_tier\"] = \"flex\" } }")]
    public Task ExtensionsAI(string options)
    {
        var verify = Verify.WithSdk(Sdk.ExtensionsAI).WithSource($$"""
            using System;
            using Microsoft.Extensions.AI;
            using ModelRegistry;

            class Raw { public string ServiceTier { get; set; } = ""; }
            class C
            {
                object M() => {{options}};
                static ChatOptions Filled(Action<ChatOptions> fill) { var options = new ChatOptions(); fill(options); return options; }
            }
            """);
        return options.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, service_tier = [|\"flex\"|] }")]
    [InlineData("new { service_tier = [|\"flex\"|], model = \"gpt-5.5\" }")]
    [InlineData("new { model = ModelIds.Gpt5_5, [|service_tier|] }")]
    [InlineData("new { service_tier = new { Type = [|\"flex\"|] }, model = \"gpt-5.5\" }")]
    [InlineData("new Tiered { Model = ModelIds.Gpt5_5, ServiceTier = new ServiceTier { Type = [|ServiceTierType.Flex|] } }")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = ModelIds.Gpt5_5, [\"messages\"] = messages, [\"service_tier\"] = [|\"flex\"|] }")]
    [InlineData("new Dictionary<string, object> { { \"model\", ModelIds.Gpt5_5 }, { \"messages\", messages }, { \"service_tier\", [|\"flex\"|] } }")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"messages\\\":[],\\\"service_tier\\\":\\\"[|flex|]\\\"}\"")]
    [InlineData("@\"{\"\"service_tier\"\": \"\"[|flex|]\"\", \"\"model\"\": \"\"gpt-5.5\"\"}\"")]
    [InlineData("$\"{{\\\"model\\\":\\\"{ModelIds.Gpt5_5}\\\",\\\"service_tier\\\":\\\"[|flex|]\\\"}}\"")]
    [InlineData("\"{\\\"model\\\":\\\"\" + ModelIds.Gpt5_5 + \"\\\",\\\"service_tier\\\":\\\"[|priority|]\\\"}\"")]
    [InlineData("new Request { Model = ModelIds.Gpt5_5, ServiceTier = [|\"flex\"|] }")]
    [InlineData("new Request { Model = \"gpt-5.5\", Inner = new Request { ServiceTier = [|\"flex\"|] } }")]
    [InlineData("new Request { ServiceTier = [|\"flex\"|], Inner = new Request { Model = \"gpt-5.5\" } }")]
    [InlineData("Statements(() => { var body = new Dictionary<string, object>(); body[\"model\"] = ModelIds.Gpt5_5; body[\"service_tier\"] = [|\"flex\"|]; })")]
    [InlineData("Statements(() => { var body = new System.Text.Json.Nodes.JsonObject { [\"model\"] = \"gpt-5.5\", [\"input\"] = 1 }; body.Add(\"service_tier\", [|\"flex\"|]); })")]
    [InlineData("Filled(request => { request.Model = ModelIds.Gpt5_5; request.ServiceTier = [|\"flex\"|]; })")]
    [InlineData("new Marked { Model = ModelIds.Gpt5_5 } with { ServiceTier = [|\"flex\"|] }")]
    [InlineData("Ask(ModelIds.Gpt5_5, serviceTier: [|\"flex\"|])")]
    [InlineData("Ask(ModelIds.Gpt5_5, new Request { ServiceTier = [|\"flex\"|] })")]
    [InlineData("Ask(\"two\", serviceTier: [|\"priority\"|])")]
    [InlineData("Ask(ModelIds.Gpt5_6Luna, serviceTier: [|\"priority\"|])")]
    [InlineData("Ask(ModelIds.Gpt5_6Sol, serviceTier: [|\"flex\"|])")]
    [InlineData("new { custom_id = \"1\", method = \"POST\", url = \"/v1/chat/completions\", body = new { model = [|ModelIds.Gpt5_6Terra|], messages } }")]
    [InlineData("new Dictionary<string, object> { [\"custom_id\"] = \"1\", [\"body\"] = new Dictionary<string, object> { [\"model\"] = [|ModelIds.Gpt5_6Terra|], [\"messages\"] = messages } }")]
    [InlineData("\"{\\\"custom_id\\\":\\\"1\\\",\\\"body\\\":{\\\"model\\\":\\\"[|gpt-5.6-terra|]\\\",\\\"messages\\\":[]}}\"")]
    [InlineData("new { custom_id = \"1\", body = new { model = [|\"gpt-5.6-terra\"|], messages } }")]
    [InlineData("new { CustomId = \"1\", Params = new { Model = 1, model = [|ModelIds.ClaudeSonnet5|] } }")]
    [InlineData("new Line { CustomId = \"1\", Body = new Marked { Model = [|ModelIds.Gpt5_6Terra|] } }")]
    [InlineData(
        "Statements(() => { var line = new Line(); "
            + "line.Body = new Marked { Model = ModelIds.Gpt5_5 }; line.Body.ServiceTier = [|\"flex\"|]; })")]
    public Task A_body_or_request_of_ones_own(string expression) => Own(expression).ReportsExactly();

    [Theory]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, service_tier = \"default\" }")]
    [InlineData("new { model = ModelIds.Gpt5_6Luna, messages, service_tier = \"flex\" }")]
    [InlineData("new { messages, service_tier = \"flex\" }")]
    [InlineData("new[] { new Request { Model = ModelIds.Gpt5_5 }, new Request { ServiceTier = \"flex\" } }")]
    [InlineData("new Request { Requests = new[] { new Marked { Model = ModelIds.Gpt5_5 }, new Marked { ServiceTier = \"flex\" } } }")]
    [InlineData("(new Request { Model = ModelIds.Gpt5_5 }, new Request { ServiceTier = \"flex\" })")]
    [InlineData("Ask(\"two\", serviceTier: \"flex\")")]
    [InlineData("new Request { Name = ModelIds.Gpt5_5, ServiceTier = \"flex\" }")]
    [InlineData("\"{\\\"service_tier\\\":\\\"flex\\\"}\" + ModelIds.Gpt5_5")]
    [InlineData("\"service_tier flex gpt-5.5\"")]
    [InlineData("new { custom_id = \"1\", body = new { model = ModelIds.Gpt5_5, messages } }")]
    [InlineData("new { id = \"1\", body = new { model = ModelIds.Gpt5_6Terra, messages } }")]
    [InlineData("\"{\\\"id\\\":\\\"1\\\",\\\"model\\\":\\\"gpt-5.5\\\",\\\"service_tier\\\":\\\"flex\\\",\\\"usage\\\":{}}\"")]
    [InlineData("\"{\\\"custom_id\\\":\\\"1\\\",\\\"response\\\":{\\\"body\\\":{\\\"model\\\":\\\"gpt-5.6-terra\\\",\\\"input\\\":1}}}\"")]
    [InlineData("new { custom_id = \"1\", response = new { model = ModelIds.Gpt5_6Terra, choices = messages } }")]
    [InlineData("new { model = ModelIds.Gpt5_5, choices = messages, service_tier = \"flex\" }")]
    [InlineData("new ChatResponse { Model = ModelIds.Gpt5_5, ServiceTier = \"flex\" }")]
    [InlineData("new UsageRecord { Model = ModelIds.Gpt5_5, ServiceTier = \"flex\" }")]
    [InlineData("Statements(() => { var body = new Dictionary<string, object>(); body[\"service_tier\"] = \"flex\"; var other = new Dictionary<string, object>(); other[\"model\"] = ModelIds.Gpt5_5; })")]
    public Task Anything_else_of_ones_own(string expression) => Own(expression).ReportsNothing();

    [Theory]
    [InlineData("new BatchCreateParams { Requests = new[] { Request([|ModelIds.ClaudeSonnet5|]) } }", true)]
    [InlineData("new Batches.Request { CustomID = \"1\", Params = new Batches.Params { MaxTokens = 1, Messages = messages, Model = [|ModelIds.ClaudeSonnet5|] } }", true)]
    [InlineData("new Batches.Request { CustomID = \"1\", Params = new Batches.Params { MaxTokens = 1, Messages = messages, Model = [|\"claude-sonnet-5\"|] } }", true)]
    [InlineData("new Batches.Request { CustomID = \"1\", Params = new Batches.Params { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeOpus5 } }", false)]
    [InlineData("new Batches.Request { CustomID = \"1\", Params = new Batches.Params { MaxTokens = 1, Messages = messages, Model = [|ModelIds.ClaudeMythos5|] } }", true)]
    [InlineData("new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeMythos5 }", false)]
    [InlineData("new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeSonnet5, ServiceTier = ServiceTier.Auto }", false)]
    [InlineData("new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeSonnet5, ServiceTier = [|\"priority\"|] }", true)]
    public Task Anthropic(string expression, bool isFound)
    {
        var verify = Verify.WithSdk(Sdk.Anthropic).WithSource($$"""
            using System.Collections.Generic;
            using Anthropic.Models.Messages;
            using Anthropic.Models.Messages.Batches;
            using Batches = Anthropic.Models.Messages.Batches;
            using ModelRegistry;
            using ServiceTier = Anthropic.Models.Messages.ServiceTier;

            class C
            {
                static readonly List<MessageParam> messages = new List<MessageParam>();
                object M() => {{expression}};
                static Batches.Request Request(string model) => new Batches.Request { CustomID = "1", Params = new Batches.Params { MaxTokens = 1, Messages = messages, Model = model } };
            }
            """);
        return isFound ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData("Ask(ModelIds.Gpt5_5, serviceTier: [|\"flex\"|])", "The model \"gpt-5.5\" is used in flex mode, for which the registry has no price: check that the model is eligible and add pricing.modes.flex { \"input\": …, \"output\": … } (or { \"discount\": … }) to its entry, or use another mode")]
    [InlineData("new Line { CustomId = \"1\", Body = new Marked { Model = [|ModelIds.ClaudeSonnet5|] } }", "The model \"claude-sonnet-5\" is used in batch mode, for which the registry has no price: check that the model is eligible and add pricing.modes.batch { \"input\": …, \"output\": … } (or { \"discount\": … }) to its entry, or use another mode")]
    [InlineData("new Line { CustomId = \"1\", Body = new Marked { Model = [|ModelIds.ClaudeMythos5|] } }", "The model \"claude-mythos-5\" is used on the surface \"batch\", to which access is waiting: use another model, or set access.batch of its entry to \"granted\" once it is")]
    [InlineData("new OpenAI.Codex.CodexOptions { Model = [|ModelIds.ClaudeMythos5|] }", "The model \"claude-mythos-5\" is used on the surface \"codex\", to which access is paused: use another model, or set access.codex of its entry to \"granted\" once it is")]
    public Task The_message_says_what_is_wrong_and_what_to_do(string expression, string message) => Own(expression).WithMessages(message).ReportsExactly();

    [Fact]
    public Task Fine_tuning_is_a_surface()
        => OpenAI("ChatServiceTier.Auto", "new OpenAI.FineTuning.FineTuningClient(\"key\").FineTune([|ModelIds.ClaudeMythos5|], \"file\", false); new OpenAI.FineTuning.FineTuningClient(\"key\").FineTune(ModelIds.Gpt5_5, \"file\", false);")
            .WithMessages("The model \"claude-mythos-5\" is used on the surface \"fine-tuning\", to which access is denied: use another model, or set access.fine-tuning of its entry to \"granted\" once it is")
            .ReportsExactly();

    /// <summary>Nothing else in the file has to speak of a mode.</summary>
    [Fact]
    public Task Fine_tuning_is_a_surface_in_a_file_that_does_nothing_else()
        => Verify.WithSdk(Sdk.OpenAI).WithSource("""
            #pragma warning disable OPENAI001
            using ModelRegistry;

            class C
            {
                void M() => new OpenAI.FineTuning.FineTuningClient("key").FineTune([|ModelIds.ClaudeMythos5|], "file", false);
            }
            """).ReportsExactly();

    [Fact]
    public Task A_project_without_models_is_left_alone()
        => Verifier.For<ProcessingModeAnalyzer>().WithRegistry("""{ "models": [] }""").WithSource("class C { object o = new { model = \"gpt-5.5\", service_tier = \"flex\", messages = 1 }; }").ReportsNothing();

    private static Verifier OpenAI(string tier, string body) => Verify.WithSdk(Sdk.OpenAI).WithSource($$"""
        #pragma warning disable OPENAI001, SCME0001 // Service tiers and patches are experimental.
        using System.Collections.Generic;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        class C
        {
            private readonly ChatClient field = new ChatClient(ModelIds.Gpt5_5, "key");
            private readonly ChatClient given;
            private readonly List<ChatMessage> messages = new List<ChatMessage>();
            private readonly List<ResponseItem> items = new List<ResponseItem>();
            public C(ChatClient given) { this.given = given; }
            void M(ChatCompletionOptions taken, bool late) { {{body}} }
            void Send(ChatCompletionOptions options) => field.CompleteChat(messages, options);
            static ChatCompletionOptions Options() => new ChatCompletionOptions { ServiceTier = {{tier}} };
            static ChatServiceTier Unknown() => new ChatServiceTier(System.Environment.MachineName);
        }
        """);

    private static Verifier Own(string expression) => Verify.WithSource($$"""
        using System.Collections.Generic;
        using ModelRegistry;

        class Request
        {
            public string Model { get; set; } = "";
            public string Name { get; set; } = "";
            public string ServiceTier { get; set; } = "";
            public Request Inner { get; set; }
            public object Requests { get; set; }
        }

        record Marked
        {
            [ModelId] public string Model { get; set; } = "";
            public string ServiceTier { get; set; } = "";
        }

        class UsageRecord : Request { }
        record ChatResponse : Marked { }
        enum ServiceTierType { Default, Flex }
        class ServiceTier { public ServiceTierType Type { get; set; } }
        class Tiered
        {
            [ModelId] public string Model { get; set; } = "";
            public ServiceTier ServiceTier { get; set; }
        }

        class Line
        {
            public string CustomId { get; set; } = "";
            public Marked Body { get; set; }
        }

        class C
        {
            private static readonly object[] messages = new object[0];
            private const string service_tier = "flex";
            object M() => {{expression}};
            static object Statements(System.Action run) => run;
            static object Filled(System.Action<Request> fill) => fill;
            static object Ask([ModelId] string model, Request request = null, string serviceTier = "default") => model;
        }

        namespace OpenAI.Codex
        {
            class CodexOptions { [ModelId] public string Model { get; set; } = ""; }
        }
        """);
}
