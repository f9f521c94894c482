using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Settings;

/// <summary>
/// What the .globalconfig and .editorconfig files at and above a registry file say of the rules for it, read by the compiler's own
/// reader. As in a build, severities count where they hold for everything: no section of an .editorconfig reaches a finding in
/// a file that is no code.
/// </summary>
/// <param name="MaxAgeDays">How many days a verification holds; null where the registry decides.</param>
/// <param name="Notes">What is wrong with the options, each with its reason.</param>
internal sealed record RuleSettings(int? MaxAgeDays, IReadOnlyList<string> Notes)
{
    private static readonly string[] FileNames = [".editorconfig", ".globalconfig"];

    private IReadOnlyDictionary<string, ReportDiagnostic> Severities { get; init; } = new Dictionary<string, ReportDiagnostic>();

    public static RuleSettings For(string path)
    {
        var set = AnalyzerConfigSet.Create(ConfigsAbove(path), out var conflicts);
        var options = CodeOptions.Read(new FileOptions(set.GetOptionsForSourcePath(path).AnalyzerOptions));
        var problems = options.Problems.Where(problem => problem.Option == CodeOptions.MaxAgeDaysKey).Select(problem => problem.Message);
        return new RuleSettings(options.MaxAgeDays, [.. problems, .. conflicts.Select(conflict => conflict.GetMessage(System.Globalization.CultureInfo.InvariantCulture))])
        {
            Severities = set.GlobalConfigOptions.TreeOptions,
        };
    }

    /// <summary>How grave a finding is; null where nobody wants to hear of it.</summary>
    public DiagnosticSeverity? SeverityOf(Diagnostic diagnostic)
        => !Severities.TryGetValue(diagnostic.Id, out var severity) ? diagnostic.Severity : severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => null,
            _ => diagnostic.Severity,
        };

    private static List<AnalyzerConfig> ConfigsAbove(string path)
    {
        var configs = new List<AnalyzerConfig>();
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            configs.AddRange(FileNames
                .Select(name => Path.Combine(folder.FullName, name))
                .Where(File.Exists)
                .Select(file => AnalyzerConfig.Parse(TextFile.Read(file).Text, file)));
        }

        return configs;
    }
}
