using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy;

/// <summary>The registry, as the compiler hands it to the analyzers.</summary>
internal sealed class RegistryText(string path, string json) : AdditionalText
{
    /// <summary>With an empty registry every id is unregistered.</summary>
    public static RegistryText Empty { get; } = new("models.json", """{ "models": [] }""");

    private readonly SourceText _text = SourceText.From(json);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>Options and MSBuild properties, the same for every file.</summary>
internal sealed class GivenOptions(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptionsProvider
{
    /// <summary>What stands before the name of a property.</summary>
    public const string Property = "build_property.";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(IReadOnlyDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => options.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
