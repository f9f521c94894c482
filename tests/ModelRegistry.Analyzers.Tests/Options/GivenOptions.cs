using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Tests.Options;

/// <summary>The options of one file, as a host hands them to the analyzers.</summary>
internal sealed class GivenOptions(params (string Key, string Value)[] given) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _given = given.ToDictionary(item => item.Key, item => item.Value, KeyComparer);

    /// <summary>False for a host that was made before keys could be listed.</summary>
    public bool Listed { get; init; } = true;

    public override IEnumerable<string> Keys => Listed ? _given.Keys : base.Keys;

    public override bool TryGetValue(string key, out string value) => _given.TryGetValue(key, out value!);
}
