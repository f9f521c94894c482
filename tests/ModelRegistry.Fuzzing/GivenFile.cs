using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Fuzzing;

/// <summary>An additional file, as the compiler hands it over.</summary>
internal sealed class GivenFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>Options that hold for every file.</summary>
internal sealed class GivenOptions(params (string Key, string Value)[] given) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(given.ToDictionary(each => each.Key, each => each.Value, StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(Dictionary<string, string> given) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => given.Keys;

        public override bool TryGetValue(string key, out string value) => given.TryGetValue(key, out value!);
    }
}
