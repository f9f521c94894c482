using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>Every rule once, by Microsoft.CodeAnalysis.CSharp.Analyzer.Testing.</summary>
public class RuleTests
{
    internal static RuleCase[] Cases { get; } = [.. RegistryRules.All, .. UsageRules.All, .. FallbackRules.All, .. FactRules.All];

    public static TheoryData<string> CaseIds => [.. Cases.Select(rule => rule.Id)];

    /// <summary>The testing package also checks that a <c>#pragma</c> suppresses the finding, and that generated code has none.</summary>
    [Theory]
    [MemberData(nameof(CaseIds))]
    public Task A_rule_is_reported_where_it_is_marked(string id) => Cases.Single(rule => rule.Id == id).RunAsync();

    [Fact]
    public void Every_rule_has_a_case()
        => Assert.Equal(
            Instances.Of<DiagnosticAnalyzer>(typeof(Rule).Assembly).SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal),
            Cases.Select(rule => rule.Id));

    [Fact]
    public void Every_case_marks_its_own_rule_once()
        => Assert.All(Cases, rule => Assert.Equal(
            2, $"{rule.Files.Source}{rule.Files.Registry}{rule.Files.Settings}".Split($"{{|{rule.Id}:").Length));
}
