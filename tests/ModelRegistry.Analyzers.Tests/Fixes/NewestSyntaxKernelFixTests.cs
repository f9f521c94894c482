using System.Text.RegularExpressions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>The fix of LLM3001 at the registrations of Semantic Kernel's OpenAI connector. What it writes needs C# 12.</summary>
public class NewestSyntaxKernelFixTests
{
    private const string Off = "new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }";

    private const string Usings = """
        #nullable enable
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;

        """;

    private static readonly Verifier Verify = TierProject.Verify
        .WithSdk(Sdk.OpenAI).WithSdk(Sdk.ExtensionsAI).WithSdk(Sdk.ExtensionsAIOpenAI).WithSdk(Sdk.SemanticKernel);

    /// <summary>The class of the recipe, which other tests run over a provider.</summary>
    private static readonly string TierClient = ClassOf(RepositoryFiles.Read(
        "tests", "ModelRegistry.Recipes.Tests", "Recipes", "SemanticKernelConnectorRecipe.cs"));

    [Theory]
    [InlineData(
        "Kernel M(string key) => Kernel.CreateBuilder().AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key).Build();",
        "Kernel M(string key) => Kernel.CreateBuilder().AddOpenAIChatCompletion(FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(key), OFF))).Build();")]
    [InlineData(
        "void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], client, \"fast\");",
        "void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion(FIRST, new TIER(client), \"fast\");")]
    [InlineData(
        "void M(IKernelBuilder builder) { var id = \"gpt-5.6-terra\"; builder.AddOpenAIChatCompletion([|id|], \"key\", null, \"fast\"); }",
        "void M(IKernelBuilder builder) { builder.AddOpenAIChatCompletion(FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(\"key\"), OFF)), \"fast\"); }")]
    [InlineData(
        "void M(IKernelBuilder builder, string key, string org) => builder.AddOpenAIChatCompletion(modelId: [|ModelIds.Gpt5_6Terra|], serviceId: \"fast\", apiKey: key, orgId: org);",
        "void M(IKernelBuilder builder, string key, string org) => builder.AddOpenAIChatCompletion(modelId: FIRST, serviceId: \"fast\", openAIClient: new TIER(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { OrganizationId = org, RetryPolicy = new ClientRetryPolicy(0) })));")]
    [InlineData(
        "void M(IKernelBuilder builder, string key, HttpClient http) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key, httpClient: http);",
        "void M(IKernelBuilder builder, string key, HttpClient http) => builder.AddOpenAIChatCompletion(FIRST, openAIClient: new TIER(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = http.BaseAddress, Transport = new HttpClientPipelineTransport(http), RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan })));")]
    [InlineData(
        "void M(IKernelBuilder builder, Uri server) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], server, null);",
        "void M(IKernelBuilder builder, Uri server) => builder.AddOpenAIChatCompletion(FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(\" \"), new OpenAIClientOptions { Endpoint = server, RetryPolicy = new ClientRetryPolicy(0) })));")]
    [InlineData(
        "void M(IKernelBuilder builder, Uri server, string? key) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], server, key);",
        "void M(IKernelBuilder builder, Uri server, string? key) => builder.AddOpenAIChatCompletion(FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? \" \" : key), new OpenAIClientOptions { Endpoint = server, RetryPolicy = new ClientRetryPolicy(0) })));")]
    [InlineData(
        "void M(IServiceCollection services, string key) => services.AddSingleton(this).AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key, serviceId: \"fast\");",
        "void M(IServiceCollection services, string key) => services.AddSingleton(this).AddOpenAIChatCompletion(FIRST, openAIClient: new TIER(new OpenAIClient(new ApiKeyCredential(key), OFF)), serviceId: \"fast\");")]
    [InlineData(
        "void M(IKernelBuilder builder, string key) => builder.Services.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key);",
        "void M(IKernelBuilder builder, string key) => builder.Services.AddOpenAIChatCompletion(FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(key), OFF)));")]
    [InlineData(
        "void M(IKernelBuilder builder, string key) => OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion(builder, [|ModelIds.Gpt5_6Terra|], key);",
        "void M(IKernelBuilder builder, string key) => OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion(builder, FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(key), OFF)));")]
    [InlineData(
        "OpenAIChatCompletionService M(string key, ILoggerFactory log) => new([|ModelIds.Gpt5_6Terra|], key, loggerFactory: log);",
        "OpenAIChatCompletionService M(string key, ILoggerFactory log) => new(FIRST, openAIClient: new TIER(new OpenAIClient(new ApiKeyCredential(key), OFF)), loggerFactory: log);")]
    [InlineData(
        "OpenAIChatCompletionService M(OpenAIClient client) { var service = new OpenAIChatCompletionService([|ModelIds.Gpt5_6Terra|], client); return service; }",
        "OpenAIChatCompletionService M(OpenAIClient client) { var service = new OpenAIChatCompletionService(FIRST, new TIER(client)); return service; }")]
    public Task A_registration_keeps_the_connector(string before, string after)
        => Verify.WithSource(InClass(before)).WithFixedSource(InClass(after) + "\n\n" + TierClient).FixesTo();

