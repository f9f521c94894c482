using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Lists of clients in the collection expressions of C# 12.</summary>
public class NewestSyntaxFallbackTests
{
    private static readonly Verifier Verify = Verifier.For(new UnsafeFallbackAnalyzer(), new MissingFallbackAnalyzer()).With()
        .WithFile("Failover.cs", """
            public class FailoverChatClient
            {
                public FailoverChatClient(params Client[] clients) { }
                public System.Threading.Tasks.Task<string> AskAsync(string prompt) => System.Threading.Tasks.Task.FromResult(prompt);
            }
            """);

    [Theory]
    [InlineData("Client[] clients = [new Client(ModelIds.Gpt5_6Terra), new Client(ModelIds.ClaudeOpus5)];")]
    [InlineData("Client[] rest = [new Client(ModelIds.ClaudeOpus5)]; Client[] clients = [new Client(ModelIds.Gpt5_6Terra), .. rest];")]
    [InlineData("var first = new Client(ModelIds.Gpt5_6Terra); Client[] clients = [first, new Client({|LLM3002:ModelIds.Gpt4|})];")]
    [InlineData("Client[] rest = [new Client({|LLM3002:ModelIds.Gpt5_6Terra|})]; Client[] clients = [new Client(ModelIds.Gpt5_6Terra), .. rest];")]
    [InlineData("Client[] clients = [new Client({|LLM3001:ModelIds.Gpt5_6Terra|})];")]
    public Task A_collection_expression_is_a_list(string list)
    {
        var verify = Verify.WithSource(Body(list + " return await new FailoverChatClient(clients).AskAsync(prompt);"));
        return list.Contains("{|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }
}
