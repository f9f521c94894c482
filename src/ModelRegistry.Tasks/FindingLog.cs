using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
using ModelRegistry.Core.Baseline;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Tasks;

/// <summary>
/// The compiler's error log (SARIF 2.1), as far as a baseline wants to know: the findings of this package's rules that fail a build
/// which enforces them. Not those that are silenced where they stand, nor suggestions, nor what cannot be put off.
/// </summary>
internal sealed class FindingLog
{
    private readonly string _folder;
    private readonly Dictionary<string, SourceLines> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<KnownFinding, int> _findings = new();

    private FindingLog(string folder) => _folder = folder;

    /// <summary>The baseline that lists every finding of one log.</summary>
    /// <inheritdoc cref="Read" />
    public static string BaselineOf(string path, string folder) => BaselineText.Write(Read(path, folder));

    /// <summary>How often each finding is in the log.</summary>
    /// <param name="path">The log.</param>
    /// <param name="folder">Where the paths of the baseline start.</param>
    public static IReadOnlyDictionary<KnownFinding, int> Read(string path, string folder)
    {
        using var file = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(file, XmlDictionaryReaderQuotas.Max);
        var log = new FindingLog(folder);
        foreach (var run in Items(XElement.Load(reader), "runs"))
        {
            var rules = new HashSet<string>(Items(run.Element("tool")?.Element("driver"), "rules").Where(CanWait).Select(rule => Text(rule, "id")), StringComparer.Ordinal);
            foreach (var result in Items(run, "results").Where(result => rules.Contains(Text(result, "ruleId"))))
            {
                log.Add(result);
            }
        }

        return log._findings;
    }

    private static bool CanWait(XElement rule)
        => RuleCatalog.Find(Text(rule, "id")) is { CanWait: true };

    private void Add(XElement result)
    {
        var location = Items(result, "locations").FirstOrDefault()?.Element("physicalLocation");
        if (Text(result, "level") is "note" or "none" || Items(result, "suppressions").Any()
            || location?.Element("region") is not { } region
            || !Uri.TryCreate(Text(location.Element("artifactLocation"), "uri"), UriKind.Absolute, out var uri)
            || !File.Exists(uri.LocalPath))
        {
            return;
        }

        if (!_files.TryGetValue(uri.LocalPath, out var lines))
        {
            _files.Add(uri.LocalPath, lines = SourceLines.Read(uri.LocalPath));
        }

        var text = lines.Between((Number(region, "startLine"), Number(region, "startColumn")), (Number(region, "endLine"), Number(region, "endColumn")));
        var finding = new KnownFinding(Text(result, "ruleId"), RelativePath.From(_folder, uri.LocalPath), FindingText.Clip(text));
        _findings.TryGetValue(finding, out var before);
        _findings[finding] = before + 1;
    }

    private static IEnumerable<XElement> Items(XElement? parent, string name) => parent?.Element(name)?.Elements("item") ?? [];

    private static string Text(XElement? parent, string name) => parent?.Element(name)?.Value ?? string.Empty;

    private static int Number(XElement parent, string name) => parent.Element(name) is { } element ? XmlConvert.ToInt32(element.Value) : 0;
}