    [Fact]
    public Task Two_registrations_of_a_file_share_the_class()
        => Verify.WithSource(InClass("void M(IKernelBuilder builder, OpenAIClient client) { builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], client); builder.AddOpenAIChatCompletion([|\"gpt-5.6-terra\"|], client, \"b\"); }"))
            .WithFixedSource(InClass("void M(IKernelBuilder builder, OpenAIClient client) { builder.AddOpenAIChatCompletion(FIRST, new TIER(client)); builder.AddOpenAIChatCompletion(FIRST, new TIER(client), \"b\"); }") + "\n\n" + TierClient)
            .FixesTo();

    [Fact]
    public Task Each_file_has_its_own()
        => Verify.WithSource(InClass("void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], client);"))
            .WithFile("Other.cs", Other("[|ModelIds.Gpt5_6Terra|], client"))
            .WithFixedSource(InClass("void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion(FIRST, new TIER(client));") + "\n\n" + TierClient)
            .WithFixedFile("Other.cs", Other("Tiers.Balanced.Models[0].Id, new TierOpenAIClient(Tiers.Balanced, client)") + "\n\n" + TierClient)
            .FixesTo();

    [Fact]
    public Task In_a_program_of_statements_that_has_its_usings_elsewhere()
        => Verify.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)
            .WithFile("Usings.cs", "global using System; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;")
            .WithSource("""
                using Microsoft.SemanticKernel;

                var id = "gpt-5.6-terra"; // this could be another model
                var kernel = Kernel.CreateBuilder()
                    .AddOpenAIChatCompletion([|id|], Environment.GetEnvironmentVariable("KEY")) // add the service
                    .Build();

                Console.WriteLine(await kernel.InvokePromptAsync(Console.ReadLine()!));
                """)
            .WithFixedSource($"""
                using System.ClientModel;
                using System.ClientModel.Primitives;
                using Microsoft.SemanticKernel;
                using ModelRegistry;
                using OpenAI;
                using OpenAI.Chat;

                // this could be another model
                var kernel = Kernel.CreateBuilder()
                    .AddOpenAIChatCompletion({Full("FIRST, new TIER(new OpenAIClient(new ApiKeyCredential(Environment.GetEnvironmentVariable(\"KEY\")!), OFF))")}) // add the service
                    .Build();

                Console.WriteLine(await kernel.InvokePromptAsync(Console.ReadLine()!));

                {TierClient.Replace(") : OpenAIClient", ") : OpenAI.OpenAIClient", StringComparison.Ordinal).Replace(") : ChatClient", ") : OpenAI.Chat.ChatClient", StringComparison.Ordinal)}
                """)
            .FixesTo();

    /// <summary>Semantic Kernel has names of OpenAI's, too: a using would make them ambiguous.</summary>
    [Fact]
    public Task Names_that_a_using_would_make_ambiguous_are_written_in_full()
        => Verify.WithSource(InCrowd("[|ModelIds.Gpt5_6Terra|], client"))
            .WithFixedSource(InCrowd("Tiers.Balanced.Models[0].Id, new TierOpenAIClient(Tiers.Balanced, client)")
                .Insert(0, "using System.ClientModel;\n")
                + "\n\n" + InFull(TierClient.Replace(": AsyncCollectionResult<", ": System.ClientModel.AsyncCollectionResult<", StringComparison.Ordinal)))
            .FixesTo();

    /// <summary>What Semantic Kernel's own method does, with the tier as the innermost client.</summary>
    [Theory]
    [InlineData(
        "void M(IServiceCollection services, string key) => services.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key);",
        "void M(IServiceCollection services, string key) => services.AddSingleton<IChatClient>(provider => PIPE(new OpenAIClient(new ApiKeyCredential(key), OFF)));")]
    [InlineData(
        "IServiceCollection M(IServiceCollection services, OpenAIClient client, Action<OpenTelemetryChatClient> telemetry) => services.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], client, \"fast\", \"Source\", telemetry).AddSingleton(this);",
        "IServiceCollection M(IServiceCollection services, OpenAIClient client, Action<OpenTelemetryChatClient> telemetry) => services.AddKeyedSingleton<IChatClient>(\"fast\", (provider, _) => MEASURED(client)).AddSingleton(this);")]
    [InlineData(
        "void M(IServiceCollection services) => services.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|]);",
        "void M(IServiceCollection services) => services.AddSingleton<IChatClient>(provider => PIPE(provider.GetRequiredService<OpenAIClient>()));")]
    [InlineData(
        "void M(IServiceCollection services, string key) { services.AddSingleton(new HttpClient()); services.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key); }",
        "void M(IServiceCollection services, string key) { services.AddSingleton(new HttpClient()); services.AddSingleton<IChatClient>(provider => PIPE(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(provider.GetService<HttpClient>() ?? new HttpClient()), RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan }))); }")]
    [InlineData(
        "void M(IKernelBuilder builder, Uri server) { builder.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], server, null, null, \"local\"); }",
        "void M(IKernelBuilder builder, Uri server) { builder.Services.AddKeyedSingleton<IChatClient>(\"local\", (provider, _) => PIPE(new OpenAIClient(new ApiKeyCredential(\" \"), new OpenAIClientOptions { Endpoint = server, RetryPolicy = new ClientRetryPolicy(0) }))); }")]
    [InlineData(
        "void M(string key) { var builder = Kernel.CreateBuilder().AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key); }",
        "void M(string key) { var builder = Kernel.CreateBuilder();\n    builder.Services.AddSingleton<IChatClient>(provider => PIPE(new OpenAIClient(new ApiKeyCredential(key), OFF))); }")]
    [InlineData(
        "Kernel M(string key) { return Kernel.CreateBuilder().AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key).Build(); }",
        "Kernel M(string key) { var builder = Kernel.CreateBuilder();\n    builder.Services.AddSingleton<IChatClient>(provider => PIPE(new OpenAIClient(new ApiKeyCredential(key), OFF)));\n    return builder.Build(); }")]
    [InlineData(
        "Kernel M(IKernelBuilder kernels, string key) { var kernel = kernels.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key).Build(); return kernel; }",
        "Kernel M(IKernelBuilder kernels, string key) { kernels.Services.AddSingleton<IChatClient>(provider => PIPE(new OpenAIClient(new ApiKeyCredential(key), OFF)));\n    var kernel = kernels.Build(); return kernel; }")]
    public Task A_chat_client_is_registered_over_the_tier(string before, string after)
        => Verify.WithSource(InChatClass(before)).WithFixedSource(InChatClass(after)).FixesTo();

    [Fact]
    public Task A_chat_client_brings_its_usings()
        => Verify.WithSource("""
                using Microsoft.SemanticKernel;
                using ModelRegistry;
                using OpenAI;

                class C
                {
                    void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], client);
                }
                """)
            .WithFixedSource($$"""
                using Microsoft.Extensions.AI;
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Logging;
                using Microsoft.Extensions.Logging.Abstractions;
                using Microsoft.SemanticKernel;
                using ModelRegistry;
                using OpenAI;

                class C
                {
                    void M(IKernelBuilder builder, OpenAIClient client) => {{Full("builder.Services.AddSingleton<IChatClient>(provider => PIPE(client))")}};
                }
                """)
            .FixesTo();

    [Theory]
    [InlineData("Kernel M(string key) => Kernel.CreateBuilder().AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key).Build();")]
    [InlineData("Kernel M(string key) { if (key != \"\") return Kernel.CreateBuilder().AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key).Build(); return null!; }")]
    [InlineData("void M(IKernelBuilder builder, string key) { builder.AddOpenAIChatClient([|ModelIds.Gpt5_6Terra|], key); key = \"\"; }")]
    public Task A_chat_client_stays(string member) => Verify.WithSource(InChatClass(member)).NoFixOffered();

    /// <summary>What the registration would take from the container cannot be known where it stands, nor what a language before C# 12 lacks be written.</summary>
    [Theory]
    [InlineData("void M(IServiceCollection services) => services.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("void M(IKernelBuilder builder, OpenAIClient? client) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], client);")]
    [InlineData("void M(IKernelBuilder builder, string key, HttpClient? http) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key, httpClient: http);")]
    [InlineData("void M(IKernelBuilder builder, string key) { builder.Services.AddSingleton(new HttpClient()); builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key); }")]
    [InlineData("void M(IKernelBuilder builder, string key) => builder.AddOpenAIChatCompletion([|ModelIds.Gpt5_6Terra|], key, /* ours */ orgId: \"o\");")]
    public Task A_registration_stays(string member) => Verify.WithSource(InClass(member)).NoFixOffered();

    private static string InClass(string member) => $$"""
        {{Usings}}
        class C
        {
            {{Full(member)}}
        }
        """;

    private static string Full(string member) => Piped(member)
        .Replace("OFF", Off, StringComparison.Ordinal)
        .Replace("FIRST", "Tiers.Balanced.Models[0].Id", StringComparison.Ordinal)
        .Replace("TIER(", "TierOpenAIClient(Tiers.Balanced, ", StringComparison.Ordinal);

    /// <summary>PIPE(client) and MEASURED(client) are the pipeline around the client.</summary>
    private static string Piped(string member)
    {
        foreach (var (word, telemetry) in new[] { ("PIPE(", ""), ("MEASURED(", "sourceName: \"Source\", configure: telemetry") })
        {
            if (member.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                var start = at + word.Length;
                var (end, depth) = (start, 1);
                for (; depth > 0; end++)
                {
                    depth += member[end] switch { '(' => 1, ')' => -1, _ => 0 };
                }

                return $"{member[..at]}Tiers.Balanced.AsChatClient(model => {member[start..(end - 1)]}.GetChatClient(model.Id).AsIChatClient())"
                    + $".AsBuilder().UseKernelFunctionInvocation().UseOpenTelemetry({telemetry})"
                    + $".UseLogging(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).Build(provider){member[end..]}";
            }
        }

        return member;
    }

    private static string InChatClass(string member) => InClass(member)
        .Replace("using OpenAI.Chat;", "using ChatClient = OpenAI.Chat.ChatClient;", StringComparison.Ordinal)
        .Replace("using Microsoft.Extensions.DependencyInjection;", "using Microsoft.Extensions.AI;\nusing Microsoft.Extensions.DependencyInjection;", StringComparison.Ordinal)
        .Replace("using Microsoft.Extensions.Logging;", "using Microsoft.Extensions.Logging;\nusing Microsoft.Extensions.Logging.Abstractions;", StringComparison.Ordinal);

    private static string InCrowd(string arguments) => $$"""
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.SemanticKernel;
        using ModelRegistry;
        using OpenAI;

        class C
        {
            ChatMessageContent? last;

            void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion({{arguments}});
        }
        """;

    private static string InFull(string code)
        => new[] { "ChatClient ", "ChatClient\n", "ChatCompletion>", "ChatMessage>", "ChatCompletionOptions", "StreamingChatCompletionUpdate" }
            .Aggregate(code, (text, name) => Regex.Replace(text, $@"(?<=[\s<]){Regex.Escape(name)}", "OpenAI.Chat." + name));

    private static string Other(string arguments) => $$"""
        {{Usings}}
        class Other
        {
            void M(IKernelBuilder builder, OpenAIClient client) => builder.AddOpenAIChatCompletion({{arguments}});
        }
        """;

    private static string ClassOf(string recipe)
    {
        var start = recipe.IndexOf("/// <summary>The OpenAI client", StringComparison.Ordinal);
        return recipe[start..].Replace("internal sealed class TierOpenAIClient", "file sealed class TierOpenAIClient", StringComparison.Ordinal).TrimEnd();
    }
}
