using System.Reflection;
using System.Text.RegularExpressions;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The house: which folder may know which. docs/architecture.md draws it.</summary>
public class LayerTests
{
    private const string Core = "ModelRegistry.Core";
    private const string Analyzers = "ModelRegistry.Analyzers";

    /// <summary>Each folder of the core, with the folders of the core that it may know.</summary>
    public static TheoryData<string, string[]> CoreLayers() => new()
    {
        { "Shared", [] },
        { "Text", [] },
        { "Json", ["Text"] },
        { "Shapes", ["Shared"] },
        { "Baseline", [] },
        { "Configuration", ["Text", "Shared", "Json", "Shapes"] },
        { "Registry", ["Text", "Shared", "Json"] },
        { "Reading", ["Text", "Shared", "Json", "Registry"] },
        { "Prices", ["Shared", "Registry"] },
        { "Resolving", ["Shared", "Registry", "Shapes"] },
        { "Merging", ["Text", "Shared", "Json", "Registry", "Reading", "Prices", "Resolving"] },
        { "Judging", ["Shared", "Registry", "Shapes", "Configuration", "Resolving"] },
        { "Governing", ["Text", "Shared", "Json", "Registry", "Reading", "Merging", "Resolving", "Judging"] },
        { "Editing", ["Text", "Shared", "Json", "Registry", "Reading", "Merging", "Resolving", "Judging", "Findings"] },
        { "Findings", ["Text", "Registry", "Merging", "Governing"] },
    };

    /// <summary>Each folder of the analyzers, with the folders of the core and of the analyzers that it may know.</summary>
    public static TheoryData<string, string[], string[]> AnalyzerLayers() => new()
    {
        { "Options", ["Shared", "Configuration", "Registry"], [] },
        { "Projects", ["Text", "Json", "Reading", "Merging", "Registry", "Judging", "Findings", "Baseline", "Configuration"], ["Options"] },
        { "Generation", ["Shared", "Shapes", "Json", "Registry", "Reading", "Merging", "Judging", "Prices"], ["Options", "Projects"] },
        { "Scanning", ["Shared"], [] },
        { "Sinks", ["Shared"], [] },
        { "Flow", ["Shared"], [] },
        { "Usage", ["Shared", "Shapes", "Resolving", "Registry"], ["Options", "Scanning", "Flow", "Sinks"] },
        { "Fallbacks", ["Registry", "Resolving", "Judging"], ["Options", "Scanning", "Flow", "Sinks", "Usage"] },
        { "Modes", ["Shared", "Shapes", "Registry", "Resolving", "Judging"], ["Scanning", "Flow", "Usage", "Fallbacks"] },
        { "Numbers", ["Shapes", "Registry", "Merging", "Resolving", "Judging", "Prices"], ["Scanning", "Flow", "Usage", "Modes"] },
        { "Retries", ["Registry"], ["Flow", "Usage"] },
        { "Parameters", ["Shared", "Shapes", "Registry", "Resolving", "Judging"], ["Scanning", "Flow", "Usage", "Modes"] },
        {
            "Rules",
            ["Text", "Shared", "Shapes", "Registry", "Merging", "Resolving", "Judging", "Governing", "Findings", "Baseline", "Configuration", "Prices"],
            ["Options", "Projects", "Usage", "Fallbacks", "Modes", "Numbers", "Parameters", "Retries"]
        },
    };

    [Theory]
    [MemberData(nameof(CoreLayers))]
    public void A_folder_of_the_core_knows_only_what_is_below_it(string layer, string[] below)
        => AssertKnows(Core, layer, new Dictionary<string, string[]> { [Core] = below });

    [Theory]
    [MemberData(nameof(AnalyzerLayers))]
    public void A_folder_of_the_analyzers_knows_only_what_is_below_it(string layer, string[] core, string[] analyzers)
        => AssertKnows(Analyzers, layer, new Dictionary<string, string[]> { [Core] = core, [Analyzers] = analyzers });

    [Fact]
    public void Every_folder_is_in_the_picture()
    {
        Assert.Equal(CoreLayers().Select(row => (string)row[0]).Order(StringComparer.Ordinal), Folders(Core));
        Assert.Equal(AnalyzerLayers().Select(row => (string)row[0]).Order(StringComparer.Ordinal), Folders(Analyzers));
    }

