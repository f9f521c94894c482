using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Governing;

/// <summary>Names with the characters that pointers and lists give a meaning to.</summary>
public class OddNamesTests
{
    private static readonly GovernancePolicy Policy = new(new DateTime(2026, 11, 15), EnforceDates: false, MaxAgeDays: 30);

    [Theory]
    [InlineData(""" "checks": { "x-soc2.type2": { "on": "2026-01-01", "source": "s" } } """)]
    [InlineData(""" "checks": { "x-sec/review": { "on": "2026-01-01", "source": "s" } } """)]
    [InlineData(""" "access": { "eu.api": { "state": "granted", "verified": { "on": "2026-01-01", "source": "s" } } } """)]
    public void An_old_verification_is_told_at_its_day(string fields)
    {
        var json = $$"""{ "models": [ { "id": "m", "provider": "p", "lifecycle": null, "owner": "o", {{fields}} } ] }""";

        var finding = Assert.Single(Findings(json), finding => finding.Rule.Id == "LLM1009");

        Assert.Equal("\"2026-01-01\"", json.Substring(finding.Place.Range.Start, finding.Place.Range.Length));
    }

    [Theory]
    [InlineData("x-sec/review")]
    [InlineData("x-a~b")]
    public void A_check_is_added_by_its_own_name(string check)
    {
        var json = $$"""
            { "models": [ { "id": "m", "provider": "p", "owner": "o", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "s" } } ],
              "tiers": { "t": { "models": ["m"], "requires": ["{{check}}"] } } }
            """;
        var missing = Assert.Single(Findings(json), finding => finding.Rule.Id == "LLM1010").Missing!;
        var edit = Completion.Of("LLM1010", [.. missing.Places.Select(place => place.Path)], null)!;

        var edited = RegistryEditor.Repair(Registries.Read(json), edit);

        Assert.True(edited.IsChanged);
        Assert.Contains($"\"{check}\": null", edited.Edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_cannot_hold_a_line_break()
        => Assert.Contains(
            "is not a check",
            Assert.Single(Registries.Read("""{ "models": [], "tiers": { "t": { "models": ["m"], "requires": ["x-a\nb"] } } }""").Problems).Message,
            StringComparison.Ordinal);

    /// <summary>The chain names its second model by an alias: that is put first, and does not stand there twice.</summary>
    [Fact]
    public void A_tier_that_begins_anew_keeps_the_name_that_it_has_for_a_model()
    {
        const string Json = """
            { "models": [
                { "id": "old", "provider": "p", "owner": "o", "lifecycle": "deprecated", "replacement": "new", "idVerified": { "on": "2026-11-01", "source": "s" } },
                { "id": "new", "provider": "p", "owner": "o", "lifecycle": "available", "aliases": ["new-latest"], "idVerified": { "on": "2026-11-01", "source": "s" } } ],
              "tiers": { "t": { "models": ["old", "new-latest"], "requires": [] } } }
            """;
        var missing = Assert.Single(Findings(Json), finding => finding.Rule.Id == "LLM1014").Missing!;

        var edited = RegistryEditor.Repair(Registries.Read(Json), new FirstModelEdit(missing.Places[0], missing.Reference!));

        Assert.Equal(["new-latest"], Assert.Single(edited.File.Content.Tiers).Models);
    }

    /// <summary>Problems beyond the thousandth are not noted, so that nobody knows whether an entry is whole.</summary>
    [Fact]
    public void After_too_many_problems_no_entry_counts_as_whole()
    {
        var broken = string.Join(",", Enumerable.Range(0, 1_001).Select(_ => """{ "id": 5 }"""));

        var last = Registries.Read($$"""{ "models": [ {{broken}}, { "id": "m", "provider": "p", "access": { "api": "deneid" } } ] }""").Content.Models[^1];

        Assert.Equal(("m", false), (last.Model.Id, last.Model.IsWhole));
    }

    private static IReadOnlyList<Finding> Findings(string json)
        => [.. RegistryFindings.Of(MergedRegistry.Create([RegistryReader.Read("models.json", json)]), "models.json", Policy)];
}
