using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Merging;

public class RegistryMergerTests
{
    [Fact]
    public void Resolves_fallbacks_replacements_and_tiers()
    {
        var (snapshot, _, findings, _) = Registries.Merge(("models.json", """
            {
              "models": [
                { "id": "a", "provider": "p", "lifecycle": "preview", "fallback": ["c", "b"], "replacement": "b-latest" },
                { "id": "b", "provider": "p", "lifecycle": "available", "aliases": ["b-latest"] },
                { "id": "c", "provider": "p", "lifecycle": "available" }
              ],
              "tiers": { "cheap": { "models": ["c", "p/a"] } }
            }
            """));

        Assert.Empty(findings);
        Assert.Equal([2, 1], snapshot.Models[0].Fallbacks);
        Assert.Equal(1, snapshot.Models[0].Replacement);
        Assert.Equal([2, 0], snapshot.Tiers[0].Models);
    }

    [Fact]
    public void Files_are_merged_in_the_ordinal_order_of_their_paths()
    {
        var one = """{ "models": [ { "id": "one", "provider": "p", "lifecycle": "available", "fallback": ["two"] } ] }""";
        var two = """{ "models": [ { "id": "two", "provider": "p", "lifecycle": "available" } ] }""";

        var forth = Registries.Merge(("B.models.json", one), ("a.models.json", two));
        var back = Registries.Merge(("a.models.json", two), ("B.models.json", one));

        Assert.Equal(["one", "two"], forth.Snapshot.Models.Select(model => model.Model.Id));
        Assert.Equal(forth.Snapshot, back.Snapshot);
        Assert.Empty(forth.Findings);
    }

    [Fact]
    public void Of_two_entries_with_one_key_the_first_stays_and_both_places_are_named()
    {
        var entry = """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "available" } ] }""";
        var (snapshot, _, findings, _) = Registries.Merge(("1.models.json", entry), ("2.models.json", entry));

        Assert.Single(snapshot.Models);
        var finding = Assert.Single(findings);
        Assert.Equal("the model \"a\" of p is already in the registry", finding.Message);
        Assert.Equal(("2.models.json", "/models/0/id"), (finding.At.Path, finding.At.Pointer.Path));
        Assert.Equal(("1.models.json", "/models/0/id"), (finding.First!.Path, finding.First.Pointer.Path));
    }

    [Fact]
    public void The_same_id_of_another_provider_is_another_model_that_needs_a_name_of_its_own()
    {
        var (snapshot, _, findings, _) = Registries.Merge(("models.json", """
            { "models": [
              { "id": "gpt-4o", "provider": "openai", "lifecycle": "available" },
              { "id": "gpt-4o", "provider": "azure", "lifecycle": "available" },
              { "id": "gpt-4o", "provider": "github", "lifecycle": "available", "constant": "GithubGpt4o" }
            ] }
            """));

        Assert.Equal(["Gpt4o", "GithubGpt4o"], snapshot.Models.Select(model => model.Model.MemberName));
        var finding = Assert.Single(findings);
        Assert.Equal(
            "the C# name Gpt4o is already used for \"gpt-4o\": set another one, such as \"constant\": \"AzureGpt4o\"", finding.Message);
        Assert.Equal("/models/1/id", finding.At.Pointer.Path);
    }

