using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Merging;

/// <summary>A repository adapts a registry that it shares: what its own account knows wins, and nothing else can be said there.</summary>
public class OverlayTests
{
    private const string Shared = """
        {
          "maxAgeDays": 30,
          "models": [
            {
              "id": "gpt-4o", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-4o-latest"], "owner": "platform", "notes": "shared",
              "idVerified": { "on": "2026-07-01", "source": "shared log" },
              "access": { "api": "waiting", "codex": "paused" },
              "limits": { "contextWindow": 128000, "requestsPerMinute": 500, "verified": { "on": "2026-07-01", "source": "shared log" } },
              "checks": { "billing": { "on": "2026-07-01", "source": "shared log" }, "testCall": { "on": "2026-07-01", "source": "shared log" } }
            },
            { "id": "gpt-4o", "provider": "azure", "lifecycle": "available", "constant": "AzureGpt4o", "owner": "platform" }
          ]
        }
        """;

    private const string Own = """
        {
          "overlay": true,
          "models": [
            {
              "id": "gpt-4o", "provider": "openai", "owner": "desk", "notes": null,
              "idVerified": { "on": "2026-11-01", "source": "our log" },
              "access": { "api": { "state": "granted", "scope": "desk" } },
              "limits": { "requestsPerMinute": 60 },
              "checks": { "testCall": { "on": "2026-11-01", "source": "our log" } }
            }
          ]
        }
        """;

    [Theory]
    [InlineData("a.models.json")]
    [InlineData("z.models.json")]
    public void What_the_account_knows_wins_wherever_the_file_lies(string path)
    {
        var merged = Registries.Merge(("models.json", Shared), (path, Own));
        var model = merged.Snapshot.Models[0].Model;

        Assert.Empty(merged.Findings);
        Assert.Equal(2, merged.Snapshot.Models.Count);
        Assert.Equal(("desk", "shared", "our log"), (model.Owner, model.Notes, model.IdVerified!.Source));
        Assert.Equal((AccessState.Granted, AccessState.Paused), (model.AccessTo("api"), model.AccessTo("codex")));
        Assert.Equal((128000, 60), (model.Limits.ContextWindow, model.Limits.RequestsPerMinute));
        Assert.Equal(
            ["billing: shared log", "testCall: our log"],
            model.Checks.Select(check => $"{check.Name}: {check.Verified.Source}").Order(StringComparer.Ordinal));
        Assert.Equal("platform", merged.Snapshot.Models[1].Model.Owner);
    }

    [Theory]
    [InlineData("openai/gpt-4o")]
    [InlineData("gpt-4o-latest")]
    public void An_entry_names_its_model_as_every_reference_does(string id)
    {
        var merged = Registries.Merge(("models.json", Shared), ("own.models.json", Overlay($$"""{ "id": "{{id}}", "owner": "desk" }""")));

        Assert.Empty(merged.Findings);
        Assert.Equal("desk", merged.Snapshot.Models[0].Model.Owner);
    }

    /// <summary>OpenRouter's id of a model is another provider's reference to it.</summary>
    [Fact]
    public void The_provider_of_an_entry_decides_before_an_id_that_begins_with_its_name()
    {
        var merged = Registries.Merge(
            ("models.json", """
                { "models": [
                  { "id": "openai/gpt-5.5", "provider": "openrouter", "owner": "platform" }, { "id": "gpt-5.5", "provider": "openai", "owner": "platform" }
                ] }
                """),
            ("own.models.json", Overlay("""{ "id": "gpt-5.5", "provider": "openai", "owner": "desk" }""")));

        Assert.Equal(["platform", "desk"], merged.Snapshot.Models.Select(model => model.Model.Owner));
    }

    [Theory]
    [InlineData("""{ "id": "gpt-5", "owner": "desk" }""", ProblemKind.UnknownReference, "the registry has no model \"gpt-5\": add it, or name a registered one")]
    [InlineData("""{ "id": "gpt-4o", "owner": "desk" }""", ProblemKind.UnknownReference, "several providers have a model \"gpt-4o\": write \"openai/gpt-4o\" or \"azure/gpt-4o\"")]
    [InlineData(
        """{ "id": "gpt-4o", "provider": "azure" }, { "id": "azure/gpt-4o" }""", ProblemKind.Duplicate, "an overlay of \"azure/gpt-4o\" is already in the registry")]
    internal void Says_which_model_an_entry_does_not_name(string entries, ProblemKind kind, string message)
    {
        var finding = Assert.Single(Registries.Merge(("models.json", Shared), ("own.models.json", Overlay(entries))).Findings);

        Assert.Equal((kind, message), (finding.Kind, finding.Message));
        Assert.Equal(("own.models.json", "id"), (finding.At.Path, finding.At.Pointer.Path.Split('/')[^1]));
    }

