using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.RoslynTesting.Tests.Rules;

namespace ModelRegistry.RoslynTesting.Tests.Fixes;

/// <summary>Every fix, by Microsoft.CodeAnalysis.CSharp.CodeFix.Testing: one by one, and Fix All in each of its scopes.</summary>
public class FixTests
{
    private const string InJson = "The package applies fixes to C# documents only, and this finding is in models.json.";

    /// <summary>The rules whose fix cannot be tested here. ModelRegistry.Analyzers.Tests has their tests.</summary>
    private static readonly Dictionary<string, string> NotCovered = new(StringComparer.Ordinal)
    {
        ["LLM1008"] = InJson,
        ["LLM1010"] = InJson,
        ["LLM1012"] = InJson,
        ["LLM1014"] = InJson,
    };

    public static TheoryData<string> CaseNames => [.. CSharpFixes.All.Select(fix => fix.Name)];

    public static TheoryData<string> IdsNotCovered => [.. NotCovered.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public Task An_action_fixes_its_finding(string name) => CSharpFixes.All.Single(fix => fix.Name == name).RunAsync();

    /// <summary>Fails when the package applies the fix after all: then the rule needs a case of its own.</summary>
    [Theory]
    [MemberData(nameof(IdsNotCovered))]
    public Task A_fix_that_is_not_covered_is_not_applied(string id)
    {
        var files = RuleTests.Cases.Single(rule => rule.Id == id).Files;
        return FixCase.Of<RegistryFileAnalyzer, RegistryFileFixer>(id, key: null, files, unchanged => unchanged).RunAsync();
    }

    [Fact]
    public void Every_fix_has_a_case_or_is_listed_as_not_covered()
        => Assert.Equal(
            Instances.Of<CodeFixProvider>(typeof(RegistryFileFixer).Assembly)
                .SelectMany(fixer => fixer.FixableDiagnosticIds.Select(id => (id, fixer.GetType()))).Order(),
            CSharpFixes.All.Select(fix => (fix.Id, fix.Fixer)).Distinct()
                .Concat(NotCovered.Keys.Select(id => (id, typeof(RegistryFileFixer)))).Order());
}
