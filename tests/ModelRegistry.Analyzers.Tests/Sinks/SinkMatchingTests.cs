using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Sinks;

/// <summary>How members are matched: on assemblies with the names and types of SDKs that cannot be had everywhere.</summary>
public class SinkMatchingTests
{
    private const string Responses = """
        namespace OpenAI.Responses { public class ResponsesClient { public ResponsesClient(string model, string apiKey) { } } }
        """;

    private const string OllamaClient = """
        namespace OllamaSharp
        {
            public interface IOllamaApiClient { string SelectedModel { get; set; } void ChatAsync(); }
            public class OllamaApiClient { public class Configuration { public string? Model { get; set; } } }
            public class Configuration { public string? Model { get; set; } }
        }
        """;

    private const string AzureClient = """
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient : global::OpenAI.OpenAIClient
            {
                public AzureOpenAIClient() : base("key") { }
                public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null!;
            }
        }
        """;

    [Fact]
    public async Task A_member_that_has_gone_is_a_sink_in_the_versions_that_have_it()
    {
        const string Asked = """new OpenAI.Responses.ResponsesClient("?", "key")""";

        Assert.Equal("responses", (await (await With("OpenAI", Version("2.8.0.0") + Responses)).AskExpression(Asked))?.Modality);
        Assert.Null(await (await With("OpenAI", Version("2.7.9.0") + Responses)).AskExpression(Asked));
        Assert.Null(await (await With("OpenAI", Version("2.9.0.0") + Responses)).AskExpression(Asked));
    }

    [Theory]
    [InlineData("OpenAI", true)]
    [InlineData("Azure.AI.OpenAI", false)]
    [InlineData("Some.OpenAI", false)]
    public async Task A_type_of_the_same_name_in_another_assembly_is_another_type(string assembly, bool expected)
    {
        var project = await With(assembly, "namespace OpenAI { public class OpenAIClient { public void GetChatClient(string model) { } } }");

        var sinks = await project.Ask("""class C { void M(OpenAI.OpenAIClient client) => client.GetChatClient("?"); }""");

        Assert.Equal(expected, Assert.Single(sinks) is not null);
    }

    [Theory]
    [InlineData("Not.OpenAI")]
    [InlineData("NotOpenAI")]
    [InlineData("OpenAI.Chat")]
    public async Task A_type_of_the_same_name_in_another_namespace_is_another_type(string @namespace)
    {
        var project = await With("OpenAI", $$"""namespace {{@namespace}} { public class OpenAIClient { public void GetChatClient(string model) { } } }""");

        Assert.Null(Assert.Single(await project.Ask($$"""class C { void M({{@namespace}}.OpenAIClient client) => client.GetChatClient("?"); }""")));
    }

    [Fact]
    public async Task Another_parameter_in_the_models_place_is_none()
    {
        var project = await With("OpenAI", "namespace OpenAI { public class OpenAIClient { public void GetChatClient(string apiKey, string? model = null) { } } }");

        Assert.Equal(
            [null, "chat"],
            (await project.Ask("""class C { void M(OpenAI.OpenAIClient client) => client.GetChatClient("?", "?"); }""")).Select(sink => sink?.Modality));
    }

    [Fact]
    public async Task An_Azure_client_takes_deployments_as_far_as_its_type_is_known()
    {
        var project = await WithAzure();

        var sinks = await project.Ask("""
            class Own : Azure.AI.OpenAI.AzureOpenAIClient { public override OpenAI.Chat.ChatClient GetChatClient(string model) => null!; }
            class C
            {
                void M(Azure.AI.OpenAI.AzureOpenAIClient azure, OpenAI.OpenAIClient open, Own own)
                {
                    azure.GetChatClient("?");
                    own.GetChatClient("?");
                    open.GetChatClient("?");
                }
            }
            """);

        Assert.Equal([SinkCarries.DeploymentName, SinkCarries.DeploymentName, SinkCarries.ModelId], sinks.Select(sink => sink!.Carries));
    }

