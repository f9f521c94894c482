using System.Text.RegularExpressions;
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
        var options = Regex.Matches(Template("ModelTierOptions") + Template("ModelTierOptions.TimeProvider"), @"\n        public [^(\n]* (\w+)(?: \{ get; set; \}|\n        \{)").Select(match => match.Groups[1].Value);
        var table = Page[Page.IndexOf("## Options", StringComparison.Ordinal)..Page.IndexOf("What these functions throw", StringComparison.Ordinal)];

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
        var block = Regex.Match(Page, "```csharp\n(using .*?)```", RegexOptions.Singleline).Groups[1].Value;
        var usings = block.LastIndexOf("using ", StringComparison.Ordinal);
        var body = block.IndexOf('\n', usings) + 1;
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            {{block[..body]}}
            internal static class Example
            {
                public static async Task RunAsync(string key, List<ChatMessage> messages, CancellationToken cancellationToken)
                {
            {{block[body..]}}
                }
            }
            """;

        (await Generated.Runner.WithRegistry(Repository.Read("models.json")).WithSource(source).WithSdk(Sdk.OpenAI).Run()).AssertCompiles();
    }

    private static string Template(string name) => Repository.Read("src", "ModelRegistry.Analyzers", "Generation", "Runtime", name + ".cs");
}
