using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Editing;

/// <summary>What <c>SectionInsertion</c> shares with the models is held to the layouts of <see cref="RegistryLayouts"/>.</summary>
public class TierInsertionTests
{
    private static readonly NewTier Tier = new("new", "a", "b");

    public static TheoryData<string, string> Layouts => new()
    {
        { "{ \"models\": [] }", "{ \"models\": [], \"tiers\": {\"new\": { \"models\": [\"a\", \"b\"], \"timeoutSeconds\": 60, \"retries\": 1 }} }" },
        { "{\"models\":[]}", "{\"models\":[],\"tiers\":{\"new\":{\"models\":[\"a\",\"b\"],\"timeoutSeconds\":60,\"retries\":1}}}" },
        {
            "{\n  \"models\": [] // none\n}\n",
            "{\n  \"models\": [], // none\n  \"tiers\": {\n    \"new\": {\n      \"models\": [\"a\", \"b\"],\n      \"timeoutSeconds\": 60,\n      \"retries\": 1\n    }\n  }\n}\n"
        },
        {
            "{\r\n\t\"models\": [],\r\n\t\"tiers\": {}\r\n}\r\n",
            "{\r\n\t\"models\": [],\r\n\t\"tiers\": {\r\n\t\t\"new\": {\r\n\t\t\t\"models\": [\"a\", \"b\"],\r\n\t\t\t\"timeoutSeconds\": 60,\r\n\t\t\t\"retries\": 1\r\n\t\t}\r\n\t}\r\n}\r\n"
        },
        {
            "{\n  \"tiers\": {\n    \"x\": { \"models\": [\"a\"] }, // x\n    \"y\": { \"models\": [\"b\"] } // y\n  },\n  \"models\": []\n}",
            "{\n  \"tiers\": {\n    \"x\": { \"models\": [\"a\"] }, // x\n    \"y\": { \"models\": [\"b\"] }, // y\n    \"new\": { \"models\": [\"a\", \"b\"], \"timeoutSeconds\": 60, \"retries\": 1 }\n  },\n  \"models\": []\n}"
        },
        {
            "{\n  \"models\": [],\n  \"tiers\": {\n    \"x\": {\n      \"models\": [\"a\"],\n      \"retries\": 0\n    },\n  },\n}",
            "{\n  \"models\": [],\n  \"tiers\": {\n    \"x\": {\n      \"models\": [\"a\"],\n      \"retries\": 0\n    },\n    \"new\": {\n      \"models\": [\"a\", \"b\"],\n      \"timeoutSeconds\": 60,\n      \"retries\": 1\n    },\n  },\n}"
        },
        {
            "{\n  \"tiers\": null\n}",
            "{\n  \"tiers\": {\n    \"new\": {\n      \"models\": [\"a\", \"b\"],\n      \"timeoutSeconds\": 60,\n      \"retries\": 1\n    }\n  }\n}"
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Writes_a_tier_like_those_that_are_there(string before, string after)
    {
        var changed = RegistryEditor.AddTiers(Registries.Read(before), [Tier]);

        Assert.Equal(after, changed.Edited.Text);
        Assert.Equal(("new", 60m, 1), Registries.Read(after).Content.Tiers.Select(tier => (tier.Name, tier.TimeoutSeconds!.Value, tier.Retries)).Last());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{ "tiers": [] }""")]
    [InlineData("""{ "tiers": { "x": { "models": ["a"] } """)]
    [InlineData("""{ "tiers": { "new": { "models": ["a"] } } }""")]
    public void Leaves_what_cannot_be_edited_safely(string text)
        => Assert.NotNull(RegistryEditor.AddTiers(Registries.Read(text), [Tier]).Refusal);

    [Fact]
    public void Adds_nothing_where_nothing_is_new()
    {
        var result = RegistryEditor.AddTiers(Registries.Read("{}"), []);

        Assert.False(result.IsChanged);
        Assert.Null(result.Refusal);
    }
}