    [Fact]
    public async Task The_receiver_decides_which_override_is_meant()
    {
        var compilation = await (await WithAzure()).WithSource("class Own : Azure.AI.OpenAI.AzureOpenAIClient { }").Compile();
        var method = compilation.GetTypeByMetadataName("OpenAI.OpenAIClient")!.GetMembers("GetChatClient").OfType<IMethodSymbol>().Single();
        var catalogue = SinkCatalogue.For(compilation);

        Assert.Equal(SinkCarries.ModelId, catalogue.Of(method.Parameters[0])!.Carries);
        Assert.Equal(SinkCarries.ModelId, catalogue.Of(method.Parameters[0], method.ContainingType)!.Carries);
        Assert.Equal(SinkCarries.DeploymentName, catalogue.Of(method.Parameters[0], compilation.GetTypeByMetadataName("Azure.AI.OpenAI.AzureOpenAIClient"))!.Carries);
        Assert.Equal(SinkCarries.DeploymentName, catalogue.Of(method.Parameters[0], compilation.GetTypeByMetadataName("Own"))!.Carries);
    }

    [Fact]
    public async Task Foundry_takes_deployments_also_where_it_calls_them_models()
    {
        var project = await With("Azure.AI.Agents.Persistent", """
            namespace Azure.AI.Agents.Persistent
            {
                public class PersistentAgentsAdministrationClient
                {
                    public virtual void CreateAgent(string model, string? name = null) { }
                    public virtual void UpdateAgent(string assistantId, bool any, string? model = null) { }
                }
            }
            """);

        var sinks = await project.Ask("""
            class C
            {
                void M(Azure.AI.Agents.Persistent.PersistentAgentsAdministrationClient client)
                {
                    client.CreateAgent("?", "?");
                    client.UpdateAgent("?", true, "?");
                }
            }
            """);

        Assert.Equal([SinkCarries.DeploymentName, null, null, SinkCarries.DeploymentName], sinks.Select(sink => sink?.Carries));
        Assert.All(sinks.OfType<Sink>(), sink => Assert.Equal("azure-foundry", sink.Provider));
    }

    [Fact]
    public async Task What_Semantic_Kernel_sends_to_Azure_is_the_deployment()
    {
        var project = await With("Microsoft.SemanticKernel.Connectors.AzureOpenAI", """
            namespace Microsoft.SemanticKernel
            {
                public static class AzureOpenAIKernelBuilderExtensions
                {
                    public static object AddAzureOpenAIChatCompletion(this object builder, string deploymentName, string endpoint, string? modelId = null) => builder;
                }
            }
            """);

        var sinks = await project.Ask("""
            using Microsoft.SemanticKernel;
            class C { object M(object builder) => builder.AddAzureOpenAIChatCompletion("?", "?", modelId: "?"); }
            """);

        Assert.Equal([(SinkCarries.DeploymentName, false), null, (SinkCarries.ModelId, true)], sinks.Select(sink => sink is null ? ((SinkCarries, bool)?)null : (sink.Carries, sink.IsInformational)));
    }

    [Fact]
    public async Task An_implementation_of_a_listed_interface_counts()
    {
        var project = await With("OllamaSharp", OllamaClient);

        var sinks = await project.Ask("""
            class Implicit : OllamaSharp.IOllamaApiClient { public string SelectedModel { get; set; } = ""; public string Other { get; set; } = ""; public void ChatAsync() { } }
            class Explicit : OllamaSharp.IOllamaApiClient { string OllamaSharp.IOllamaApiClient.SelectedModel { get; set; } = ""; void OllamaSharp.IOllamaApiClient.ChatAsync() { } }
            class Unrelated { public string SelectedModel { get; set; } = ""; }
            class C
            {
                void M(Explicit explicitly, OllamaSharp.IOllamaApiClient client)
                {
                    _ = new Implicit { SelectedModel = "?", Other = "?" };
                    ((OllamaSharp.IOllamaApiClient)explicitly).SelectedModel = "?";
                    client.SelectedModel = "?";
                    _ = new Unrelated { SelectedModel = "?" };
                }
            }
            """);

        Assert.Equal([true, false, true, true, false], sinks.Select(sink => sink is not null));
        Assert.Equal(
            [true, false],
            await project.AskSenders("""
                class Mine : OllamaSharp.IOllamaApiClient { public string SelectedModel { get; set; } = ""; public void ChatAsync() { } public void Other() { } }
                class C { void M(Mine mine) { mine.ChatAsync(); mine.Other(); } }
                """));
    }

