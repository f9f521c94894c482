using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using ModelRegistry.Tool.Settings;

namespace ModelRegistry.Tool.Tests;

/// <summary>The settings files mean to the tool what they mean to the compiler, which is asked beside it.</summary>
public class EditorConfigTests
{
    private const string Path = "/repo/src/app/models.json";

    public static TheoryData<string> Patterns() =>
    [
        "*", "**", "*.json", "models.json", "*.cs", "*.{cs,json}", "*.{cs}", "{models,other}.json", "models.jso?", "model[rs].json", "model[!a].json", "model[!s].json",
        "/models.json", "app/models.json", "src/**.json", "src/**/models.json", "/src/app/*", "**/app/*.json", "src/*", "src/*.json", "m{1..3}.json", "models{1..3}.json",
        "{a,{models,b}}.json", "models\\.json", "Models.json", "[abc", "{a", "a}", "*.js[a-z]n", "models.json/", "../models.json", "{}", "{,}models.json",
        "src/{app,lib}/models.json", "?odels.json", "models.{j}son",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_section_stands_for_the_files_that_it_stands_for_to_the_compiler(string pattern)
    {
        foreach (var folder in new[] { "/repo", "/repo/src", "/repo/src/app", "/elsewhere" })
        {
            foreach (var path in new[] { Path, "/repo/src/app/models2.json", "/repo/src/app/m2.json", "/repo/models.json", "/repo/src/m-1.json" })
            {
                var text = $"[{pattern}]\nmodel_registry.max_age_days = 7\n";
                var theirs = Theirs((folder + "/.editorconfig", text)).GetOptionsForSourcePath(path).AnalyzerOptions.ContainsKey("model_registry.max_age_days");
                var ours = EditorConfigFile.Parse(folder + "/.editorconfig", text).Sections.Any(section => EditorConfigPattern.Matches(section.Pattern, folder, path));

                Assert.True(theirs == ours, $"[{pattern}] of {folder} and {path}: the compiler says {theirs}");
            }
        }
    }

    /// <summary>The compiler throws where it is asked.</summary>
    [Fact]
    public void An_empty_set_of_characters_stands_for_nothing() => Assert.False(EditorConfigPattern.Matches("[]", "/repo", Path));

    [Theory]
    [InlineData("a = 1")]
    [InlineData("A.B-c_D=1 # one")]
    [InlineData("a : 1 ; one")]
    [InlineData("  a=  1  ")]
    [InlineData("a=1=2")]
    [InlineData("a=")]
    [InlineData("a")]
    [InlineData("=1")]
    [InlineData("a b = 1")]
    [InlineData("# a = 1")]
    [InlineData("a = x\r\nA = y")]
    [InlineData("a = 1#2")]
    [InlineData("a = \"1;2\"")]
    public void A_property_is_read_as_the_compiler_reads_it(string lines)
    {
        foreach (var (prefix, section) in new[] { ("is_global = true\n", false), ("[*]\n", true) })
        {
            var theirs = section
                ? Theirs(("/repo/.editorconfig", prefix + lines)).GetOptionsForSourcePath(Path).AnalyzerOptions
                : Theirs(("/repo/.globalconfig", prefix + lines)).GlobalConfigOptions.AnalyzerOptions;
            var file = EditorConfigFile.Parse(section ? "/repo/.editorconfig" : "/repo/.globalconfig", prefix + lines);
            var ours = section ? file.Sections.Single().Properties : file.Root.Where(entry => entry.Key != "is_global").ToDictionary(entry => entry.Key, entry => entry.Value);

            Assert.Equal(
                theirs.OrderBy(entry => entry.Key, StringComparer.Ordinal),
                ours.Select(entry => KeyValuePair.Create(entry.Key.ToLowerInvariant(), entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("[*]", true)]
    [InlineData("[ * ]", true)]
    [InlineData("[*] # all", true)]
    [InlineData("[*] all", false)]
    [InlineData("[a#b]", false)]
    [InlineData("[a\\#b]", true)]
    [InlineData("[]", false)]
    [InlineData("[", false)]
    [InlineData("[[a]]", true)]
    public void A_section_begins_where_it_begins_for_the_compiler(string line, bool begins)
    {
        var text = $"[first]\na = 1\n{line}\nb = 2\n";

        Assert.Equal(begins ? 2 : 1, EditorConfigFile.Parse("/repo/.editorconfig", text).Sections.Count);
    }

    /// <summary>Random files of random pieces: what holds for one file holds in the compiler's eyes too.</summary>
    [Fact]
    public void Random_files_give_the_same_options()
    {
        var random = new Random(7);
        var pieces = new[] { "[*.json]", "[*]", "[models.json]", "[*.cs]", "[app/*]", "root = true", "a = 1", "a = 2", "b = x", "B = y", "# no", "", "[{a,models}.json]" };
        for (var round = 0; round < 500; round++)
        {
            var files = new[] { "/repo", "/repo/src", "/repo/src/app" }
                .Select(folder => (Path: folder + "/.editorconfig", Text: Lines(random, pieces)))
                .ToArray();
            var ours = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, value) in RuleSettings.SectionsFor(Path, files.Select(file => EditorConfigFile.Parse(file.Path, file.Text))))
            {
                ours[key.ToLowerInvariant()] = value;
            }

            Assert.Equal(Theirs(files).GetOptionsForSourcePath(Path).AnalyzerOptions.OrderBy(entry => entry.Key, StringComparer.Ordinal), ours);
        }
    }

    private static AnalyzerConfigSet Theirs(params (string Path, string Text)[] files)
        => AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList(), out _);

    private static string Lines(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        for (var line = random.Next(8); line >= 0; line--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{pieces[random.Next(pieces.Length)]}\n");
        }

        return text.ToString();
    }
}
