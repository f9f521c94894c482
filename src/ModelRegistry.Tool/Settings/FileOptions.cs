using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Tool.Settings;

/// <summary>The options of one file, as analyzers are given them.</summary>
/// <param name="values">The options by their keys.</param>
internal sealed class FileOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
{
    public override IEnumerable<string> Keys => values.Keys;

    public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
}
