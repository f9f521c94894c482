using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>Streams and chat clients are generated where the target has what they need, compile there in every C#, and are absent elsewhere.</summary>
public class StreamingTargetTests
{
    private const string Registry = """
        {
          "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ],
          "tiers": { "balanced": { "models": ["gpt-5.5"] } }
        }
        """;

    private const string Streams = """
        namespace Acme
        {
            internal class Streams
            {
                public async System.Threading.Tasks.Task<int> Sum(System.Collections.Generic.IAsyncEnumerable<int> numbers, System.Threading.CancellationToken token)
                {
                    ModelRegistry.ModelTierStream<int> stream = ModelRegistry.Tiers.Balanced.RunStreamingAsync((model, t) => numbers, new ModelRegistry.ModelTierOptions(), token);
                    System.Collections.Generic.IAsyncEnumerator<int> reader = stream.GetAsyncEnumerator(token);
                    int sum = 0;
                    while (await reader.MoveNextAsync()) { sum += reader.Current; }
                    await reader.DisposeAsync();
                    return stream.Model == null ? stream.Attempts.Count : sum;
                }
            }
        }
        """;

    private const string Chats = """
        namespace Acme
        {
            internal class Chats
            {
                public Microsoft.Extensions.AI.IChatClient Client(System.Func<string, Microsoft.Extensions.AI.IChatClient> create)
                {
                    return ModelRegistry.Tiers.Balanced.AsChatClient(model => create(model.Id), new ModelRegistry.ModelTierOptions());
                }
            }
        }
        """;

    /// <summary>The abstractions of chats in one file: a method's first parameter and what usage tells changed over time.</summary>
    private const string Abstractions = """
        namespace Microsoft.Extensions.AI
        {
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;

            public class AIContent { }
            public class TextContent : AIContent { public string Text { get; set; } = ""; }
            public class TextReasoningContent : AIContent { public string Text { get; set; } = ""; }
            public class ErrorContent : AIContent { public string Message { get; set; } = ""; }
            public struct ChatRole : System.IEquatable<ChatRole>
            {
                public static ChatRole Tool => default;
                public bool Equals(ChatRole other) => true;
                public override bool Equals(object? other) => true;
                public override int GetHashCode() => 0;
                public static bool operator ==(ChatRole left, ChatRole right) => true;
                public static bool operator !=(ChatRole left, ChatRole right) => false;
            }
            public struct ChatFinishReason : System.IEquatable<ChatFinishReason>
            {
                public static ChatFinishReason ContentFilter => default;
                public bool Equals(ChatFinishReason other) => true;
                public override bool Equals(object? other) => true;
                public override int GetHashCode() => 0;
                public static bool operator ==(ChatFinishReason left, ChatFinishReason right) => true;
                public static bool operator !=(ChatFinishReason left, ChatFinishReason right) => false;
            }
            public class ChatMessage
            {
                public ChatRole Role { get; set; }
                public IList<AIContent> Contents { get; set; } = new List<AIContent>();
            }
            public class ChatOptions
            {
                public string? ModelId { get; set; }
                public int? MaxOutputTokens { get; set; }
                public virtual ChatOptions Clone() => this;
            }
            public class UsageDetails
            {
                public long? InputTokenCount { get; set; }
                public long? OutputTokenCount { get; set; }
                public Dictionary<string, long>? AdditionalCounts { get; set; }
            }
            public class UsageContent : AIContent { public UsageDetails Details { get; set; } = new UsageDetails(); }
            public class ChatResponse
            {
                public UsageDetails? Usage { get; set; }
                public string? ModelId { get; set; }
                public string? ResponseId { get; set; }
                public object? RawRepresentation { get; set; }
                public ChatFinishReason? FinishReason { get; set; }
                public IList<ChatMessage> Messages { get; set; } = new List<ChatMessage>();
            }
            public class ChatResponseUpdate
            {
                public string? ModelId { get; set; }
                public string? ResponseId { get; set; }
                public object? RawRepresentation { get; set; }
                public IList<AIContent> Contents { get; set; } = new List<AIContent>();
            }
            public static class ChatResponseExtensions
            {
                public static ChatResponse ToChatResponse(this IEnumerable<ChatResponseUpdate> updates) => new ChatResponse();
            }

            public interface IChatClient : System.IDisposable
            {
                Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);
                object? GetService(System.Type serviceType, object? serviceKey = null);
            }
        }
        """;

