using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class UnsupportedParameterAnalyzerTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-latest"],
              "unsupportedParameters": ["temperature", "topP", "top_k", "maxTokens", "stop", "logprobs", "n", "seed", "wholly-unknown"]
            },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available", "unsupportedParameters": ["maxCompletionTokens"] },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "available", "unsupportedParameters": ["maxOutputTokens"] },
            { "id": "gpt-4.1", "provider": "openai", "lifecycle": "available" },
            {
              "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available",
              "unsupportedParameters": ["temperature", "stop_sequences"]
            },
            { "id": "two", "provider": "a", "lifecycle": "available", "unsupportedParameters": ["temperature", "seed"] },
            { "id": "two", "provider": "b", "lifecycle": "available", "constant": "TwoOfB", "unsupportedParameters": ["seed"] }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-4.1", "gpt-5.5"] },
            "hard": { "models": ["gpt-5.6-terra"] },
            "plain": { "models": ["gpt-4.1"] }
          }
        }
        """;

    private static readonly Verifier Verify =
        Verifier.For<UnsupportedParameterAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("new ChatClient(ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { Temperature = [|0.2f|] });")]
    [InlineData("new ChatClient(\"azure/gpt-5.5\", \"key\").CompleteChat(messages, new ChatCompletionOptions { TopP = [|1|] });")]
    [InlineData(
        "new OpenAIClient(\"key\").GetChatClient(Models.Gpt5_5.Id).CompleteChat(messages, new ChatCompletionOptions { Temperature = "
        + "[|0.2f|], TopP = [|0.9f|] });")]
    [InlineData(
        "var chat = new ChatClient(\"gpt-latest\", \"key\"); var options = new ChatCompletionOptions(); options.Temperature = [|1 - "
        + "0.5f|]; chat.CompleteChat(messages, options);")]
    [InlineData("var options = new ChatCompletionOptions { StopSequences = [|{ \"END\" }|] }; field.CompleteChat(messages, options);")]
    [InlineData(
        "var options = new ChatCompletionOptions(); options.StopSequences.Add([|\"END\"|]); field.CompleteChat(messages, options);")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { IncludeLogProbabilities = [|true|] });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = [|late ? 0.5f : 0.7f|] });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = [|given ?? 0.5f|] });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = [|sure|] });")]
    [InlineData("float? known = 0.5f; field.CompleteChat(messages, new ChatCompletionOptions { Temperature = [|known|] });")]
    [InlineData("Send(new ChatCompletionOptions { Temperature = [|0.5f|] });")]
    [InlineData(
        "var options = new ChatCompletionOptions(); options.Patch.Set(\"$.max_tokens\"u8, [|100|]); field.CompleteChat(messages, "
        + "options);")]
    [InlineData(
        "new ChatClient(ModelIds.Gpt5_6Terra, \"key\").CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = "
        + "[|100|] });")]
    [InlineData(
        "new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions(ModelIds.Gpt5_6Luna, items) { MaxOutputTokenCount = "
        + "[|100|] });")]
    [InlineData(
        "new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions { Temperature = [|0.5f|], Model = ModelIds.Gpt5_5 });")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => new ChatClient(model.Id, \"key\").CompleteChat(messages, new ChatCompletionOptions { "
        + "Temperature = [|0.5f|] }, token));")]
    [InlineData(
        "Tiers.Balanced.Run((model, token) => { var options = new ChatCompletionOptions { Temperature = [|0.5f|] }; var chat = new "
        + "ChatClient(model.Id, \"key\"); return chat.CompleteChat(messages, options, token); });")]
    [InlineData(
        "new ChatClient(late ? ModelIds.Gpt4_1 : ModelIds.Gpt5_5, \"key\").CompleteChat(messages, new ChatCompletionOptions { "
        + "Temperature = [|0.5f|] });")]
    public Task OpenAI_with_what_the_model_refuses(string body) => OpenAI(body).ReportsExactly();

    [Theory]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = null, TopP = default, PresencePenalty = 1 });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = (float?)null });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = default(float?) });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = late ? 0.5f : null });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { Temperature = given });")]
    [InlineData("float? known = late ? null : 0.5f; field.CompleteChat(messages, new ChatCompletionOptions { Temperature = known });")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { StopSequences = { } });")]
    [InlineData(
        "var options = new ChatCompletionOptions(); if (SupportsTemperature(\"m\")) { options.Temperature = 0.5f; } "
        + "field.CompleteChat(messages, options);")]
    [InlineData(
        "var options = IsReasoningModel ? new ChatCompletionOptions() : new ChatCompletionOptions { Temperature = 0.5f }; "
        + "field.CompleteChat(messages, options);")]
    [InlineData("field.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 100 });")]
    [InlineData(
        "new ChatClient(ModelIds.Gpt5_6Luna, \"key\").CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 100, "
        + "Temperature = 1 });")]
    [InlineData(
        "new ResponsesClient(\"key\").CreateResponse(new CreateResponseOptions(ModelIds.Gpt5_6Terra, items) { MaxOutputTokenCount = "
        + "100 });")]
    [InlineData("new ChatClient(ModelIds.Gpt4_1, \"key\").CompleteChat(messages, new ChatCompletionOptions { Temperature = 0.5f });")]
    [InlineData("new ChatClient(\"gpt-4o\", \"key\").CompleteChat(messages, new ChatCompletionOptions { Temperature = 0.5f });")]
    [InlineData("unknown.CompleteChat(messages, new ChatCompletionOptions { Temperature = 0.5f }); field.CompleteChat(messages);")]
    [InlineData("taken.Temperature = 0.5f;")]
    [InlineData("if (taken.Temperature == 0.5f) { field.CompleteChat(messages, taken); }")]
    [InlineData(
        "Tiers.Plain.Run((model, token) => new ChatClient(model.Id, \"key\").CompleteChat(messages, new ChatCompletionOptions { "
        + "Temperature = 0.5f }, token));")]
    [InlineData("field.CompleteChat(messages); /* Temperature = 0.5f */")]
    public Task OpenAI_with_what_the_model_takes_or_nothing(string body) => OpenAI(body).ReportsNothing();

    [Theory]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, Temperature = [|0.5f|], TopK = [|40|], Seed = [|1|] }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, StopSequences = [|new[] { \"END\" }|] }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, StopSequences = [|new List<string> { \"END\" }|] }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, AdditionalProperties = new() { [\"logprobs\"] = [|true|] } }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_6Luna, MaxOutputTokens = [|100|] }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt5_5, MaxOutputTokens = 100, StopSequences = new List<string>() }")]
    [InlineData("new ChatOptions { ModelId = ModelIds.Gpt4_1, Temperature = 0.5f }")]
    [InlineData("new ChatOptions { Temperature = 0.5f }")]
    public Task ExtensionsAI(string options)
    {
        var verify = Verify.WithSdk(Sdk.ExtensionsAI).WithSource($$"""
            using System.Collections.Generic;
            using Microsoft.Extensions.AI;
            using ModelRegistry;

            class C
            {
                object M() => {{options}};
            }
            """);
        return options.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData(
        "new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeOpus5, StopSequences = [|new "
        + "List<string> { \"END\" }|] }")]
    [InlineData(
        "new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = \"claude-opus-5\", StopSequences = [|new[] { \"END\" "
        + "}|] }")]
    [InlineData(
        "new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeOpus5 } with { StopSequences = [|new[] { "
        + "\"END\" }|] }")]
    [InlineData("new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = ModelIds.ClaudeOpus5, StopSequences = null }")]
    [InlineData(
        "new MessageCreateParams { MaxTokens = 1, Messages = messages, Model = \"claude-other\", StopSequences = new[] { \"END\" } }")]
    public Task Anthropic(string expression)
    {
        var verify = Verify.WithSdk(Sdk.Anthropic).WithSource($$"""
            using System.Collections.Generic;
            using Anthropic.Models.Messages;
            using ModelRegistry;

            class C
            {
                static readonly List<MessageParam> messages = new List<MessageParam>();
                object M() => {{expression}};
            }
            """);
        return expression.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, temperature = [|0.2|] }")]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, [|temperature|] }")]
    [InlineData("new { top_p = [|1|], model = \"gpt-5.5\" }")]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, max_tokens = [|100|], max_completion_tokens = 100 }")]
    [InlineData("new { model = ModelIds.Gpt5_6Terra, messages, max_tokens = 100, max_completion_tokens = [|100|] }")]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, wholly_unknown = [|1|] }")]
    [InlineData("new { model = ModelIds.Gpt5_5, messages, stop_sequences = [|new[] { \"END\" }|] }")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = ModelIds.Gpt5_5, [\"messages\"] = messages, [\"temperature\"] = [|0.2|] }")]
    [InlineData("new Dictionary<string, object> { { \"model\", ModelIds.Gpt5_5 }, { \"messages\", messages }, { \"n\", [|2|] } }")]
    [InlineData(
        "Statements(() => { var body = new Dictionary<string, object>(); body[\"model\"] = ModelIds.Gpt5_5; body[\"temperature\"] = "
        + "[|0.2|]; })")]
    [InlineData(
        "Statements(() => { var body = new System.Text.Json.Nodes.JsonObject { [\"model\"] = \"gpt-5.5\", [\"input\"] = 1 }; "
        + "body.Add(\"temperature\", [|0.2|]); })")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"messages\\\":[],\\\"temperature\\\":[|0.2|]}\"")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"stop\\\":[|[\\\"a\\\",\\\"b\\\"]|],\\\"messages\\\":[]}\"")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"stop\\\":[|\\\"a\\\"|],\\\"messages\\\":[]}\"")]
    [InlineData("@\"{\"\"temperature\"\": [|0.2|], \"\"model\"\": \"\"gpt-5.5\"\"}\"")]
    [InlineData("$\"{{\\\"model\\\":\\\"{ModelIds.Gpt5_5}\\\",\\\"temperature\\\":{[|warmth|]}}}\"")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"temperature\\\":\" + [|warmth|] + \"}\"")]
    [InlineData("\"{\\\"model\\\":\\\"\" + ModelIds.Gpt5_5 + \"\\\",\\\"temperature\\\":[|0.2|]}\"")]
    [InlineData("new Request { Model = ModelIds.Gpt5_5, Temperature = [|0.2|] }")]
    [InlineData("new Request { Model = \"gpt-5.5\", Inner = new Request { Temperature = [|0.2|] } }")]
    [InlineData("new Request { Model = ModelIds.Gpt5_5, NucleusSamplingFactor = [|0.2|] }")]
    [InlineData("Filled(request => { request.Model = ModelIds.Gpt5_5; request.Temperature = [|0.2|]; })")]
    [InlineData("new Marked { Model = ModelIds.Gpt5_5 } with { Temperature = [|0.2|] }")]
    [InlineData("Ask(ModelIds.Gpt5_5, temperature: [|0.2|])")]
    [InlineData("Ask(ModelIds.Gpt5_5, new Request { Temperature = [|0.2|] })")]
    [InlineData("Ask(\"two\", new Request { Seed = [|1|] })")]
    public Task A_body_or_request_of_ones_own(string expression) => Own(expression).ReportsExactly();

    [Theory]
    [InlineData("new { model = ModelIds.Gpt4_1, messages, temperature = 0.2 }")]
    [InlineData("new { messages, temperature = 0.2 }")]
    [InlineData("new { model = ModelIds.Gpt5_5, choices = messages, temperature = 0.2 }")]
    [InlineData("new ChatResponse { Model = ModelIds.Gpt5_5, Temperature = 0.2 }")]
    [InlineData("new[] { new Request { Model = ModelIds.Gpt5_5 }, new Request { Temperature = 0.2 } }")]
    [InlineData("new Request { Name = ModelIds.Gpt5_5, Temperature = 0.2 }")]
    [InlineData("Ask(\"two\", temperature: 0.2)")]
    [InlineData("Ask(ModelIds.Gpt5_5, temperature: null)")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"temperature\\\":null,\\\"messages\\\":[]}\"")]
    [InlineData("\"{\\\"model\\\":\\\"gpt-5.5\\\",\\\"temperature\\\":0.2,\\\"usage\\\":{}}\"")]
    [InlineData("\"{\\\"temperature\\\":0.2}\" + ModelIds.Gpt5_5")]
    [InlineData("\"temperature 0.2 gpt-5.5\"")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = ModelIds.Gpt5_5, [\"messages\"] = messages, [\"temperature\"] = null! }")]
    [InlineData(
        "Statements(() => { var body = new Dictionary<string, object>(); body[\"temperature\"] = 0.2; var other = new "
        + "Dictionary<string, object>(); other[\"model\"] = ModelIds.Gpt5_5; })")]
    public Task Anything_else_of_ones_own(string expression) => Own(expression).ReportsNothing();

    [Fact]
    public Task The_message_names_the_parameter_as_the_registry_does()
        => Own("new { model = ModelIds.Gpt5_5, messages, top_p = [|0.2|] }")
            .WithMessages("The parameter \"topP\" is set for \"gpt-5.5\", which refuses it: leave it out, or use another model")
            .ReportsExactly();

    [Fact]
    public Task A_registry_that_lists_no_parameter_is_not_asked()
        => Verifier.For<UnsupportedParameterAnalyzer>().WithGenerator<ModelRegistryGenerator>()
            .WithRegistry("""{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ] }""")
            .WithSource("class C { object o = new { model = \"gpt-5.5\", temperature = 1, messages = 1 }; }").ReportsNothing();

    private static Verifier OpenAI(string body) => Verify.WithSdk(Sdk.OpenAI).WithSource($$"""
        #pragma warning disable OPENAI001, SCME0001 // Responses and patches are experimental.
        using System.Collections.Generic;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        class C
        {
            private readonly ChatClient field = new ChatClient(ModelIds.Gpt5_5, "key");
            private readonly ChatClient unknown;
            private readonly List<ChatMessage> messages = new List<ChatMessage>();
            private readonly List<ResponseItem> items = new List<ResponseItem>();
            public C(ChatClient unknown) { this.unknown = unknown; }
            void M(ChatCompletionOptions taken, bool late, float? given, float sure) { {{body}} }
            void Send(ChatCompletionOptions options) => field.CompleteChat(messages, options);
            static bool SupportsTemperature(string model) => model.Length > 1;
            static bool IsReasoningModel => System.Environment.MachineName.Length > 1;
        }
        """);

    private static Verifier Own(string expression) => Verify.WithSource($$"""
        using System.Collections.Generic;
        using ModelRegistry;

        class Request
        {
            public string Model { get; set; } = "";
            public string Name { get; set; } = "";
            public double? Temperature { get; set; }
            public double? NucleusSamplingFactor { get; set; }
            public int? Seed { get; set; }
            public Request? Inner { get; set; }
        }

        record Marked
        {
            [ModelId] public string Model { get; set; } = "";
            public double? Temperature { get; set; }
        }

        record ChatResponse : Marked { }

        class C
        {
            private static readonly object[] messages = new object[0];
            private const double temperature = 0.5;
            private readonly double warmth = 0.5;
            object M() => {{expression}};
            static object Statements(System.Action run) => run;
            static object Filled(System.Action<Request> fill) => fill;
            static object Ask([ModelId] string model, Request? request = null, double? temperature = null) => model;
        }
        """);
}