    [Theory]
    [InlineData("""{ "id": "gpt-4o", "pricing": null }""", "unknown property \"pricing\": an overlay sets only access, checks, owner, idVerified, limits and notes of a model")]
    [InlineData("""{ "id": "gpt-4o", "lifecycle": "retired" }""", "unknown property \"lifecycle\": an overlay sets only access, checks, owner, idVerified, limits and notes of a model")]
    [InlineData("""{ "id": "gpt-4o", "acces": { } }""", "unknown property \"acces\": did you mean \"access\"?")]
    [InlineData("""{ "provider": "openai", "owner": "desk" }""", "\"id\" is missing: expected the id of the model that the entry is about")]
    [InlineData("""{ "id": " gpt-4o" }""", "\"id\" begins or ends with white space, or null while none is published")]
    public void Nothing_else_can_be_said_of_a_model(string entry, string message)
    {
        var problem = Assert.Single(Registries.Read(Overlay(entry)).Problems);

        Assert.Equal(ProblemKind.InvalidProperty, problem.Kind);
        Assert.StartsWith(message.Split(", or null")[0], problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "overlay": true, "models": [], "tiers": { } }""", "unknown property \"tiers\": an overlay has only \"models\"")]
    [InlineData("""{ "overlay": true, "models": [], "maxAgeDays": 3 }""", "unknown property \"maxAgeDays\": an overlay has only \"models\"")]
    [InlineData("""{ "overlay": true }""", "\"models\" is missing: expected an array with an object for each model of the other files that the account knows more of")]
    [InlineData("""{ "overlay": "yes", "models": [] }""", "\"overlay\" is a string; expected true, false or null")]
    public void Nothing_else_stands_in_the_file(string json, string message)
        => Assert.Equal(message, Assert.Single(Registries.Read(json).Problems).Message);

    [Fact]
    public void A_broken_entry_leaves_the_others_and_says_that_its_model_is_not_whole()
    {
        var merged = Registries.Merge(
            ("models.json", Shared),
            ("own.models.json", Overlay("""{ "id": 5 }, { "id": "azure/gpt-4o", "owner": "desk", "limits": 5 }""")));

        Assert.Equal([true, false], merged.Snapshot.Models.Select(model => model.Model.IsWhole));
        Assert.Equal("desk", merged.Snapshot.Models[1].Model.Owner);
    }

    /// <summary>On 2026-11-15 the shared verifications are old, and those that the overlay replaces are not told.</summary>
    [Fact]
    public void A_verification_is_old_where_it_stands()
    {
        var policy = new GovernancePolicy(new DateTime(2026, 11, 15), EnforceDates: false, MaxAgeDays: null);
        var later = Own.Replace("2026-11-01", "2026-09-01", StringComparison.Ordinal);

        Assert.Equal(["limits", "check billing"], Old(Own, "models.json", policy));
        Assert.Empty(Old(Own, "own.models.json", policy));
        Assert.Equal(["id", "check testCall"], Old(later, "own.models.json", policy));
    }

    [Fact]
    public void A_limit_of_the_account_without_a_date_is_told_in_the_overlay()
    {
        var registry = Merged(
            """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": { "on": "2026-11-01", "source": "s" } } ] }""",
            Overlay("""{ "id": "a", "limits": { "requestsPerMinute": 60 } }"""));
        var policy = new GovernancePolicy(new DateTime(2026, 11, 15), EnforceDates: false, MaxAgeDays: null);

        Assert.Empty(RegistryFindings.Of(registry, "models.json", policy));
        Assert.Equal("LLM1008", Assert.Single(RegistryFindings.Of(registry, "own.models.json", policy)).Rule.Id);
    }

    private static List<string> Old(string overlay, string path, GovernancePolicy policy)
        => [.. RegistryFindings.Of(Merged(Shared, overlay), path, policy).Where(finding => finding.Rule.Id == "LLM1009")
            .Select(finding => finding.Message.Split(" last verified")[0])];

    private static MergedRegistry Merged(string shared, string overlay)
        => MergedRegistry.Create(new[] { ("models.json", shared), ("own.models.json", overlay) }.Select(file => RegistryReader.Read(file.Item1, file.Item2)));

    private static string Overlay(string entries) => $$"""{ "overlay": true, "models": [ {{entries}} ] }""";
}
