using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>
/// Files with thousands of the same construct. The rules take seconds at these sizes; what grows with the square of a size takes
/// minutes to hours, and ends the test run. docs/performance.md has the times, by shape.
/// </summary>
public class GrowthTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "api": "waiting" }, "fallback": ["gpt-5.5"],
              "pricing": { "input": 2.50, "output": 15.00 }
            },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "limits": { "maxOutputTokens": 128000 } }
          ]
        }
        """;

    [Theory]
    [InlineData("lines of JSON", 3_000)]
    [InlineData("entries of a table", 20_000)]
    [InlineData("entries of a table of prices", 20_000)]
    [InlineData("builders", 2_000)]
    [InlineData("nested try", 150)]
    [InlineData("nested initializers", 200)]
    [InlineData("a chain of calls", 600)]
    [InlineData("assignments with a use each", 1_000)]
    [InlineData("settings of one object", 500)]
    [InlineData("settings of an object each", 1_000)]
    public async Task Thousands_of_the_same_construct(string shape, int size)
    {
        var diagnostics = await Diagnostics($$"""
            using System;
            using System.Collections.Generic;
            using System.Text;

            namespace ModelRegistry { class ModelIdAttribute : Attribute { } }

            class Options
            {
                [ModelRegistry.ModelId] public string Model;
                public int MaxTokens;
                public string ServiceTier;
                public Options Inner;
                public Options With([ModelRegistry.ModelId] string model, int maxTokens = 0) => this;
            }

            class C
            {
                static void Ask([ModelRegistry.ModelId] string model) { }
                {{Members(shape, size)}}
            }
            """);

        Assert.NotEmpty(diagnostics);
    }

    private static string Members(string shape, int size) => shape switch
    {
        "lines of JSON" => $"static string M() => {Repeat(size, _ => """ "{\"model\":\"gpt-5.6-terra\"}\n" """, " +\n")};",
        "entries of a table" => $$"""static Dictionary<string, string> M = new() { {{Repeat(size, i => $"[\"key{i}\"] = \"gpt-5.5\"", ",\n")}} };""",
        "entries of a table of prices" => $$"""static Dictionary<string, decimal> TokenPrices = new() { {{Repeat(size, i => $"[\"key{i}\"] = 2.50m", ",\n")}} };""",
        "builders" => $$"""static void M() { var text = new StringBuilder(); {{Repeat(size, _ => "text.Append(\"gpt-5.6-\"); Ask(text.ToString());", "\n")}} Ask("gpt-5.6-terra"); }""",
        "nested try" => $$"""static void M() { {{Repeat(size, _ => "try { Ask(\"gpt-5.6-terra\");", "\n")}} {{Repeat(size, _ => "} catch (Exception) { GC.Collect(); }", "\n")}} }""",
        "nested initializers" => $"static Options M = {Repeat(size, _ => "new Options { Model = \"gpt-5.6-terra\", MaxTokens = 9, ServiceTier = \"flex\", Inner = ", "\n")} null {new string('}', size)};",
        "a chain of calls" => $"static Options M() => new Options(){Repeat(size, _ => ".With(\"gpt-5.6-terra\", 9)", "\n")};",
        "assignments with a use each" => $$"""static void M() { string model = null; {{Repeat(size, _ => "model = \"gpt-5.6-terra\"; Ask(model);", "\n")}} }""",
        "settings of one object" => $$"""static void M() { var o = new Options(); {{Repeat(size, _ => "o.Model = \"gpt-5.6-terra\"; o.MaxTokens = 9; o.ServiceTier = \"flex\";", "\n")}} }""",
        _ => Repeat(size, i => $$"""static void M{{i}}() { var o = new Options { Model = "gpt-5.6-terra" }; o.MaxTokens = 9; o.ServiceTier = "flex"; }""", "\n"),
    };

    private static string Repeat(int count, Func<int, string> part, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static async Task<IReadOnlyCollection<Diagnostic>> Diagnostics(string source)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new RegistryFile()]), (error, _, _) => thrown = error, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await CSharpCompilation.Create("Grown", [CSharpSyntaxTree.ParseText(source, path: "Grown.cs")], ReferenceAssemblies.Net80)
            .WithAnalyzers([.. Repository.Analyzers], options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return diagnostics;
    }

    private sealed class RegistryFile : AdditionalText
    {
        public override string Path => "/0/models.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Registry);
    }
}
