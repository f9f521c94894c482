using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Tasks;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Baseline;

/// <summary>What the build task makes of an error log, the analyzers read: one format, two assemblies.</summary>
public sealed class WrittenBaselineTests : IDisposable
{
    private const string Settings = """{ "Model": "gpt-9", "Ünïcode": "😀", "Old": { "Model": "gpt-9" } }""";

    private static readonly Verifier Verify = Verifier
        .For(new HardcodedModelIdAnalyzer(), new ComposedModelIdAnalyzer(), new ConfigurationFileAnalyzer(), new BaselineFileAnalyzer(), new BaselineSuppressor())
        .WithRegistry("""{ "models": [ { "id": "gpt-5.7", "provider": "openai", "lifecycle": "available" } ] }""");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName + "/";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    [InlineData("\u2028", false)]
    [InlineData("\u0085", true)]
    public async Task What_the_task_writes_silences_all_that_was_logged(string endOfLine, bool withMark)
    {
        var source = """
            class C
            {
                /* 😀 é */ string A() => "gpt-5.7" + @"gpt-5.7";
                string B() => "gpt-" +
                    "5.7";
                string D() => "gpt-5.7"; /* 😀 */ string E() => "\u0067pt-5.7";
            }
            """.ReplaceLineEndings(endOfLine);
        var project = Verify.WithSource(source).WithAdditionalFile("appsettings.json", Settings);
        var found = await project.Diagnostics();
        await File.WriteAllTextAsync(_folder + "Test0.cs", source, new UTF8Encoding(withMark));
        await File.WriteAllTextAsync(_folder + "appsettings.json", Settings);

        var baseline = Write(Log(found));

        Assert.Equal(7, found.Count);
        Assert.Contains("LLM2008 appsettings.json \"\\\"gpt-9\\\"\" 2\n", baseline, StringComparison.Ordinal);
        await project.WithAdditionalFile("models.baseline.txt", baseline).ReportsNothing();
    }

    [Fact]
    public void What_is_no_known_finding_is_not_written()
    {
        File.WriteAllText(_folder + "C.cs", "0123456789");

        Assert.Equal(["LLM2001 C.cs \"3456\" 1", ""], Write(
            Sarif(
                Result("LLM2001", "C.cs", "error"),
                Result("LLM2001", "C.cs", "warning", """, "suppressions": [ { "kind": "inSource" } ]"""),
                Result("LLM4001", "C.cs", "note"),
                Result("LLM1003", "C.cs", "error"),
                Result("LLM1013", "C.cs", "warning"),
                Result("LLM2001", "Gone.cs", "warning"),
                Result("LLM9999", "C.cs", "warning"),
                """{ "ruleId": "LLM2001", "level": "warning" }"""),
            """{ "id": "LLM9999", "properties": { "category": "Another" } }""").Split('\n').SkipWhile(line => line.StartsWith('#')));
    }

    [Fact]
    public void A_file_that_is_no_UTF8_is_read_byte_by_byte()
    {
        File.WriteAllBytes(_folder + "C.cs", Encoding.Latin1.GetBytes("éé 456789"));

        Assert.Contains("LLM2001 C.cs \"4567\" 1", Write(Sarif(Result("LLM2001", "C.cs", "warning"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_nothing_lists_nothing() => Assert.DoesNotContain("LLM", Write("""{ "$schema": "x", "runs": [ { "results": [], "tool": { "driver": { } } } ] }"""), StringComparison.Ordinal);

    private string Log(IEnumerable<Diagnostic> diagnostics) => Sarif([.. diagnostics.Select(diagnostic =>
    {
        var place = diagnostic.Location.GetLineSpan();
        return Result(
            diagnostic.Id,
            Path.GetFileName(place.Path),
            "warning",
            region: (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1));
    })]);

    private string Result(string rule, string file, string level, string more = "", (int, int, int, int)? region = null)
    {
        var (startLine, startColumn, endLine, endColumn) = region ?? (1, 4, 1, 8);
        return $$"""
            {
              "ruleId": "{{rule}}", "level": "{{level}}", "message": { "text": "a \u0001 \"message\"" }{{more}},
              "locations": [ { "physicalLocation": {
                "artifactLocation": { "uri": "{{new Uri(_folder + file).AbsoluteUri}}" },
                "region": { "startLine": {{startLine}}, "startColumn": {{startColumn}}, "endLine": {{endLine}}, "endColumn": {{endColumn}} } } } ]
            }
            """;
    }

    private static string Sarif(params string[] results) => string.Join(",", results);

    private string Write(string results, string rules = "")
    {
        var own = string.Join(",", Descriptors.All.Select(rule => JsonSerializer.Serialize(new
        {
            id = rule.Id,
            defaultConfiguration = new { level = rule.DefaultSeverity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" } },
            properties = new { category = rule.Category },
        })));
        var log = results.StartsWith("{ \"$schema\"", StringComparison.Ordinal)
            ? results
            : $$"""{ "$schema": "x", "runs": [ { "results": [ {{results}} ], "tool": { "driver": { "rules": [ {{own}}{{(rules.Length > 0 ? "," : "")}}{{rules}} ] } } } ] }""";
        File.WriteAllText(_folder + "log.sarif", log);
        return FindingLog.BaselineOf(_folder + "log.sarif", _folder);
    }
}
