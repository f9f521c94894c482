using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What a client of Azure, or one whose endpoint lies there, is given per request is the name of a deployment.</summary>
public class DeploymentTests
{
    private static readonly Task<Microsoft.CodeAnalysis.MetadataReference> Azure = SourceProject.Library.WithSdk(Sdk.OpenAI).WithAssemblyName("Azure.AI.OpenAI").WithSource("""
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient : global::OpenAI.OpenAIClient
            {
                public AzureOpenAIClient() : base("key") { }
                public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null!;
            }
        }
        """).Emit();

    private static readonly Task<Microsoft.CodeAnalysis.MetadataReference> Aspire = SourceProject.Library.WithAssemblyName("Aspire.OpenAI").WithSource("""
        namespace Aspire.OpenAI
        {
            public class AspireOpenAIClientBuilder { }
            public class AspireAzureOpenAIClientBuilder : AspireOpenAIClientBuilder { }
        }

        namespace Microsoft.Extensions.Hosting
        {
            public static class AspireOpenAIClientBuilderChatClientExtensions
            {
                public static object AddChatClient(this Aspire.OpenAI.AspireOpenAIClientBuilder builder, string deploymentName = null) => builder;
            }

            public static class AspireOpenAIExtensions
            {
                public static Aspire.OpenAI.AspireOpenAIClientBuilder AddOpenAIClient(this object builder, string connectionName) => new();
                public static Aspire.OpenAI.AspireAzureOpenAIClientBuilder AddAzureOpenAIClient(this object builder, string connectionName) => new();
                public static Aspire.OpenAI.AspireOpenAIClientBuilder AddKeyedAzureOpenAIClient(this object builder, string name) => new();
                public static Aspire.OpenAI.AspireOpenAIClientBuilder AddOpenAIClientFromConfiguration(this object builder, string connectionName) => new();
            }
        }
        """).Emit();

    [Theory]
    [InlineData("""builder.AddOpenAIClient("openai").AddChatClient([|"gpt-4o"|]);""", false)]
    [InlineData("""var client = builder.AddOpenAIClient("openai"); client.AddChatClient([|"gpt-4o"|]);""", false)]
    [InlineData("""builder.AddAzureOpenAIClient("azure").AddChatClient("gpt-4o");""", true)]
    [InlineData("""var client = builder.AddAzureOpenAIClient("azure"); client.AddChatClient(deploymentName: "gpt-4o");""", true)]
    [InlineData("""builder.AddKeyedAzureOpenAIClient("azure").AddChatClient("gpt-4o");""", true)]
    [InlineData("""builder.AddOpenAIClientFromConfiguration("either").AddChatClient("gpt-4o");""", true)]
    public async Task Behind_Aspires_registrations_the_client_decides(string statement, bool isDeployment)
    {
        var verifier = Verifier.For<UnregisteredModelIdAnalyzer>()
            .WithGenerator<ModelRegistryGenerator>()
            .WithRegistry(HardcodedModelIdAnalyzerTests.Registry)
            .WithReference(await Aspire)
            .WithSource($"using Microsoft.Extensions.Hosting; class C {{ void M(object builder) {{ {statement} }} }}");
        await (isDeployment ? verifier.ReportsNothing() : verifier.ReportsExactly());
    }

    [Theory]
    [InlineData("azure.GetChatClient(\"gpt-4o\");")]
    [InlineData("azure.GetResponsesClient().CreateResponse(\"gpt-4o\", \"hi\");")]
    [InlineData("ResponsesClient client = azure.GetResponsesClient(); client.CreateResponse(\"gpt-4o\", \"hi\");")]
    [InlineData("var options = new CreateResponseOptions { Model = \"gpt-4o\" }; azure.GetResponsesClient().CreateResponse(options);")]
    [InlineData("var options = new CreateResponseOptions(); options.Model = \"gpt-4o\"; azure.GetResponsesClient().CreateResponse(options);")]
    [InlineData("azure.GetResponsesClient().CreateResponse(new CreateResponseOptions { Model = \"gpt-4o\" });")]
    [InlineData("azure.GetAssistantClient().CreateAssistant(\"gpt-4o\");")]
    [InlineData("OpenAIClient client = azure; client.GetEmbeddingClient(\"gpt-4o\");")]
    [InlineData("new Wrapper(azure.GetResponsesClient()).Inner.CreateResponse(\"gpt-4o\", \"hi\");")]
    [InlineData("_field.CreateResponse(\"gpt-4o\", \"hi\");")]
    public async Task A_client_of_Azure_makes_it_one(string statement) => await (await Statement(statement)).ReportsNothing();

