using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Every row of the tables in the rules' pages is code that is compiled and judged as its table says.</summary>
public class FallbackPageTests
{
    private static readonly Verifier Verify = Verifier.For<MissingFallbackAnalyzer>()
        .With().WithSdk(Sdk.OpenAI).WithSdk(Sdk.ExtensionsAI).WithSdk(Sdk.Anthropic).WithSdk(Sdk.Polly)
        .WithFile("Failover.cs", """
            public class FailoverChatClient
            {
                public FailoverChatClient(params Client[] clients) { }
                public System.Threading.Tasks.Task<string> AskAsync(string prompt) => System.Threading.Tasks.Task.FromResult(prompt);
            }
            """);

    public static TheoryData<string, string> Nets() => Rows("What counts as a fallback");

    public static TheoryData<string, string> NoNets() => Rows("What does not");

    [Theory]
    [MemberData(nameof(Nets))]
    public Task A_net_of_the_page_is_one(string net, string code)
    {
        Assert.NotEmpty(net);
        return Source(code).ReportsNothing();
    }

    [Theory]
    [MemberData(nameof(NoNets))]
    public async Task What_the_page_says_is_none_is_none(string net, string code)
    {
        Assert.NotEmpty(net);
        var diagnostics = await Source(code).Diagnostics();
        Assert.All(diagnostics, diagnostic => Assert.Equal("LLM3001", diagnostic.Id));
        Assert.Single(diagnostics);
    }

    [Fact]
    public void The_tables_are_long_enough_to_be_read() => Assert.True(Nets().Count >= 15 && NoNets().Count >= 15);

    /// <summary>The doubts that the page of LLM3002 lists are those of the registry of these tests.</summary>
    [Fact]
    public void The_doubts_of_the_other_page_are_the_rules_own()
    {
        var rows = Regex.Matches(Repository.Read("docs", "rules", "LLM3002.md"), @"^\| `([^`]+)` \| (.+) \|$", RegexOptions.Multiline)
            .Select(match => (Id: match.Groups[1].Value, Doubts: match.Groups[2].Value)).Where(row => !row.Id.StartsWith("model_registry", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Contains($"\"{row.Id}\", \"{row.Doubts}\"", File.ReadAllText(Path.Combine(
            Repository.Root, "tests", "ModelRegistry.Analyzers.Tests", "Rules", nameof(UnsafeFallbackAnalyzerTests) + ".cs")), StringComparison.Ordinal));
    }

    private static Verifier Source(string code) => Verify.WithSource("""
        #pragma warning disable OPENAI001
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using Anthropic;
        using Anthropic.Models.Beta.Messages;
        using Microsoft.Extensions.AI;
        using OpenAI;
        using OpenAI.Chat;
        using Polly;
        using Polly.Fallback;
        using Polly.Hedging;
        using Polly.Retry;

        """ + Body(code, "readonly IChatClient chat = null!; readonly IChatClient other = null!; readonly AnthropicClient anthropic = null!; int Used => (chat, other, anthropic, sender).GetHashCode();"));

    private static TheoryData<string, string> Rows(string section)
    {
        var text = Regex.Match(Repository.Read("docs", "rules", "LLM3001.md"), $@"^### {section}\n((?:(?!^##).*\n)*)", RegexOptions.Multiline).Groups[1].Value;
        var rows = new TheoryData<string, string>();
        foreach (Match row in Regex.Matches(text, @"^\| (.+?) \| `(.+)` \|$", RegexOptions.Multiline))
        {
            rows.Add(row.Groups[1].Value, row.Groups[2].Value);
        }

        return rows;
    }
}