    public static TheoryData<string, LanguageVersion, NullableContextOptions, string> Projects()
    {
        var data = new TheoryData<string, LanguageVersion, NullableContextOptions, string>();
        foreach (var target in new[] { "net472 with streams", "netstandard2.0 with streams", "net8.0", "net8.0 with chats" })
        {
            data.Add(target, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "internal");
            data.Add(target, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "public");
            data.Add(target, LanguageVersion.CSharp8, NullableContextOptions.Enable, "internal");
            data.Add(target, LanguageVersion.Latest, NullableContextOptions.Enable, "public");
            data.Add(target, LanguageVersion.Latest, NullableContextOptions.Disable, "internal");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Compiles_cleanly(string target, LanguageVersion version, NullableContextOptions nullable, string visibility)
    {
        var runner = On(target).WithLanguageVersion(version).WithNullable(nullable)
            .WithOption("build_property.ModelRegistryVisibility", visibility)
            .WithFile("Streams.cs", Streams);

        (await (target.EndsWith("chats", StringComparison.Ordinal) ? runner.WithFile("Chats.cs", Chats) : runner).Run()).AssertCompiles();
    }

    [Fact]
    public async Task A_version_that_does_not_know_cached_tokens_has_a_chat_client_without_them()
    {
        var parts = await PartsAsync(On("net8.0").WithReference(await CompileAsync(Abstractions)).WithSource(Chats));

        Assert.Contains("ModelTier.ChatClient", parts);
        Assert.DoesNotContain("ModelTierChatReader.Cached", parts);
    }

    [Theory]
    [InlineData("IEnumerable<ChatMessage> messages", "IList<ChatMessage> messages")]
    [InlineData("GetResponseAsync", "CompleteAsync")]
    [InlineData("public interface IChatClient", "internal interface IChatClient")]
    public async Task A_preview_with_other_methods_has_no_chat_client(string text, string other)
    {
        var preview = Abstractions.Replace(text, other, StringComparison.Ordinal);

        var parts = await PartsAsync(On("net8.0").WithReference(await CompileAsync(preview)));

        Assert.Contains("ModelTierStream", parts);
        Assert.DoesNotContain("ModelTier.ChatClient", parts);
    }

    [Fact]
    public async Task Chats_that_two_references_offer_are_none()
    {
        var one = await CompileAsync(Abstractions);
        var other = await CompileAsync(Abstractions, "Other");

        Assert.DoesNotContain("ModelTier.ChatClient", await PartsAsync(On("net8.0").WithReference(one).WithReference(other)));
    }

    private static async Task<IReadOnlyList<string>> PartsAsync(GeneratorRunner runner)
    {
        (await runner.Run()).AssertCompiles();
        return await Generated.PartsAsync(runner);
    }

    private static async Task<MetadataReference> CompileAsync(string source, string assembly = "Abstractions")
        => await SourceProject.Library.WithAssemblyName(assembly).WithSource(source).Emit();

    private static GeneratorRunner On(string target) => target switch
    {
        "net472 with streams" => Generated.Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.Net472).WithRegistry(Registry).WithSdk(Sdk.AsyncInterfaces),
        "netstandard2.0 with streams" => Generated.Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.NetStandard20).WithRegistry(Registry).WithSdk(Sdk.AsyncInterfaces),
        "net8.0" => Generated.Runner.WithReferenceAssemblies(ReferenceAssemblies.Net80).WithRegistry(Registry),
        "net8.0 with chats" => On("net8.0").WithSdk(Sdk.ExtensionsAI),
        _ => throw new ArgumentException(target),
    };
}
