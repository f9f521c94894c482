using System.Text.RegularExpressions;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The house: which folder may know which.</summary>
public class LayerTests
{
    private const string Prefix = "ModelRegistry.Analyzers.";

    public static TheoryData<string, string[]> Layers() => new()
    {
        { "Shared", [] },
        { "Json", ["Shared"] },
        { "Registry", ["Shared", "Json"] },
        { "Options", ["Shared"] },
        { "Baseline", [] },
        { "Generation", ["Shared", "Registry", "Options"] },
        { "Scanning", ["Shared"] },
        { "Shapes", ["Shared"] },
        { "Configuration", ["Shared", "Json", "Shapes"] },
        { "Sinks", ["Shared"] },
        { "Flow", ["Shared"] },
        { "Usage", ["Shared", "Registry", "Options", "Scanning", "Shapes", "Flow", "Sinks"] },
        { "Fallbacks", ["Registry", "Options", "Scanning", "Flow", "Sinks", "Usage"] },
        { "Modes", ["Shared", "Registry", "Scanning", "Shapes", "Flow", "Usage", "Fallbacks"] },
        { "Numbers", ["Registry", "Scanning", "Shapes", "Usage"] },
        { "Rules", ["Shared", "Registry", "Options", "Baseline", "Shapes", "Configuration", "Usage", "Fallbacks", "Modes", "Numbers"] },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_folder_knows_only_what_is_below_it(string layer, string[] below)
    {
        var files = Repository.Files("*.cs", "src", "ModelRegistry.Analyzers", layer).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            var known = Regex.Matches(text, @"ModelRegistry\.Analyzers\.(\w+)").Select(match => match.Groups[1].Value).Where(name => name != layer);
            Assert.Subset(below.ToHashSet(), known.ToHashSet());
        });
    }

    [Fact]
    public void Every_folder_is_in_the_picture()
        => Assert.Equal(
            Layers().Select(row => (string)row[0]).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "ModelRegistry.Analyzers")).Select(folder => Path.GetFileName(folder)!)
                .Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Json")]
    [InlineData("Registry")]
    [InlineData("Options")]
    [InlineData("Baseline")]
    [InlineData("Generation")]
    [InlineData("Scanning")]
    [InlineData("Shapes")]
    [InlineData("Configuration")]
    [InlineData("Sinks")]
    [InlineData("Flow")]
    [InlineData("Usage")]
    [InlineData("Fallbacks")]
    [InlineData("Modes")]
    [InlineData("Numbers")]
    [InlineData("Shared")]
    public void Nothing_below_the_rules_knows_a_diagnostic(string layer)
        => Assert.All(
            Repository.Files("*.cs", "src", "ModelRegistry.Analyzers", layer),
            file => Assert.DoesNotMatch("DiagnosticDescriptor|Diagnostic\\.Create|LLM[0-9]{4}", File.ReadAllText(file)));

    [Fact]
    public void The_JSON_layer_knows_texts_and_spans_and_nothing_else_of_the_compiler()
        => Assert.All(
            Repository.Files("*.cs", "src", "ModelRegistry.Analyzers", "Json"),
            file => Assert.All(
                Regex.Matches(File.ReadAllText(file), @"Microsoft\.CodeAnalysis[\w.]*").Select(match => match.Value),
                name => Assert.Equal("Microsoft.CodeAnalysis.Text", name)));

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
        => Assert.All(
            Repository.Files("*.cs", "src", "ModelRegistry.Analyzers").Where(file => !file.Contains("Polyfills", StringComparison.Ordinal) && !file.Contains("Runtime", StringComparison.Ordinal)),
            file => Assert.Contains($"namespace {Prefix}{Path.GetFileName(Path.GetDirectoryName(file))};", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void A_generator_is_a_pipeline_and_no_more()
        => Assert.True(Repository.Read("src", "ModelRegistry.Analyzers", "Generation", "ModelRegistryGenerator.cs").Split('\n').Length <= 65);

    [Fact]
    public void No_file_of_the_product_is_longer_than_300_lines()
        => Assert.All(Repository.Files("*.cs", "src"), file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    [Fact]
    public void Everything_that_the_rules_and_the_fixes_are_made_of_is_documented_in_the_architecture()
    {
        var page = Repository.Read("docs", "architecture.md");

        Assert.All(Layers(), row => Assert.Contains($"{row[0]}", page, StringComparison.Ordinal));
    }
}
