using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Code that does not compile is what an editor shows an analyzer most of the time: it never throws there.</summary>
public class BrokenCodeTests
{
    private const string Source = """"
        using System;

        [assembly: Obsolete("gpt-5.5")]
        namespace Acme
        {
            class C
            {
                const string Family = "gpt-5.6-";
                [Obsolete("gpt-5.5")] string M(string id = "gpt-5.6-sol")
                {
                    switch (id) { case "gpt-5.6-terra": return "gpt-5.6-" + "luna"; }
                    Func<string> f = () => $"{"gpt-5.5"} {Family + "sol"} {$"{Family}terra",5:x}";
                    return id is "gpt-5.5" ? id.StartsWith("gpt-5.5") ? """gpt-5.5""" : @"gpt-5.5" : "\u0067pt-5.5" + f();
                }

                ReadOnlySpan<byte> Bytes => "gpt-5.5"u8;

                readonly string _id = Environment.MachineName ?? "my-engine";
                static readonly string[] Ids = { "gpt-4o", "claude-sonnet-4-5" };
                void Ask([ModelRegistry.ModelId] string model = "my-engine") { Ask(_id); Ask($"gpt-{model}"); foreach (var id in Ids) Own(id); }
                void Own(string modelName) => Ask(modelName switch { null => $"gpt-4o-{Ids[0]}", _ => string.Format("gpt-{0}", modelName) });
                object Body => new { model = "my-engine", messages = "{\"model\":\"gpt-4o\"}" + new C { }.Body };
                object Limited => new { model = "gpt-5.5", max_tokens = 4096, options = new Uri("gpt-5.5") { ContextWindow = 2 } };
                object Tiered => new { model = "gpt-5.5", custom_id = 1, service_tier = "{\"model\":\"gpt-5.5\",\"service_tier\":\"flex\"}", serviceTier = new[] { Limited } };
                void Batch(C other) { var body = new System.Collections.Generic.Dictionary<string, object> { ["model"] = "gpt-5.5" }; body["service_tier"] = "flex"; other.ServiceTier = Batch; Batch(other with { ServiceTier = "priority" }); }
                decimal Cost(long outputTokens, decimal inputPrice = 2.50m) => outputTokens * 15.00m / 1_000_000m + (inputPrice switch { _ => 5m });
                static readonly System.Collections.Generic.Dictionary<string, (decimal Input, decimal Output)> Prices = new() { ["gpt-5.6-sol"] = (5.0m, 30m) };
            }
        }

        namespace ModelRegistry
        {
            class ModelIdAttribute : Attribute { }
        }
        """";

    private static readonly RegistryFile Registry = new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models.json")));

    private static readonly string[] Pieces = ["\"", "{", "}", "$\"", "\"\"\"", "+", "(", ")", ";", "\\", "\n", "#if X\n", "u8", "@", "//", "/*", "gpt-5.5", "gpt-4o-", "[ModelId]", "model", "new(", "$\"{", "case", "=>", "2.5m", "price", "service_tier", ".ServiceTier = \"flex\"", "\uD83D", "\0"];

    [Fact]
    public async Task No_rule_throws_on_any_mutation()
    {
        var random = new Random(20_261_121);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            var source = Source;
            for (var mutation = random.Next(0, 5); mutation > 0; mutation--)
            {
                var at = random.Next(source.Length);
                source = source.Remove(at, Math.Min(random.Next(0, 6), source.Length - at)).Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            var diagnostics = await Diagnostics(source);

            Assert.All(diagnostics, diagnostic => Assert.Contains(diagnostic.Id, new[] { "LLM2001", "LLM2002", "LLM2003", "LLM2007", "LLM2009", "LLM4001", "LLM4002", "LLM4003" }));
            Assert.Equal(diagnostics.Count, diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).Distinct().Count());
            found += diagnostics.Count;
        }

        Assert.True(found > 300);
    }

    /// <summary>What could be a sink is found by its name, which is written before its parameters or after.</summary>
    [Theory]
    [InlineData("record (string model);")]
    [InlineData("class (string model) { }")]
    [InlineData("class C { void (string model) { } }")]
    [InlineData("class C { public (string model) { } }")]
    [InlineData("class C { [ModelRegistry.ModelId] public string { get; set; } }")]
    [InlineData("class C { [ModelRegistry.ModelId] public string ; }")]
    [InlineData("class C { void M([ModelRegistry.ModelId] string) { } }")]
    [InlineData("class C { void M() { void (string model) { } } }")]
    [InlineData("static class C { extension(string model) { void M() { } } }")]
    public async Task No_rule_throws_while_a_declaration_has_no_name(string source)
        => Assert.Equal("LLM2001", Assert.Single(await Diagnostics(source + "\nclass Other { string M() => \"gpt-5.5\"; }")).Id);

    private static async Task<List<Diagnostic>> Diagnostics(string source)
    {
        Exception? thrown = null;
        var tree = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([Registry]), (error, _, _) => thrown = error, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await CSharpCompilation.Create("Broken", [tree], ReferenceAssemblies.Net80).WithAnalyzers([.. Repository.Analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return [.. diagnostics.Where(diagnostic => diagnostic.Location.IsInSource)];
    }

    private sealed class RegistryFile(string json) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(json);

        public override string Path => "/0/models.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