    [Fact]
    public void The_arrows_make_no_circle()
    {
        var known = CoreLayers().ToDictionary(row => $"{Core}.{row[0]}", row => ((string[])row[1]).Select(name => $"{Core}.{name}").ToList())
            .Concat(AnalyzerLayers().ToDictionary(
                row => $"{Analyzers}.{row[0]}",
                row => ((string[])row[1]).Select(name => $"{Core}.{name}").Concat(((string[])row[2]).Select(name => $"{Analyzers}.{name}")).ToList()))
            .ToDictionary(row => row.Key, row => row.Value);

        while (known.Where(row => row.Value.Count == 0).Select(row => row.Key).ToList() is { Count: > 0 } lowest)
        {
            lowest.ForEach(layer => known.Remove(layer));
            known = known.ToDictionary(row => row.Key, row => row.Value.Except(lowest).ToList());
        }

        Assert.Empty(known);
    }

    [Fact]
    public void The_core_knows_no_compiler()
    {
        Assert.DoesNotContain(Assembly.Load("ModelRegistry.Core").GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft", StringComparison.Ordinal));
        Assert.All(Repository.Files("*.cs", "src", Core), file => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.DoesNotContain("Microsoft.CodeAnalysis.CSharp", Repository.Read("src", Core, "ModelRegistry.Core.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_and_the_build_task_know_no_compiler()
        => Assert.All(
            Repository.Files("*.cs", "src", "ModelRegistry.Tool").Concat(Repository.Files("*.cs", "src", "ModelRegistry.Tasks")),
            file => Assert.DoesNotMatch(@"Microsoft\.CodeAnalysis|ModelRegistry\.(Analyzers|CodeFixes)", Regex.Replace(File.ReadAllText(file), "\"[^\"]*\"", string.Empty)));

    [Fact]
    public void Nothing_below_the_rules_knows_a_diagnostic()
        => Assert.All(
            AnalyzerLayers().Select(row => (string)row[0]).Where(layer => layer != "Rules").SelectMany(layer => Repository.Files("*.cs", "src", Analyzers, layer)),
            file => Assert.DoesNotMatch("DiagnosticDescriptor|Diagnostic\\.Create|LLM[0-9]{4}", File.ReadAllText(file)));

    [Fact]
    public void Only_the_findings_know_the_ids_of_rules()
        => Assert.All(
            Repository.Files("*.cs", "src", Core).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "Findings"),
            file => Assert.DoesNotMatch("LLM[0-9]{4}", File.ReadAllText(file)));

    [Theory]
    [InlineData(Core)]
    [InlineData(Analyzers)]
    public void The_namespace_of_a_file_is_its_folder(string project)
        => Assert.All(
            Repository.Files("*.cs", "src", project).Where(file => !file.Contains("Polyfills", StringComparison.Ordinal) && !file.Contains("Runtime", StringComparison.Ordinal)),
            file => Assert.Matches($"namespace {project}.{Path.GetFileName(Path.GetDirectoryName(file))}(;|\n{{)", File.ReadAllText(file)));

    [Fact]
    public void A_generator_is_a_pipeline_and_no_more()
        => Assert.True(Repository.Read("src", Analyzers, "Generation", "ModelRegistryGenerator.cs").Split('\n').Length <= 65);

    [Fact]
    public void No_file_of_the_product_is_longer_than_300_lines()
        => Assert.All(Repository.Files("*.cs", "src"), file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    [Fact]
    public void Every_folder_is_documented_in_the_architecture()
    {
        var page = Repository.Read("docs", "architecture.md");

        Assert.All(Folders(Core).Concat(Folders(Analyzers)), name => Assert.Contains($"`{name}/`", page, StringComparison.Ordinal));
    }

    private static void AssertKnows(string project, string layer, Dictionary<string, string[]> below)
    {
        var files = Repository.Files("*.cs", "src", project, layer).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var known = Regex.Matches(File.ReadAllText(file), @"ModelRegistry\.(Core|Analyzers)\.(\w+)")
                .Select(match => ($"ModelRegistry.{match.Groups[1].Value}", match.Groups[2].Value))
                .Where(name => name != (project, layer));
            Assert.Subset(below.SelectMany(names => names.Value.Select(name => (names.Key, name))).ToHashSet(), known.ToHashSet());
        });
    }

    private static IEnumerable<string> Folders(string project)
        => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", project)).Select(folder => Path.GetFileName(folder)!)
            .Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal);
}
