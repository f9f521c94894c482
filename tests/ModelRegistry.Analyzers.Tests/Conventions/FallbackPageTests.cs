using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>docs/fallback.md says what the generated code does: its names are those of the code, and its example compiles.</summary>
public class FallbackPageTests
{
    private static readonly string Page = Repository.Read("docs", "fallback.md");

    [Fact]
    public void Every_option_has_its_row()
    {
        var options = Regex.Matches(Template("ModelTierOptions") + Template("ModelTierOptions.TimeProvider") + Template("ModelTierOptions.Logging"), @"\n        public [^(\n]* (\w+)(?: \{ get; set; \}|\n        \{)").Select(match => match.Groups[1].Value);
        var table = Page[Page.IndexOf("## Options", StringComparison.Ordinal)..Page.IndexOf("Exceptions of these functions", StringComparison.Ordinal)];

        Assert.Equal(
            options.Order(StringComparer.Ordinal),
            Regex.Matches(table, @"^\| `(\w+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Where(name => name != "ModelTierOptions").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ModelTierRun.Activities")]
    [InlineData("ModelTierRun.Metrics")]
    public void Every_name_of_the_telemetry_is_told(string template)
    {
        var names = Regex.Matches(Template(template), "\"((?:gen_ai|model_registry|error)\\.[a-z_.]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name.Replace("gen_ai.usage", string.Empty, StringComparison.Ordinal) + "`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_example_compiles()
    {
        var block = Block("var result = await");
        var usings = block.LastIndexOf("using ", StringComparison.Ordinal);
        var body = block.IndexOf('\n', usings) + 1;

        await AssertCompilesAsync(block[..body], block[body..]);
    }

    [Fact]
    public async Task The_examples_of_streams_compile()
    {
        const string usings = "using System.ClientModel;\nusing System.ClientModel.Primitives;\nusing ModelRegistry;\nusing OpenAI;\nusing OpenAI.Chat;\nusing OpenAI.Responses;\nusing System.Runtime.CompilerServices;";
        var example = Block("var result = await");
        var client = example[example.IndexOf("ChatClient CreateClient", StringComparison.Ordinal)..example.IndexOf("var result", StringComparison.Ordinal)];

        await AssertCompilesAsync(usings, client + Block("var stream ="));
        await AssertCompilesAsync(
            usings,
            $"ResponsesClient client = new(new ApiKeyCredential(key), new ResponsesClientOptions {{ RetryPolicy = new ClientRetryPolicy(0) }});\nvar stream = Tiers.Balanced.RunStreamingAsync(AskAsync);\nawait foreach (var update in stream) {{ }}\n{Block("static async").Replace("static async", "async", StringComparison.Ordinal)}",
            "#pragma warning disable OPENAI001\n");
    }

    [Fact]
    public async Task The_example_of_a_chat_client_compiles()
        => await AssertCompilesAsync("using Anthropic;\nusing Microsoft.Extensions.AI;\nusing ModelRegistry;", Block("using IChatClient"));

    /// <summary>The block of C# that has a line which begins so.</summary>
    private static string Block(string line)
        => Assert.Single(Regex.Matches(Page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value), block => ("\n" + block).Contains("\n" + line, StringComparison.Ordinal));

    private static async Task AssertCompilesAsync(string usings, string body, string pragma = "")
    {
        var source = $$"""
            {{pragma}}using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            {{usings}}
            internal static class Example
            {
                public static async Task RunAsync(string key, List<ChatMessage> messages, CancellationToken cancellationToken)
                {
            {{body}}
                }
            }
            """;

        (await Generated.Runner.WithRegistry(Repository.Read("models.json")).WithSource(source).WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).Run()).AssertCompiles();

        // What the page shows must not multiply the requests that it counts.
        var diagnostics = await Verifier.For<MultipliedRetriesAnalyzer>().WithGenerator<ModelRegistryGenerator>()
            .WithRegistry(Repository.Read("models.json")).WithSource(source).WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).Diagnostics();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == Descriptors.MultipliedRetries.Id);
    }

    private static string Template(string name) => Repository.Read("src", "ModelRegistry.Analyzers", "Generation", "Runtime", name + ".cs");
}
