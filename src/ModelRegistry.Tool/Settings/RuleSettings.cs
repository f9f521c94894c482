using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Findings;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Settings;

/// <summary>
/// What the .globalconfig and .editorconfig files at and above a registry file set for the rules about it. As in a build, severities
/// count only in global files: no section of an .editorconfig reaches a finding in a file that is no code.
/// </summary>
/// <param name="MaxAgeDays">How many days a verification holds; null where the registry decides.</param>
/// <param name="Notes">What is wrong with the settings, each with its reason.</param>
internal sealed record RuleSettings(int? MaxAgeDays, IReadOnlyList<string> Notes)
{
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    private static readonly string[] FileNames = [".editorconfig", ".globalconfig"];

    private IReadOnlyDictionary<string, string> GlobalSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the settings for one registry file.</summary>
    /// <param name="path">Its full path.</param>
    public static RuleSettings For(string path)
    {
        var files = FilesAbove(path).ToList();
        var notes = new List<string>();
        var settings = GlobalSettingsOf(files.Where(file => file.IsGlobal), notes);
        var ofFile = new Dictionary<string, string>(settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in SectionsFor(path, files.Where(file => !file.IsGlobal)))
        {
            ofFile[key] = value;
        }

        OptionProblem? problem = null;
        int? maxAge = ofFile.TryGetValue(MaxAgeOption.Key, out var age) && age.Length > 0 ? MaxAgeOption.Read(age, out problem) : null;
        return new RuleSettings(maxAge, problem is null ? notes : [problem.Message, .. notes]) { GlobalSettings = settings };
    }

    /// <summary>What an option of .editorconfig or .globalconfig is for a file; null where none of the files sets it.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="key">The option.</param>
    /// <param name="files">The configuration files above it.</param>
    public static string? OptionFor(string path, string key, IReadOnlyList<EditorConfigFile> files)
    {
        var value = GlobalSettingsOf(files.Where(file => file.IsGlobal), []).GetValueOrDefault(key);
        foreach (var (name, set) in SectionsFor(path, files.Where(file => !file.IsGlobal)))
        {
            value = name.Equals(key, StringComparison.OrdinalIgnoreCase) ? set : value;
        }

        return value;
    }

    /// <summary>The severity of a finding; null where it is switched off.</summary>
    public RuleSeverity? SeverityOf(Finding finding)
        => !GlobalSettings.TryGetValue(SeverityPrefix + finding.Rule.Id + SeveritySuffix, out var severity) ? finding.Severity : severity.ToLowerInvariant() switch
        {
            "error" => RuleSeverity.Error,
            "warning" => RuleSeverity.Warning,
            "suggestion" => RuleSeverity.Info,
            "silent" or "refactoring" or "none" => null,
            _ => finding.Severity,
        };

    /// <summary>Of several global files the one with the highest level wins; where two of one level disagree, neither counts.</summary>
    private static Dictionary<string, string> GlobalSettingsOf(IEnumerable<EditorConfigFile> files, List<string> notes)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var byKey = files.SelectMany(file => file.Root.Select(setting => (setting.Key, setting.Value, File: file)))
            .Where(setting => !IsOwnKey(setting.Key))
            .GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var key in byKey)
        {
            var highest = key.Max(setting => setting.File.Level);
            var winners = key.Where(setting => setting.File.Level == highest).ToList();
            if (winners.Count == 1)
            {
                settings[key.Key] = winners[0].Value;
            }
            else
            {
                notes.Add($"\"{key.Key}\" is set in several global configs of the same level and counts in none: {string.Join(", ", winners.Select(setting => setting.File.Path))}");
            }
        }

        return settings;
    }

    private static bool IsOwnKey(string key) => key.Equals("is_global", StringComparison.OrdinalIgnoreCase) || key.Equals("global_level", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings of the sections that stand for the file, those that win last.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> SectionsFor(string path, IEnumerable<EditorConfigFile> files)
    {
        var nearestFirst = files.OrderByDescending(file => file.Folder.Length).ToList();
        var root = nearestFirst.FindIndex(file => file.IsRoot);
        var counted = root < 0 ? nearestFirst : nearestFirst.Take(root + 1);
        return counted.Reverse()
            .SelectMany(file => file.Sections.Where(section => EditorConfigPattern.Matches(section.Pattern, file.Folder, path.Replace('\\', '/'))))
            .SelectMany(section => section.Properties);
    }

    /// <summary>The files that are read for one registry file.</summary>
    /// <param name="path">Its full path.</param>
    public static IEnumerable<string> PathsFor(string path)
    {
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            foreach (var file in FileNames.Select(name => Path.Combine(folder.FullName, name)).Where(File.Exists))
            {
                yield return file;
            }
        }
    }

    public static IEnumerable<EditorConfigFile> FilesAbove(string path)
        => PathsFor(path).Select(file => EditorConfigFile.Parse(file, TextFile.Read(file).Text));
}
