using System.Collections.Immutable;
using ModelRegistry.Fuzzing.Json;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>
/// A registry with any of its properties. Texts are hostile; where it is odd, some values are of another type, some are missing and
/// some are there twice.
/// </summary>
internal sealed class RandomRegistry(Choices choices, int oddOneIn = 0)
{
    private static readonly string[] Ids =
    [
        "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.5", "gpt-4o", "gpt-4o-2024-08-06", "o3-mini", "claude-sonnet-4-5", "gemini-2.5-pro", "llama3.1:8b", "gpt_5_6_terra", "GPT-5.5",
        "all", "models", "class", "record", "to-string", "1", "1.1", "1_1", "acme/gpt-5.5", "openai/gpt-5.5", "*", "+",
    ];

    private static readonly string[] Dates = ["2026-06-26", "2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31", "2025-12-31", "2027-01-01"];
    private static readonly string[] WrongDates = ["2026-02-30", "26-06-2026", "2026-6-1", "", "\u0662\u0660\u0662\u0666-01-01"];
    private static readonly string[] Prices = ["0", "0.1", "2.50", "15.00", "1e1", "0.0000000001", "1000000000", "30", "0.30", "3"];
    private static readonly string[] Counts = ["0", "1", "1000", "272000", "1000000", "2147483647", "1e6"];
    private static readonly string[] Lifecycles = ["preview", "available", "deprecated", "retired"];
    private static readonly string[] States = ["waiting", "granted", "paused", "denied"];
    private static readonly string[] CheckNames =
        ["dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", "evals", "safetyReview"];

    private readonly List<string> _references = [];

    public Node Next()
    {
        var models = Enumerable.Range(0, choices.OneIn(20) ? choices.Size(300) : choices.Size(8)).Select(_ => Odd(Model())).ToImmutableList();
        var tiers = Enumerable.Range(0, choices.Size(5))
            .Aggregate(MapNode.Empty, (map, _) => map.With(choices.Of("balanced", "hard", "cheap", HostileText.Next(choices)), Odd(Tier())));
        return Odd(MapNode.Empty
            .With("$schema", new TextNode("models.schema.json"), choices.OneIn(4))
            .With("maxAgeDays", new LiteralNode(choices.Of("1", "30", "36500")), choices.OneIn(2))
            .With("models", new ListNode(models))
            .With("tiers", tiers, !choices.OneIn(4)));
    }

    private MapNode Model()
    {
        var id = choices.Of(choices.From(Ids), choices.From(Ids) + "-" + choices.Below(1_000), HostileText.Next(choices));
        _references.Add(choices.OneIn(4) ? "openai/" + id : id);
        return MapNode.Empty
            .With("id", choices.OneIn(8) ? Node.Null : new TextNode(id))
            .With("provider", new TextNode(choices.Of("openai", "anthropic", HostileText.Next(choices))))
            .With("name", Text(), choices.OneIn(2))
            .With("family", Text(), choices.OneIn(2))
            .With("publicTier", Text(), choices.OneIn(3))
            .With("constant", new TextNode(choices.Of("class", "Equals", "X1", "\u578B", HostileText.Next(choices))), choices.OneIn(6))
            .With("aliases", List(() => new TextNode(choices.Of(choices.From(Ids) + "-alias", HostileText.Next(choices)))), choices.OneIn(3))
            .With("lifecycle", new TextNode(choices.From(Lifecycles)))
            .With("released", Date(), choices.OneIn(3))
            .With("shutdown", Date(), choices.OneIn(4))
            .With("replacement", Reference(), choices.OneIn(4))
            .With("owner", Text(), choices.OneIn(2))
            .With("idVerified", Verification(), choices.OneIn(2))
            .With("access", Access(), choices.OneIn(2))
            .With("fallback", List(Reference), choices.OneIn(2))
            .With("pricing", Odd(Pricing(withHistory: true)), !choices.OneIn(3))
            .With("limits", Odd(Limits()), choices.OneIn(2))
            .With("caching", Odd(Caching()), choices.OneIn(3))
            .With("capabilities", List(Text), choices.OneIn(3))
            .With("checks", Odd(Checks()), choices.OneIn(3))
            .With("notes", Text(), choices.OneIn(3))
            .With("x-" + HostileText.Next(choices), RandomNode.Next(choices, 3), choices.OneIn(8));
    }

    private MapNode Tier() => MapNode.Empty
        .With("models", List(Reference))
        .With("timeoutSeconds", new LiteralNode(choices.Of("60", "0.5", "0.001", "86400")), choices.OneIn(2))
        .With("retries", new LiteralNode(choices.Of("0", "1", "10")), choices.OneIn(2))
        .With("flag", Text(), choices.OneIn(2))
        .With("use", Text(), choices.OneIn(2))
        .With("requires", List(() => new TextNode(choices.From(CheckNames))), choices.OneIn(4));

