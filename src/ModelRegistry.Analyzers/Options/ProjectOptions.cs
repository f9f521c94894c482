using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Options;

/// <summary>What a project asks of the package, read once and value-equal. An option with an invalid value has its default, and a problem.</summary>
internal sealed record ProjectOptions
{
    public const string DefaultNamespace = "ModelRegistry";

    public required string Namespace { get; init; }

    /// <summary>Whether the generated types are public rather than internal.</summary>
    public required bool IsPublic { get; init; }

    public required bool Generate { get; init; }

    /// <summary>Whether public ids are constants: they are baked into the callers' assemblies.</summary>
    public required bool PublicConstants { get; init; }

    /// <summary>Whether internal types are hidden from assemblies that InternalsVisibleTo names.</summary>
    public required bool Embedded { get; init; }

    /// <summary>Whether the types that run tiers are generated; null: where the registry has tiers.</summary>
    public required bool? Runtime { get; init; }

    /// <summary>Whether this project reports what is wrong in the registry files themselves.</summary>
    public required bool Validate { get; init; }

    /// <summary>Whether configuration files of the project are checked against the registry.</summary>
    public required bool ScanConfig { get; init; }

    /// <summary>The project's API organization or workspace: its access to a model counts. Null: the least granted scope counts.</summary>
    public required string? Scope { get; init; }

    /// <summary>
    /// The day that the build takes for today, the only clock of the rules: null where the build does not say, and then nothing
    /// is said of dates.
    /// </summary>
    public required DateTime? AsOf { get; init; }

    /// <summary>
    /// Whether what the rules warn of is an error. The package's global configs see to that, but for rules of which some findings
    /// stay warnings.
    /// </summary>
    public required bool Enforce { get; init; }

    /// <summary>The rules, of those of which some findings stay warnings, whose other findings the build turns into errors.</summary>
    public required EquatableArray<string> WarningsAsErrors { get; init; }

    /// <summary>Whether what only the passing of time brings counts as much as anything else.</summary>
    public required bool EnforceDates { get; init; }

    public required bool IsTestProject { get; init; }

    /// <summary>Registry files that the project names and that do not exist.</summary>
    public required EquatableArray<string> MissingFiles { get; init; }

    public required EquatableArray<OptionProblem> Problems { get; init; }

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, BuildProperties.KeyOf(string.Empty));
        return new ProjectOptions
        {
            Namespace = ReadNamespace(reader),
            IsPublic = reader.Choice(BuildProperties.Visibility, "internal", "public") == "public",
            Generate = reader.Boolean(BuildProperties.Generate, true),
            PublicConstants = reader.Boolean(BuildProperties.PublicConstants, false),
            Embedded = reader.Boolean(BuildProperties.Embedded, true),
            Runtime = ReadRuntime(reader),
            Validate = reader.Boolean(BuildProperties.Validate, true),
            ScanConfig = reader.Boolean(BuildProperties.ScanConfig, true),
            Scope = reader.Value(BuildProperties.Scope),
            AsOf = ReadAsOf(reader),
            Enforce = reader.Choice(BuildProperties.Enforce, "warn", "error") == "error",
            WarningsAsErrors = ReadList(reader, BuildProperties.WarningsAsErrors),
            EnforceDates = reader.Boolean(BuildProperties.EnforceDates, false),
            IsTestProject = reader.Value(BuildProperties.IsTestProject)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true,
            MissingFiles = ReadList(reader, BuildProperties.MissingFiles),
            Problems = reader.Problems.ToEquatableArray(),
        };
    }

    private static bool? ReadRuntime(OptionReader reader)
        => reader.Choice(BuildProperties.Runtime, "auto", "true", "false") switch { "true" => true, "false" => false, _ => null };

    private static EquatableArray<string> ReadList(OptionReader reader, string name)
        => (reader.Value(name) ?? string.Empty).Split('|').Select(item => item.Trim()).Where(item => item.Length > 0).ToEquatableArray();

    private static DateTime? ReadAsOf(OptionReader reader)
    {
        if (reader.Value(BuildProperties.AsOf) is not { } value)
        {
            return null;
        }

        if (DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        reader.Invalid(BuildProperties.AsOf, value, "a day such as \"2026-07-02\"");
        return null;
    }

    private static string ReadNamespace(OptionReader reader)
    {
        var value = reader.Value(BuildProperties.Namespace);
        if (value is null)
        {
            return DefaultNamespace;
        }

        if (value.Split('.').All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None))
        {
            return value;
        }

        reader.Invalid(BuildProperties.Namespace, value, "a C# namespace such as \"Acme.Models\"");
        return DefaultNamespace;
    }
}