    /// <summary>What could be a deployment is not held to the registry, also where another client can take its place.</summary>
    [Theory]
    [InlineData("OpenAIClient client = new AzureOpenAIClient(); client.GetChatClient(\"gpt-4o\");")]
    [InlineData("OpenAIClient client = new AzureOpenAIClient(); Swap(ref client); client.GetChatClient(\"gpt-4o\");")]
    [InlineData("Only.GetChatClient(\"gpt-4o\");")]
    [InlineData("Settable.GetChatClient(\"gpt-4o\");")]
    [InlineData("Virtual.GetChatClient(\"gpt-4o\");")]
    public async Task A_client_that_may_be_of_Azure_makes_it_one(string statement) => await (await Statement(statement)).ReportsNothing();

    [Theory]
    [InlineData("new ChatClient(\"gpt-4o\", new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://r.openai.azure.com/openai/v1/\") });")]
    [InlineData("new ChatClient(\"gpt-4o\", new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri($\"https://{name}.services.ai.azure.com/openai/v1/\") });")]
    [InlineData("var at = new Uri(\"https://r.openai.azure.com/openai/v1/\"); new ChatClient(\"gpt-4o\", new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = at });")]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"https://r.openai.azure.com/\"); new OpenAIClient(new ApiKeyCredential(\"k\"), options).GetChatClient(\"gpt-4o\");")]
    public async Task An_endpoint_at_Azure_makes_it_one(string statement) => await (await Statement(statement)).ReportsNothing();

    [Theory]
    [InlineData("plain.GetChatClient([|\"gpt-4o\"|]);")]
    [InlineData("plain.GetResponsesClient().CreateResponse([|\"gpt-4o\"|], \"hi\");")]
    [InlineData("plain.GetResponsesClient().CreateResponse(new CreateResponseOptions { Model = [|\"gpt-4o\"|] });")]
    [InlineData("new ChatClient([|\"gpt-4o\"|], new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://proxy.example/v1/\") });")]
    [InlineData("azure.GetChatClient(\"gpt-4o\"); plain.GetChatClient([|\"gpt-4o\"|]);")]
    [InlineData("azure.GetFineTuningClient().FineTune([|\"gpt-4o\"|], \"file\", true);")]
    [InlineData("OpenAIClient client = new OpenAIClient(\"key\"); Swap(ref client); client.GetChatClient([|\"gpt-4o\"|]);")]
    public async Task Any_other_client_takes_a_model(string statement) => await (await Statement(statement)).ReportsExactly();

    private static async Task<Verifier> Statement(string statement)
        => Verifier.For<UnregisteredModelIdAnalyzer>()
            .WithGenerator<ModelRegistryGenerator>()
            .WithRegistry(HardcodedModelIdAnalyzerTests.Registry)
            .WithSdk(Sdk.OpenAI)
            .WithReference(await Azure)
            .WithSource($$"""
                #pragma warning disable OPENAI001
                using System;
                using System.ClientModel;
                using Azure.AI.OpenAI;
                using OpenAI;
                using OpenAI.Chat;
                using OpenAI.Responses;

                class Wrapper
                {
                    public Wrapper(ResponsesClient inner) => Inner = inner;
                    public ResponsesClient Inner { get; }
                }

                class C
                {
                    readonly ResponsesClient _field = new AzureOpenAIClient().GetResponsesClient();

                    OpenAIClient Only { get; } = new AzureOpenAIClient();
                    public OpenAIClient Settable { get; set; } = new AzureOpenAIClient();
                    protected virtual OpenAIClient Virtual => new AzureOpenAIClient();
                    static void Swap(ref OpenAIClient client) => client = new OpenAIClient("key");

                    void M(AzureOpenAIClient azure, OpenAIClient plain, string name)
                    {
                        {{statement}}
                    }
                }
                """);
}
