using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The packaged global configs are held to the rules: what warns by default is an error under ModelRegistryEnforce, and nothing else is.</summary>
public class EnforcementTests
{
    // Rules that are agreed upon and not written yet: an id that no analyzer reports has no effect in a global config.
    private static readonly string[] ToCome = ["LLM1006", "LLM1008", "LLM1009", "LLM1012", "LLM2004", "LLM2005", "LLM2007", "LLM2009", "LLM4002"];

    [Fact]
    public void Every_rule_that_warns_is_made_an_error_once_and_no_other_is()
        => Assert.Equal(
            Descriptors.All.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(descriptor => descriptor.Id)
                .Concat(ToCome.Except(Descriptors.All.Select(descriptor => descriptor.Id))).Order(StringComparer.Ordinal),
            Ids("Enforce").Concat(Ids("EnforceOutsideTests")).Concat(Ids("EnforceDates")).Order(StringComparer.Ordinal));

    [Fact]
    public void What_only_suggests_in_tests_and_what_only_time_brings_are_apart()
    {
        Assert.Equal([RuleIds.HardcodedModelId, RuleIds.MissingFallback], Ids("EnforceOutsideTests"));
        Assert.Equal(["LLM1009"], Ids("EnforceDates"));
    }

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

    private static string[] Lines(string name)
        => [.. Repository.Read("src", "ModelRegistry.Package", "build", "config", name + ".globalconfig").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static string[] Ids(string name) => [.. Lines(name).Skip(2).Select(line => Regex.Match(line, @"LLM\d+").Value)];
}