    private MapNode Pricing(bool withHistory) => Rates(MapNode.Empty
        .With("currency", new TextNode(choices.Of("USD", "EUR")), choices.OneIn(3))
        .With("perTokens", new LiteralNode(choices.Of("1", "1000", "1000000")), choices.OneIn(3)))
        .With("modes", new[] { "batch", "flex", "priority" }.Aggregate(MapNode.Empty, (map, mode) => map.With(mode, Mode(), choices.OneIn(2))), choices.OneIn(3))
        .With("above", List(() => Odd(Rates(MapNode.Empty.With("inputTokens", new LiteralNode(choices.From(Counts)))))), choices.OneIn(4))
        .With("from", Date(), choices.OneIn(3) || !withHistory)
        .With("until", Date(), choices.OneIn(4) || !withHistory)
        .With("verified", Verification(), choices.OneIn(2))
        .With("history", withHistory ? List(() => Odd(Pricing(withHistory: false))) : null, withHistory && choices.OneIn(4));

    private Node Mode() => choices.OneIn(2) ? MapNode.Empty.With("discount", new LiteralNode("0.5")) : choices.OneIn(4) ? Node.Null : Rates(MapNode.Empty);

    private MapNode Rates(MapNode map) => map
        .With("input", Price(), choices.OneIn(2))
        .With("output", Price(), choices.OneIn(2))
        .With("cacheRead", CacheRate("discount", "0.90"), choices.OneIn(3))
        .With("cacheWrite", choices.OneIn(3) ? List(() => Odd(CacheLife())) : CacheRate("multiplier", "1.25"), choices.OneIn(3));

    private Node CacheRate(string relation, string value)
        => choices.OneIn(2) ? Price() : MapNode.Empty.With(relation, new LiteralNode(value));

    private MapNode CacheLife() => MapNode.Empty
        .With("lifeSeconds", new LiteralNode(choices.Of("1", "300", "3600")))
        .With(choices.Of("price", "discount", "multiplier"), new LiteralNode(choices.Of("0", "0.5", "1")));

    private MapNode Limits() => MapNode.Empty
        .With("contextWindow", Count(), choices.OneIn(2))
        .With("maxOutputTokens", Count(), choices.OneIn(2))
        .With("requestsPerMinute", Count(), choices.OneIn(2))
        .With("tokensPerMinute", Count(), choices.OneIn(2))
        .With("regions", List(Text), choices.OneIn(2))
        .With("verified", Verification(), choices.OneIn(2));

    private MapNode Caching() => MapNode.Empty
        .With("explicitBreakpoints", new LiteralNode(choices.Of("true", "false")), choices.OneIn(2))
        .With("minimumLifeSeconds", Count(), choices.OneIn(2));

    private MapNode Checks() => CheckNames.Aggregate(MapNode.Empty, (map, name) => map.With(name, Check(name), choices.OneIn(3)));

    private Node Check(string name) => name == "evals" && Verification() is MapNode map
        ? map.With("baseline", Reference(), choices.OneIn(2)).With("passed", Count(), choices.OneIn(2)).With("total", Count(), choices.OneIn(2)).With("costPerTask", Price(), choices.OneIn(2))
        : Verification();

    private Node Verification() => choices.OneIn(8)
        ? Node.Null
        : MapNode.Empty.With("on", Date()).With("source", Text()).With("by", Text(), choices.OneIn(2));

    private MapNode Access()
        => Enumerable.Range(0, choices.Size(4)).Aggregate(MapNode.Empty, (map, _) => map.With(choices.Of("api", "codex", HostileText.Next(choices)), new TextNode(choices.From(States))));

    private TextNode Reference() => new(_references.Count > 0 && !choices.OneIn(5) ? choices.From(_references) : choices.Of<string>(choices.From(Ids), HostileText.Next(choices)));

    private TextNode Text() => new(HostileText.Next(choices));

    private TextNode Date() => new(oddOneIn > 0 && choices.OneIn(oddOneIn) ? choices.From(WrongDates) : choices.From(Dates));

    private LiteralNode Price() => new(choices.From(Prices));

    private LiteralNode Count() => new(choices.From(Counts));

    private ListNode List(Func<Node> item) => new([.. Enumerable.Range(0, choices.Size(4)).Select(_ => item())]);

    /// <summary>The value as it is, mostly.</summary>
    private Node Odd(Node value)
    {
        if (oddOneIn == 0 || !choices.OneIn(oddOneIn))
        {
            return value;
        }

        return value is MapNode { Properties: { Count: > 0 } properties } && choices.Below(properties.Count) is var index
            ? new MapNode(choices.Below(4) switch
            {
                0 => properties.RemoveAt(index),
                1 => properties.Add(properties[index]),
                2 => properties.SetItem(index, KeyValuePair.Create(properties[index].Key, RandomNode.Next(choices, 3))),
                _ => properties.SetItem(index, KeyValuePair.Create(properties[index].Key + choices.Of("s", " ", "\u200B"), properties[index].Value)),
            })
            : RandomNode.Next(choices, 2);
    }
}
