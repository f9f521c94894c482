using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Accuracy;
using ModelRegistry.Accuracy.Fixing;

namespace ModelRegistry.Analyzers.Tests.Accuracy;

/// <summary>The fixes, carried out on folders that are written for the test.</summary>
public sealed class FixRunTests : IDisposable
{
    private static readonly RegistryText Registry = new("models.json", """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": { "on": "2026-07-01", "source": "dashboard" } },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "owner": "ai", "replacement": "gpt-5.5" }
          ]
        }
        """);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fixes");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_action_is_carried_out_by_itself_and_as_Fix_All_and_in_a_series()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Models.cs"), """
            static class Settings
            {
                public static string Model = "gpt-4"; // The old one.
                public const string Prose = "Ask gpt-4 or another.";
            }
            """);

        var outcomes = await FixRun.Of(new Bench { Folders = [new SourceFolder(_folder.FullName, [])], Registry = Registry }, TextWriter.Null);

        var one = Assert.Single(outcomes, outcome => outcome is { Kind: FixKind.One, Rule: "LLM2001" });
        Assert.Equal(("Models.cs", 2, true), (one.Path, one.Start.Line, one.IsInSoundFile));
        Assert.Contains(outcomes, outcome => outcome is { Kind: FixKind.One, Rule: "LLM2006", Key: "UseReplacement" });
        Assert.Contains(outcomes, outcome => outcome is { Kind: FixKind.All, Rule: "LLM2006" });
        Assert.Single(outcomes, outcome => outcome.Kind == FixKind.Everything);
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Faults));

        using var report = new StringWriter { NewLine = "\n" };
        FixReport.Write(outcomes, report);
        Assert.Contains("\nLLM2001\t1\t0\t1\t1\t0\t1\t0\t\n", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var id = Id;\r\n", "a line ends otherwise")]
    [InlineData("var id = Id;  \n", "white space at the end of \"var id = Id;\"")]
    [InlineData("// Kept.\nvar id = Id;\n", null)]
    [InlineData("var id = Id;\n", "\"// Kept.\" is lost")]
    [InlineData("// Kept.\nvar id = Id; // New.\n", "\"// New.\" is new")]
    [InlineData("// Kept.\nvar other = 1;\nvar id = Id;\n", "the line \"var other = 1;\" is new")]
    public async Task What_a_change_does_beside_its_own_is_a_fault(string after, string? fault)
    {
        const string Before = "// Kept.\nvar id = \"gpt-5.5\";\n";
        var (old, changed) = (Document(SourceText.From(Before, Encoding.UTF8)), Document(SourceText.From(after, Encoding.UTF8)));

        var faults = await TextFaults.Find(old, changed, [new TextSpan(Before.IndexOf('"', StringComparison.Ordinal), 9)], default);

        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(fault, faults);
        }
    }

    [Fact]
    public async Task A_byte_order_mark_that_goes_is_a_fault()
    {
        var (old, changed) = (Document(SourceText.From("class C;", Encoding.UTF8)), Document(SourceText.From("class C;", new UTF8Encoding(false))));

        Assert.Equal(["the encoding is another"], await TextFaults.Find(old, changed, [], default));
    }

    private static Document Document(SourceText text)
        => new AdhocWorkspace().AddProject("P", LanguageNames.CSharp).AddDocument("Models.cs", text);
}
