using Microsoft.CodeAnalysis.CodeActions;
using ModelRegistry.CodeFixes;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>Which actions there are, and the one that adds a tier.</content>
public partial class MissingFallbackFixerTests
{
    [Fact]
    public async Task Offers_each_tier_that_begins_with_the_model_in_the_order_of_the_registry()
    {
        var actions = await TierProject.Verify.WithSource(TierProject.InClass("string M() => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);")).CodeActions();

        Assert.Equal(["Call through Tiers.Balanced", "Call through Tiers.Hard"], actions.Select(action => action.Title));
        Assert.Equal(["MissingFallback.Tiers.Balanced", "MissingFallback.Tiers.Hard"], actions.Select(action => action.EquivalenceKey));
    }

    [Fact]
    public Task Uses_the_tier_that_is_chosen_and_leaves_the_models_that_do_not_begin_it()
        => TierProject.Verify.WithCodeActionEquivalenceKey("MissingFallback.Tiers.Hard").FixesTo(
            "string M() => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]) + client.Ask(\"b\", [|ModelIds.ClaudeNext|]);",
            "string M() => Tiers.Hard.Run((model, _) => client.Ask(\"a\", model.Id)).Value + client.Ask(\"b\", [|ModelIds.ClaudeNext|]);");

    [Fact]
    public async Task Adds_no_tier_to_a_registry_that_must_not_be_changed()
        => Assert.Empty(await TierProject.Verify
            .WithRegistry(Untiered("\"gpt56Terra\": { \"models\": [\"gpt-5.5\"] }"))
            .WithAdditionalFileOption("models.json", "build_metadata.AdditionalFiles.ModelRegistryReadOnly", "true")
            .WithSource("using ModelRegistry;\n\nclass C { string M(Client client) => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]); }")
            .CodeActions());

    [Fact]
    public async Task Adds_a_tier_for_a_model_that_begins_none_and_then_offers_it()
    {
        const string Source = "using ModelRegistry;\n\nclass C { string M(Client client) => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]); }";
        var before = Untiered("\"gpt56Terra\": { \"models\": [\"gpt-5.5\"] }");
        var action = Assert.Single(await TierProject.Verify.WithRegistry(before).WithSource(Source).CodeActions());
        Assert.Equal(("Add a tier to models.json", MissingFallbackFixer.AddTier), (action.Title, action.EquivalenceKey));

        var after = await RegistryAfter(action);

        Assert.Equal(
            Untiered("\"gpt56Terra\": { \"models\": [\"gpt-5.5\"] },\n    \"gpt5_6Terra\": { \"models\": [\"gpt-5.6-terra\", \"gpt-5.5\"], \"timeoutSeconds\": 60, \"retries\": 1 }"),
            after);
        Assert.Equal(
            ["Call through Tiers.Gpt5_6Terra"],
            (await TierProject.Verify.WithRegistry(after).WithSource(Source).CodeActions()).Select(offered => offered.Title));
    }

    [Theory]
    [InlineData("\"gpt5_6Terra\": { \"models\": [\"gpt-5.5\"] }", "gpt5_6Terra_2")]
    [InlineData("\"Gpt5_6-terra\": { \"models\": [\"gpt-5.5\"] }, \"gpt5_6Terra_2id\": { \"models\": [\"gpt-5.5\"] }", "gpt5_6Terra_2")]
    public async Task Gives_a_tier_whose_name_is_taken_another(string tiers, string name)
    {
        var action = Assert.Single(await TierProject.Verify
            .WithRegistry(Untiered(tiers))
            .WithSource("using ModelRegistry;\n\nclass C { string M(Client client) => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]); }")
            .CodeActions());

        Assert.Contains($"\"{name}\": {{ \"models\": [\"gpt-5.6-terra\", \"gpt-5.5\"]", await RegistryAfter(action), StringComparison.Ordinal);
    }

    [Fact]
    public Task Offers_nothing_where_no_model_can_stand_in()
        => TierProject.Verify
            .WithSource("using ModelRegistry;\n\nclass C { string M(Client client) => client.Ask(\"a\", [|ModelIds.Alone|]); }")
            .NoFixOffered();

    private static string Untiered(string tiers) => $$"""
        {
          "models": [
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview" },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-09-01", "source": "https://example.com" }, "access": { "api": "granted" } }
          ],
          "tiers": {
            {{tiers}}
          }
        }
        """;

    private static async Task<string> RegistryAfter(CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return SharedRegistry.TextOf(changed.Projects.Single());
    }
}
