using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Sinks;

/// <summary>What the catalogue says of the real SDKs.</summary>
public class SinkCatalogueTests
{
    private static readonly SourceProject OpenAI = SourceProject.Library.WithSdk(Sdk.OpenAI);
    private static readonly SourceProject Anthropic = SourceProject.Library.WithSdk(Sdk.Anthropic);
    private static readonly SourceProject ExtensionsAI = SourceProject.Library.WithSdk(Sdk.ExtensionsAI);

    [Theory]
    [InlineData("""new OpenAI.Chat.ChatClient("?", "key")""", "chat", false)]
    [InlineData("""new OpenAI.Chat.ChatClient(credential: new("key"), model: "?")""", "chat", false)]
    [InlineData("""new OpenAI.OpenAIClient("key").GetChatClient("?")""", "chat", false)]
    [InlineData("""new OpenAI.OpenAIClient("key").GetEmbeddingClient(model: "?")""", "embeddings", false)]
    [InlineData("""new OpenAI.Responses.CreateResponseOptions { Model = "?" }""", "responses", false)]
    [InlineData("""new OpenAI.Assistants.AssistantClient("key").CreateAssistant("?")""", "assistants", true)]
    public async Task OpenAI_takes_a_model(string expression, string modality, bool sends)
        => Assert.Equal(new Sink(SinkCarries.ModelId, sends, modality, "openai", false), await OpenAI.AskExpression(expression));

    [Theory]
    [InlineData("""new OpenAI.Chat.ChatClient("model", "?")""")]
    [InlineData("""new OpenAI.OpenAIClient("?")""")]
    [InlineData("""new OpenAI.Responses.ResponsesClient("?")""")]
    [InlineData("""new OpenAI.Responses.CreateResponseOptions { Instructions = "?" }""")]
    [InlineData("""OpenAI.Chat.ChatMessage.CreateUserMessage("?")""")]
    [InlineData(""" "a?".Contains("?")""")]
    public async Task Another_string_of_OpenAI_is_none(string expression) => Assert.Null(await OpenAI.AskExpression(expression));

    [Fact]
    public async Task A_base_constructor_takes_a_model_wherever_it_stands()
        => Assert.Equal("audio", Assert.Single(await OpenAI.Ask("""
            class Speech : OpenAI.Audio.AudioClient
            {
                Speech(System.ClientModel.Primitives.ClientPipeline pipeline) : base(pipeline, "?", new()) { }
            }
            """))?.Modality);

    [Theory]
    [InlineData("new Anthropic.Models.Messages.MessageCreateParams { MaxTokens = 1, Messages = null!, Model = \"?\" }", "")]
    [InlineData("asked with { Model = \"?\" }", "Anthropic.Models.Messages.MessageCreateParams asked")]
    public async Task Anthropic_takes_a_model_that_a_string_becomes(string expression, string parameters)
        => Assert.Equal(new Sink(SinkCarries.ModelId, false, "chat", "anthropic", false), await Anthropic.AskExpression(expression, parameters));

    [Theory]
    [InlineData("Microsoft.Extensions.AI.AnthropicClientExtensions.AsIChatClient(client, \"?\")")]
    [InlineData("Microsoft.Extensions.AI.AnthropicClientExtensions.AsIChatClient(defaultModelId: \"?\", client: client)")]
    [InlineData("client.AsIChatClient(\"?\")")]
    [InlineData("client.AsIChatClient(defaultMaxOutputTokens: 1, defaultModelId: \"?\")")]
    public async Task An_extension_method_takes_a_model_however_it_is_called(string call)
        => Assert.Equal("chat", Assert.Single(await Anthropic.Ask($$"""
            using Microsoft.Extensions.AI;
            class Asking { static object Ask(Anthropic.IAnthropicClient client) => {{call}}; }
            """))?.Modality);

    [Fact]
    public async Task Options_for_anyones_models_name_no_provider()
        => Assert.Equal(
            new Sink(SinkCarries.ModelId, false, "chat", null, false),
            await ExtensionsAI.AskExpression("""new Microsoft.Extensions.AI.ChatOptions { ModelId = "?" }"""));

    [Fact]
    public async Task What_only_describes_a_client_is_informational()
        => Assert.True((await ExtensionsAI.AskExpression("""new Microsoft.Extensions.AI.ChatClientMetadata("p", null, "?")"""))?.IsInformational);

    [Fact]
    public async Task The_first_Azure_SDK_takes_deployments()
        => Assert.Equal(
            SinkCarries.DeploymentName,
            (await SourceProject.Library.WithSdk(Sdk.AzureOpenAI).AskExpression("""client.GetEmbeddings("?", null)""", "Azure.AI.OpenAI.OpenAIClient client"))?.Carries);

    [Fact]
    public async Task A_call_that_sends_a_request_is_a_sender()
        => Assert.Equal(
            [false, true, true],
            await OpenAI.AskSenders("""
                class Asking
                {
                    static object Ask(OpenAI.OpenAIClient client) => client.GetChatClient("m").CompleteChat("hello");
                    static object Ask(OpenAI.Embeddings.EmbeddingClient client) => client.GenerateEmbeddingAsync("hello");
                }
                """));

    [Fact]
    public async Task A_client_of_the_projects_own_sends_as_what_it_derives_from_does()
        => Assert.Equal(
            [true, true, true],
            await ExtensionsAI.AskSenders("""
                using Microsoft.Extensions.AI;
                using System.Collections.Generic;
                using System.Threading;
                using System.Threading.Tasks;
                class Mine : DelegatingChatClient
                {
                    Mine(IChatClient inner) : base(inner) { }
                    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
                        => base.GetResponseAsync(messages, options, cancellationToken);
                }
                class Asking
                {
                    static object Ask(Mine client) => client.GetResponseAsync(new List<ChatMessage>());
                    static object Ask(IChatClient client) => client.GetResponseAsync("hello");
                }
                """));

    [Fact]
    public async Task The_names_are_those_of_the_referenced_SDKs()
    {
        var names = SinkCatalogue.For(await OpenAI.Compile()).Names;

        Assert.Contains("GetChatClient", names);
        Assert.Contains("ChatClient", names);
        Assert.Contains("ModelOverride", names);
        Assert.DoesNotContain("CompleteChat", names);
        Assert.DoesNotContain("new", names);
        Assert.DoesNotContain("SelectedModel", names);
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Without_a_known_SDK_there_is_nothing()
    {
        var compilation = await SourceProject.Library.Compile();

        Assert.Same(SinkCatalogue.Empty, SinkCatalogue.For(compilation));
        Assert.True(SinkCatalogue.Empty.IsEmpty);
        Assert.Empty(SinkCatalogue.Empty.Names);
    }

    [Fact]
    public async Task An_edit_keeps_the_catalogue_and_another_SDK_brings_another()
    {
        var compilation = await OpenAI.WithSource("class C { }").Compile();
        var catalogue = SinkCatalogue.For(compilation);

        Assert.False(catalogue.IsEmpty);
        Assert.Same(catalogue, SinkCatalogue.For(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { }", (CSharpParseOptions)compilation.SyntaxTrees.Single().Options))));
        Assert.NotSame(catalogue, SinkCatalogue.For(compilation.AddReferences(Sdk.Anthropic.References[0])));
    }
}
