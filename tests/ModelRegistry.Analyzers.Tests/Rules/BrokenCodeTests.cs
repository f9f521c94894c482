using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Rules;
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
            }
        }
        """";

    private static readonly string[] Pieces = ["\"", "{", "}", "$\"", "\"\"\"", "+", "(", ")", ";", "\\", "\n", "#if X\n", "u8", "@", "//", "/*", "gpt-5.5", "case", "=>", "\uD83D", "\0"];

    [Fact]
    public async Task No_rule_throws_on_any_mutation()
    {
        var random = new Random(20_261_121);
        var file = new RegistryFile(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models.json")));
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            var source = Source;
            for (var mutation = random.Next(0, 5); mutation > 0; mutation--)
            {
                var at = random.Next(source.Length);
                source = source.Remove(at, Math.Min(random.Next(0, 6), source.Length - at)).Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            var compilation = CSharpCompilation.Create("Broken", [CSharpSyntaxTree.ParseText(source)], ReferenceAssemblies.Net80);
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([file]), (error, _, _) => Assert.Fail(error.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);

            var diagnostics = await compilation
                .WithAnalyzers([new HardcodedModelIdAnalyzer(), new RegistryFileAnalyzer(), new ProjectSetupAnalyzer()], options)
                .GetAnalyzerDiagnosticsAsync();

            Assert.All(diagnostics, diagnostic => Assert.Equal("LLM2001", diagnostic.Id));
            Assert.Equal(diagnostics.Length, diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Distinct().Count());
            found += diagnostics.Length;
        }

        Assert.True(found > 300);
    }

    private sealed class RegistryFile(string json) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(json);

        public override string Path => "/0/models.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