    [Fact]
    public void A_constant_that_is_proposed_can_be_written()
    {
        var finding = Assert.Single(Registries.Merge(("models.json", $$"""
            { "models": [
              { "id": "gpt-4o", "provider": "openai", "lifecycle": "available" },
              { "id": "gpt-4o", "provider": "{{new string('a', 10_000)}}", "lifecycle": "available" }
            ] }
            """)).Findings);

        Assert.EndsWith($"such as \"constant\": \"A{new string('a', MemberNames.LongestText - 1)}\"", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Neither the name that is taken, nor one that a later model has, nor one that another model is advised to take.</summary>
    [Fact]
    public void The_name_that_a_model_is_advised_to_take_is_free()
    {
        var (_, _, findings, _) = Registries.Merge(("models.json", """
            { "models": [
              { "id": "4o", "provider": "azure", "constant": "Gpt4o" },
              { "id": "gpt-4o", "provider": "azure" },
              { "id": "other", "provider": "azure", "constant": "Gpt4o" },
              { "id": "x", "provider": "p", "constant": "AzureGpt4o" },
              { "id": "y", "provider": "p", "constant": "AzureGpt4o_2" }
            ] }
            """));

        Assert.Equal(["AzureGpt4o_3", "AzureGpt4o_4"], findings.Select(finding => finding.Message.Split("\"constant\": \"")[1].TrimEnd('"')));
    }

    [Fact]
    public void Names_collide_across_ids_and_aliases_and_the_later_one_is_left_out()
    {
        var (snapshot, _, findings, _) = Registries.Merge(("models.json", """
            { "models": [
              { "id": "gpt-5.5", "provider": "p", "lifecycle": "available", "aliases": ["latest", "latest"] },
              { "id": "gpt 5 5", "provider": "p", "lifecycle": "available" },
              { "id": "x", "provider": "p", "lifecycle": "available", "aliases": ["LATEST", "gpt-5.5", "y"] }
            ] }
            """));

        Assert.Equal(["gpt-5.5", "x"], snapshot.Models.Select(model => model.Model.Id));
        Assert.Equal(["latest"], snapshot.Models[0].Aliases);
        Assert.Equal(["LATEST", "y"], snapshot.Models[1].Aliases);
        Assert.Equal(["/models/0/aliases/1", "/models/1/id", "/models/2/aliases/1"], findings.Select(finding => finding.At.Pointer.Path));
    }

    [Theory]
    [InlineData("gpt5.5", "the registry has no model \"gpt5.5\": did you mean \"gpt-5.5\"?")]
    [InlineData("gpt-5.4", "the registry has no model \"gpt-5.4\": add it, or name a registered one")]
    [InlineData("GPT-5.5", "\"GPT-5.5\" is another form of a registered id: write \"gpt-5.5\"")]
    [InlineData("p/Twice", "\"p/Twice\" is another form of a registered id: write \"p/twice\"")]
    [InlineData("Twice", "\"Twice\" is another form of a registered id: write \"p/twice\" or \"q/twice\"")]
    [InlineData("mistral-large", "the registry has no model \"mistral-large\": add it, or name a registered one")]
    [InlineData("twice", "several providers have a model \"twice\": write \"p/twice\" or \"q/twice\"")]
    public void A_reference_to_nothing_says_what_could_be_meant(string reference, string message)
    {
        var (snapshot, _, findings, _) = Registries.Merge(("models.json", $$"""
            { "models": [
              { "id": "gpt-5.5", "provider": "p", "lifecycle": "available", "fallback": ["{{reference}}"] },
              { "id": "twice", "provider": "p", "lifecycle": "available" },
              { "id": "twice", "provider": "q", "lifecycle": "available", "constant": "QTwice" }
            ] }
            """));

        Assert.Empty(snapshot.Models[0].Fallbacks);
        var finding = Assert.Single(findings);
        Assert.Equal((ProblemKind.UnknownReference, message, "/models/0/fallback/0"), (finding.Kind, finding.Message, finding.At.Pointer.Path));
    }

    [Fact]
    public void A_reference_to_an_entry_that_is_left_out_is_no_second_problem()
    {
        var (_, _, findings, _) = Registries.Merge(("models.json", """
            { "models": [
              { "id": "gpt-5.5", "provider": "p", "lifecycle": "available" },
              { "id": "gpt-5-5", "provider": "p", "lifecycle": "available" },
              { "id": "x", "provider": "p", "lifecycle": "available", "fallback": ["gpt-5-5"] }
            ] }
            """));

        Assert.Equal(ProblemKind.Duplicate, Assert.Single(findings).Kind);
    }

    /// <summary>Twenty thousand wrong references to twenty thousand ids: comparing each with each would take minutes.</summary>
    [Fact]
    public void Wrong_references_beyond_those_that_anyone_is_shown_are_not_compared_with_every_id()
    {
        var entries = Enumerable.Range(0, RegistryReader.MaxModels).Select(index => $$"""{"id":"model-{{index}}","provider":"p","lifecycle":"available","fallback":["modle-{{index}}"]}""");

        var (_, _, findings, _) = Registries.Merge(("models.json", $$"""{"models":[{{string.Join(",", entries)}}]}"""));

        Assert.Equal(RegistryReader.MaxModels, findings.Length);
        Assert.EndsWith("did you mean \"model-0\"?", findings[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("add it, or name a registered one", findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_an_id_is_named_after_its_name()
    {
        var (snapshot, _, findings, _) = Registries.Merge(("models.json", """
            { "models": [
              { "id": null, "provider": "p", "name": "Sol Ultra", "lifecycle": "preview" },
              { "provider": "p", "name": "Sol Ultra", "lifecycle": "preview" }
            ] }
            """));

        Assert.Equal("SolUltra", Assert.Single(snapshot.Models).Model.MemberName);
        Assert.Equal("/models/1/name", Assert.Single(findings).At.Pointer.Path);
    }

    [Fact]
    public void Tiers_collide_with_each_other_and_with_each_others_id_constants()
    {
        var (snapshot, _, findings, _) = Registries.Merge(
            ("1.models.json", """{ "models": [], "tiers": { "cheap": { "models": [] }, "cheap-id": { "models": [] }, "Cheap": { "models": [] } } }"""),
            ("2.models.json", """{ "models": [], "tiers": { "cheap": { "models": [] } } }"""));

        Assert.Equal(["cheap"], snapshot.Tiers.Select(tier => tier.Tier.Name));
        Assert.Equal(
            [
                "the tiers \"cheap-id\" and \"cheap\" have the same C# name: rename one of them",
                "the tiers \"Cheap\" and \"cheap\" have the same C# name: rename one of them",
                "the tier \"cheap\" is already defined",
            ],
            findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.True(finding.At.Pointer.ToName));
    }

    [Fact]
    public void A_finding_leads_back_to_its_text()
    {
        const string json = """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview", "fallback": ["b"] } ], "tiers": { "x/y~": { "models": ["c"] } } }""";
        var registry = MergedRegistry.Create([Registries.Read(json)]);

        Assert.Equal(["\"b\"", "\"c\""], registry.ProblemsOf("models.json").Select(problem => json.Substring(problem.Span.Start, problem.Span.Length)));
    }
}
