using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The packaged global configs and the lists of the build files are those of the catalog of rules.</summary>
public class EnforcementTests
{
    [Theory]
    [InlineData("Enforce", RuleEnforcement.Everywhere)]
    [InlineData("EnforceOutsideTests", RuleEnforcement.OutsideTests)]
    [InlineData("EnforceDates", RuleEnforcement.Dates)]
    internal void A_config_has_the_rules_that_the_catalog_assigns_to_it(string name, RuleEnforcement enforcement)
        => Assert.Equal(Enforced(enforcement), Ids(name));

    [Fact]
    public void Every_rule_that_warns_becomes_an_error_in_one_way_and_no_other_rule_does()
        => Assert.All(RuleCatalog.All, rule => Assert.Equal(rule.Severity == RuleSeverity.Warning, rule.Enforcement != RuleEnforcement.None));

    [Fact]
    public void The_command_line_is_asked_about_the_rules_that_raise_their_own_findings()
    {
        var codes = XDocument.Parse(WarningsAsErrors).Descendants("_ModelRegistryWarningAsError").Attributes("Include").Single();

        Assert.Equal(Enforced(RuleEnforcement.ByRule), codes.Value.Split(';'));
        Assert.Equal(codes.Value, XDocument.Parse(CommandLine).Descendants("GetWarningsAsErrors").Single().Attribute("Codes")!.Value);
    }

    /// <summary>An ordinary build runs no other task. MSBuild builds a project named dirs.proj in its first process.</summary>
    [Fact]
    public void The_command_line_is_asked_by_one_task_in_a_project_of_its_own()
    {
        var targets = XDocument.Parse(WarningsAsErrors).Root!;
        var project = XDocument.Parse(CommandLine).Root!;

        Assert.Equal(["PropertyGroup", "MSBuild", "ItemGroup", "PropertyGroup"], targets.Element("Target")!.Elements().Select(Name));
        Assert.Equal(
            ["$(MSBuildThisFileDirectory)warnaserror/dirs.proj"],
            targets.Descendants("_ModelRegistryWarnAsErrorProject").Select(path => path.Value));
        Assert.Equal(["UsingTask", "Target", "GetWarningsAsErrors", "Output"], project.Descendants().Select(Name));

        static string Name(XElement element) => element.Name.LocalName;
    }

    [Fact]
    public void What_only_suggests_in_tests_and_what_only_time_brings_are_apart()
    {
        Assert.Equal([RuleIds.HardcodedModelId], Enforced(RuleEnforcement.ByPlace));
        Assert.Equal([RuleIds.UnverifiedModel, RuleIds.ModelNotGranted, RuleIds.MissingFallback], Enforced(RuleEnforcement.OutsideTests));
        Assert.Equal([RuleIds.OldVerification], Enforced(RuleEnforcement.Dates));
    }

    [Fact]
    public void The_config_names_the_rules_that_set_the_severity_of_each_finding_themselves()
    {
        var comment = string.Join(" ", Repository.Read("src", "ModelRegistry.Package", "build", "config", "Enforce.globalconfig").Split('\n').Where(line => line.StartsWith('#')));

        Assert.Equal(Enforced(RuleEnforcement.ByRule), Regex.Matches(comment, @"LLM\d{4}").Select(match => match.Value));
    }

    [Fact]
    public void The_compilers_switch_leaves_the_findings_that_only_time_brings_alone()
        => Assert.Equal(
            Enforced(RuleEnforcement.ByRule).Concat(Enforced(RuleEnforcement.Dates)).Order(StringComparer.Ordinal),
            Regex.Matches(WarningsAsErrors, @"<_ModelRegistryDates Condition=""[^""]+"">\$\(_ModelRegistryDates\);(LLM\d{4})<").Select(match => match.Groups[1].Value));

    [Theory]
    [InlineData("Enforce")]
    [InlineData("EnforceOutsideTests")]
    [InlineData("EnforceDates")]
    public void A_config_is_global_at_the_lowest_level_and_holds_nothing_but_errors_in_order(string name)
    {
        var lines = Lines(name);

        Assert.Equal(["is_global = true", "global_level = -99"], lines.Take(2));
        Assert.All(lines.Skip(2), line => Assert.Matches(@"^dotnet_diagnostic\.LLM\d{4}\.severity = error$", line));
        Assert.Equal(Ids(name).Order(StringComparer.Ordinal), Ids(name));
    }

    [Fact]
    public void The_page_tells_of_every_code_that_becomes_an_error()
        => Assert.Equal(
            Regex.Match(Targets, @"<WarningsAsErrors>\$\(WarningsAsErrors\);(.+)</WarningsAsErrors>").Groups[1].Value.Split(';'),
            Regex.Matches(Regex.Match(Page, "^\\| AD0001.+$", RegexOptions.Multiline).Value, @"[A-Z]+\d{4}").Select(match => match.Value));

    [Fact]
    public void The_error_of_a_build_without_analyzers_is_quoted_and_leads_to_its_section()
    {
        var error = XDocument.Parse(Targets).Descendants("Error").Single();

        Assert.Contains("> " + error.Attribute("Text")!.Value.Replace("$(_ModelRegistryObstacle)", "RunAnalyzers is false", StringComparison.Ordinal) + "\n", Page, StringComparison.Ordinal);
        Assert.Equal("$(_ModelRegistryPages)ci.md#llm0001", error.Attribute("HelpLink")!.Value);
        Assert.Contains("\n### " + error.Attribute("Code")!.Value + "\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_wait_fails_no_build_that_writes_a_baseline()
        => Assert.Equal(
            RuleCatalog.All.Where(rule => rule.CanWait).Select(rule => rule.Id),
            Regex.Match(BuildFile("ModelRegistry.Baseline.targets"), @"<WarningsNotAsErrors>\$\(WarningsNotAsErrors\);(.+)</WarningsNotAsErrors>").Groups[1].Value.Split(';'));

    [Fact]
    public void The_page_names_only_properties_and_targets_that_there_are()
    {
        // What the compiler does not see.
        var properties = typeof(BuildProperties).GetFields().Select(field => (string)field.GetRawConstantValue()!)
            .Append("ModelRegistryBaseline").Append("ModelRegistryWriteBaseline").Append("ModelRegistryInit").ToList();

        Assert.All(Regex.Matches(Page, @"ModelRegistry[A-Z]\w*"), match => Assert.Contains(match.Value, properties));
    }

    private static IEnumerable<string> Enforced(RuleEnforcement enforcement) => RuleCatalog.All.Where(rule => rule.Enforcement == enforcement).Select(rule => rule.Id);

    private static string Page => Repository.Read("docs", "ci.md");

    private static string Targets => BuildFile("ModelRegistry.Analyzers.targets");

    private static string WarningsAsErrors => BuildFile("ModelRegistry.WarningsAsErrors.targets");

    private static string CommandLine => BuildFile("warnaserror/dirs.proj");

    private static string BuildFile(string name) => Repository.Read("src", "ModelRegistry.Package", "build", name);

    private static string[] Lines(string name)
        => [.. Repository.Read("src", "ModelRegistry.Package", "build", "config", name + ".globalconfig").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static string[] Ids(string name) => [.. Lines(name).Skip(2).Select(line => Regex.Match(line, @"LLM\d+").Value)];
}
