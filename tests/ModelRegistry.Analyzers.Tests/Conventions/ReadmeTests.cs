using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>What the README shows is what happens: its example draws these findings and no others, its pictures show them. The tables of the pages that it links to are complete.</summary>
public class ReadmeTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string Page = Repository.Read("README.md");

    private static readonly string Example = Section("Before and after");

    private static readonly string Before = Blocks(Example, "csharp").First();

    private static readonly string After = Blocks(Example, "csharp").Last();

    private static readonly Verifier Program = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(Blocks(Example, "json").Single())
        .WithFile("Usings.cs", "global using System;\n")
        .WithSdk(Sdk.OpenAI)
        .WithOutputKind(OutputKind.ConsoleApplication)
        .WithOption("build_property.ModelRegistryAsOf", "2026-11-21");

    [Fact]
    public async Task The_code_before_draws_the_warnings_that_stand_below_it()
        => Assert.Equal(Blocks(Example, "text").Single(), string.Concat((await Warnings(Before)).Select(line => line + "\n")));

    [Fact]
    public async Task The_code_after_draws_none() => Assert.Equal([], await Warnings(After));

    [Fact]
    public async Task The_code_after_does_not_multiply_retries()
        => Assert.DoesNotContain(await Program.WithFile("Program.cs", After).Diagnostics(), diagnostic => diagnostic.Id == Descriptors.MultipliedRetries.Id);

    [Fact]
    public void Both_programs_cost_the_same()
    {
        var cost = (6_000 * 2.50m / 1_000_000) + (400 * 15m / 1_000_000);

        Assert.Contains("6_000 * 2.50m / 1_000_000 + 400 * 15m / 1_000_000", Before, StringComparison.Ordinal);
        Assert.Contains("inputTokens: 6_000, outputTokens: 400", After, StringComparison.Ordinal);
        Assert.Contains($"costs {cost.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} USD in both.", Example, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_of_the_terminal_shows_the_warnings_and_the_links_to_their_pages()
    {
        var picture = Picture("before.svg");
        var lines = Blocks(Example, "text").Single().TrimEnd('\n').Split('\n');

        Assert.Equal(
            lines.Select(line => $"{line} ({Repository.PageOf(Regex.Match(line, @"LLM\d{4}").Value)})"),
            picture.Elements(Svg + "g").Select(Joined));
        Assert.All(
            picture.Elements(Svg + "text").Select(text => text.Value).Where(text => text.Contains("warning(s)", StringComparison.Ordinal)),
            text => Assert.Contains($"succeeded with {lines.Length} warning(s)", text, StringComparison.Ordinal));
    }

    /// <summary>The documentation of a model is that of its id: an editor follows the inheritdoc.</summary>
    [Fact]
    public async Task The_picture_of_the_editor_shows_the_code_and_the_tooltip_of_the_generated_member()
    {
        var picture = Picture("after.svg");
        var model = (await GeneratorRunner.For<ModelRegistryGenerator>().WithRegistry(Blocks(Example, "json").Single()).Run())
            .Compilation.GetTypeByMetadataName("ModelRegistry.ModelIds")!.GetMembers("Gpt5_6Terra").Single();
        var summary = XElement.Parse(Regex.Replace(model.GetDocumentationCommentXml()!, @"<see cref=""P:ModelRegistry\.([\w.]+)"" ?/>", "$1")).Descendants("para");

        Assert.Equal(After, string.Concat(Group("code").Elements(Svg + "text").Select(text => text.Value + "\n")));
        Assert.Equal(summary.Select(paragraph => paragraph.Value), Group("tooltip").Elements(Svg + "g").Select(Joined));

        XElement Group(string id) => picture.Elements(Svg + "g").Single(group => group.Attribute("id")!.Value == id);
    }

    [Theory]
    [InlineData("before.svg")]
    [InlineData("after.svg")]
    public void A_picture_is_text_and_loads_nothing(string name)
    {
        var picture = Picture(name);

        Assert.Equal("880", picture.Attribute("width")!.Value);
        Assert.NotEmpty(picture.Attribute("aria-label")!.Value);
        Assert.DoesNotContain(picture.Descendants().Select(element => element.Name.LocalName), element => element is "image" or "script" or "foreignObject" or "use");
        Assert.DoesNotContain("url(", picture.ToString(), StringComparison.Ordinal);
        Assert.Contains($"/docs/images/{name})", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_the_SDKs_is_the_catalogue()
        => Assert.Equal(
            SinkTable.Default.Assemblies.Order(StringComparer.Ordinal),
            Regex.Matches(Repository.Read("docs", "covered-sdks.md"), "^\\|.+$", RegexOptions.Multiline)
                .SelectMany(row => Regex.Matches(row.Value.Split('|')[2], "`([^`]+)`")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_property_and_option_has_its_row()
    {
        var rows = Regex.Matches(Repository.Read("docs", "configuration.md"), @"^\| `([\w.]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet();
        var properties = typeof(BuildProperties).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(name => name.StartsWith("ModelRegistry", StringComparison.Ordinal));

        Assert.Equal(
            [],
            properties.Except(rows)
                .Except([BuildProperties.WarningsAsErrors, BuildProperties.MissingFiles, BuildProperties.Role, BuildProperties.ReadOnly]));
        Assert.Equal([], Regex.Matches(Repository.Read("src", "ModelRegistry.Analyzers", "Options", "CodeOptions.cs"), @"""(model_registry\.\w+)""").Select(match => match.Groups[1].Value).Distinct().Except(rows));
    }

    private static async Task<List<string>> Warnings(string source)
        => [.. (await Program.WithFile("Program.cs", source).Diagnostics())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => (diagnostic, place: diagnostic.Location.GetLineSpan()))
            .Select(found => $"{Path.GetFileName(found.place.Path)}({found.place.StartLinePosition.Line + 1},{found.place.StartLinePosition.Character + 1}): warning {found.diagnostic.Id}: {found.diagnostic.GetMessage(null)}")];

    /// <summary>The lines of a text that was wrapped.</summary>
    private static string Joined(XElement lines) => string.Join(' ', lines.Elements(Svg + "text").Select(text => text.Value));

    private static XElement Picture(string name) => XElement.Parse(Repository.Read("docs", "images", name), LoadOptions.PreserveWhitespace);

    private static string Section(string title)
        => Regex.Match(Page, $@"^## {Regex.Escape(title)}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string> Blocks(string text, string language)
        => Regex.Matches(text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);
}
