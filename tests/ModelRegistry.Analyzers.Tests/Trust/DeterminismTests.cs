using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>The same files are the same findings and the same code, in whatever order, culture and line ending they come.</summary>
public class DeterminismTests
{
    private static readonly Lazy<Task<string>> Expected = new(() => Findings(Sample.Create()));

    [Fact]
    public async Task The_sample_draws_every_rule()
    {
        var found = Regex.Matches(await Expected.Value + await Findings(Sample.Create(registry: SampleCode.Broken)), @"\bLLM\d{4}\b").Select(match => match.Value);

        Assert.Equal(Descriptors.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_of_the_files_changes_nothing(int seed)
    {
        var sample = Sample.Create().Shuffled(new Random(seed));

        Assert.Equal(await Expected.Value, await sample.Analyze(sample.Known(), Sample.Rules, concurrent: false));
        Assert.Equal(Code(Sample.Create().Generate()), Code(sample.Generate()));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public async Task A_culture_changes_nothing(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(await Expected.Value, await Findings(Sample.Create()));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public async Task The_ends_of_lines_change_nothing()
    {
        var sample = Sample.Create(text => SourceText.From(text.ReplaceLineEndings("\r\n")));

        Assert.Equal(Code(Sample.Create().Generate()), Code(sample.Generate()));
        Assert.Equal(await Expected.Value, await Findings(sample));
    }

    private static Task<string> Findings(Sample sample) => sample.Analyze(sample.Known());

    private static IEnumerable<string> Code(Compilation compilation)
        => compilation.SyntaxTrees.Where(tree => !Sample.IsOwn(tree)).Select(tree => tree.FilePath + "\n" + tree.GetText()).Order(StringComparer.Ordinal);
}