    [Fact]
    public async Task The_members_of_a_project_that_implement_a_listed_one_say_so_themselves()
    {
        var compilation = await (await With("OllamaSharp", OllamaClient)).WithSource("""
            class Explicit : OllamaSharp.IOllamaApiClient { string OllamaSharp.IOllamaApiClient.SelectedModel { get; set; } = ""; void OllamaSharp.IOllamaApiClient.ChatAsync() { } }
            """).Compile();
        var catalogue = SinkCatalogue.For(compilation);
        var members = compilation.GetTypeByMetadataName("Explicit")!.GetMembers();

        var property = members.OfType<IPropertySymbol>().Single();
        Assert.NotNull(catalogue.Of(property));
        Assert.Equal(catalogue.Of(property), catalogue.Of(property.SetMethod!.Parameters[0]));
        Assert.True(catalogue.IsSender(members.OfType<IMethodSymbol>().Single(method => method.Name.EndsWith("ChatAsync", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_nested_type_is_not_the_one_beside_its_outer_type()
        => Assert.Equal(
            [true, false],
            (await (await With("OllamaSharp", OllamaClient)).Ask("""
                class C { object[] M() => new object[] { new OllamaSharp.OllamaApiClient.Configuration { Model = "?" }, new OllamaSharp.Configuration { Model = "?" } }; }
                """)).Select(sink => sink is not null));

    [Fact]
    public async Task Generic_types_and_methods_match_whatever_they_are_made_of()
    {
        var langChain = await With("LangChain.Providers.Abstractions", """
            namespace LangChain.Providers
            {
                public abstract class Model<T> { protected Model(string id) { } }
                public abstract class Model<T, U> { protected Model(string id) { } }
            }
            """);
        var google = await With("GenerativeAI", """
            namespace GenerativeAI.Helpers { public class BatchJsonLGenerator { public T GenerateContentJsonL<T>(T prompts, string? model = null) => prompts; } }
            """);

        Assert.Equal([true, false], (await langChain.Ask("""
            class One : LangChain.Providers.Model<int> { One() : base("?") { } }
            class Two : LangChain.Providers.Model<int, int> { Two() : base("?") { } }
            """)).Select(sink => sink is not null));
        Assert.Equal("batch", (await google.AskExpression("""generator.GenerateContentJsonL("prompt", "?")""", "GenerativeAI.Helpers.BatchJsonLGenerator generator"))?.Modality);
    }

    [Fact]
    public async Task The_parameter_of_a_positional_record_is_its_property()
    {
        var project = await With("Mistral.SDK", "namespace Mistral.SDK.DTOs { public record EmbeddingRequest(string Model, string Input); }");

        var sinks = await project.Ask("""
            using Mistral.SDK.DTOs;
            record Own(string Model, string Prompt) : EmbeddingRequest(Model, "input");
            class C { object[] M(EmbeddingRequest request) => new[] { new EmbeddingRequest("?", "?"), request with { Model = "?", Input = "?" }, new Own("?", "?") }; }
            """);

        Assert.Equal(["embeddings", null, "embeddings", null, "embeddings", null], sinks.Select(sink => sink?.Modality));
    }

    [Fact]
    public async Task A_string_that_becomes_a_model_is_one_wherever_that_happens()
    {
        var project = await With("OpenAI_API", """
            namespace OpenAI_API.Models
            {
                public class Model
                {
                    public Model(string name) { }
                    public static implicit operator Model(string name) => new(name);
                    public static implicit operator string(Model model) => "";
                }
            }
            """);

        var sinks = await project.Ask("""
            using OpenAI_API.Models;
            class C
            {
                void Take(Model model) { }
                object[] M() { Take("?"); Model local = "?"; return new[] { local, new Model("?"), (Model)"?" }; }
            }
            """);

        Assert.Equal(4, sinks.Count);
        Assert.All(sinks, Assert.NotNull);
    }

    private static string Version(string version) => $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n";

    private static async Task<SourceProject> With(string assembly, string source)
        => SourceProject.Library.WithReference(await SourceProject.Library.WithAssemblyName(assembly).WithSource(source).Emit());

    private static async Task<SourceProject> WithAzure()
    {
        var openAI = SourceProject.Library.WithSdk(Sdk.OpenAI);
        return openAI.WithReference(await openAI.WithAssemblyName("Azure.AI.OpenAI").WithSource(AzureClient).Emit());
    }
}
