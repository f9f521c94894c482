using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Reading;

/// <summary><c>cacheWrite</c> as a list of prices by the life of the cache entry.</summary>
public class CacheLifeTests
{
    private const string Short = "{ \"lifeSeconds\": 300, \"multiplier\": 1.25 }";
    private const string Long = "{ \"lifeSeconds\": 3600, \"multiplier\": 2 }";
    private const string Lives = $"\"cacheWrite\": [ {Long}, {Short} ]";

    private const string Item = "an item of \"cacheWrite\"";
    private const string Example = "{ \"lifeSeconds\": 300, \"multiplier\": 1.25 }";
    private const string NeedsOne = $"{Item} needs one of \"price\", \"discount\" and \"multiplier\", such as {Example}";
    private const string WholeNumber = "; expected a whole number from 1 to 2147483647, or null";
    private const string Relations = "{ \"discount\": … } or { \"multiplier\": … }";

    [Fact]
    public void Each_life_has_a_rate_and_the_shortest_comes_first()
    {
        var rates = Read($$"""
            "cacheWrite": [ { "lifeSeconds": 3600, "discount": 0.5 }, { "lifeSeconds": 60, "price": 3 }, {{Short}} ]
            """).Rates;

        Assert.Null(rates.CacheWrite);
        Assert.Equal([new(60, new(3m, null)), new(300, new(null, 1.25m)), new(3600, new(null, 0.5m))], rates.CacheWrites);
    }

    [Theory]
    [InlineData("\"pricing\": { \"modes\": { \"batch\": { {0} } } }")]
    [InlineData("\"pricing\": { \"above\": [ { \"inputTokens\": 9, {0} } ] }")]
    [InlineData("\"pricing\": { \"history\": [ { \"from\": \"2026-01-01\", \"until\": \"2026-02-01\", {0} } ] }")]
    public void Wherever_there_are_prices_there_are_lives(string place)
    {
        var pricing = Registries.Model(place.Replace("{0}", Lives, StringComparison.Ordinal)).Pricing!;

        Rates?[] all = [pricing.Modes.FirstOrDefault()?.Rates, pricing.Above.FirstOrDefault()?.Rates, pricing.History.FirstOrDefault()?.Rates];
        var rates = Assert.Single(all.OfType<Rates>());
        Assert.Equal([300, 3600], rates.CacheWrites.Select(life => life.LifeSeconds));
    }

    [Fact]
    public void Prices_are_equal_in_whatever_order_the_lives_are_listed()
    {
        const string reversed = $"\"cacheWrite\": [ {Short}, {Long} ]";

        Assert.Equal(Read(Lives), Read(reversed));
        Assert.NotEqual(Read(Lives), Read(reversed.Replace("1.25", "1.5", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[|[|]]", $"\"cacheWrite\" is an empty list; expected an item for each life, such as {Example}, or null")]
    [InlineData("[ [|2|] ]", $"{Item} is a number; expected an object such as {Example}")]
    [InlineData("[ [|null|] ]", $"{Item} is null; expected an object such as {Example}")]
    [InlineData(
        "[ [|{|] \"multiplier\": 2 } ]",
        "\"lifeSeconds\" is missing: expected the life of the cache entry in seconds, such as 300")]
    [InlineData("[ { \"lifeSeconds\": [|0|], \"multiplier\": 2 } ]", $"\"lifeSeconds\" is 0{WholeNumber}")]
    [InlineData("[ { \"lifeSeconds\": [|1.5|], \"multiplier\": 2 } ]", $"\"lifeSeconds\" is 1.5{WholeNumber}")]
    [InlineData("[ { \"lifeSeconds\": [|\"5m\"|], \"multiplier\": 2 } ]", $"\"lifeSeconds\" is a string{WholeNumber}")]
    [InlineData("[ [|{|] \"lifeSeconds\": 300 } ]", NeedsOne)]
    [InlineData("[ [|{|] \"lifeSeconds\": 300, \"price\": null } ]", NeedsOne)]
    [InlineData("[ [|{|] \"lifeSeconds\": 300, \"price\": 1, \"multiplier\": 2 } ]", NeedsOne)]
    [InlineData("[ [|{|] \"lifeSeconds\": 300, \"discount\": 0.1, \"multiplier\": 2, \"price\": 1 } ]", NeedsOne)]
    [InlineData("[ { \"lifeSeconds\": 300, \"multiplier\": [|\"2\"|] } ]", "\"multiplier\" is a string; expected a number or null")]
    [InlineData(
        "[ { \"lifeSeconds\": 300, \"multiplier\": 2 }, { \"lifeSeconds\": [|300|], \"multiplier\": 3 } ]",
        "\"cacheWrite\" has the life of 300 seconds twice: list each life once")]
    [InlineData(
        "[ { \"lifeSeconds\": 300, \"multiplier\": 2, [|\"multiplyer\"|]: 3 } ]",
        "unknown property \"multiplyer\": did you mean \"multiplier\"?")]
    [InlineData("[|true|]", $"\"cacheWrite\" is true; expected a price, {Relations} of the input price, a list by life, or null")]
    public void Each_fault_is_reported_at_its_place(string list, string message)
    {
        var (problem, span) = OnlyProblem($"\"cacheWrite\": {list}");

        Assert.Equal((ProblemKind.InvalidProperty, message, span), (problem.Kind, problem.Message, problem.Span));
    }

    [Fact]
    public void A_negative_price_of_a_life_cannot_be_true()
    {
        var (problem, span) = OnlyProblem("\"cacheWrite\": [ { \"lifeSeconds\": 300, \"price\": [|-1|] } ]");

        const string message = "\"price\" is -1: a price cannot be negative; write null where it is not known";
        Assert.Equal((ProblemKind.InconsistentPrice, message, span), (problem.Kind, problem.Message, problem.Span));
    }

    [Fact]
    public void Reading_from_the_cache_has_one_price()
    {
        var (problem, span) = OnlyProblem("\"cacheRead\": [|[|] { \"lifeSeconds\": 300, \"multiplier\": 1.25 } ]");

        const string message = $"\"cacheRead\" is an array; expected a price, {Relations} of the input price, or null";
        Assert.Equal((message, span), (problem.Message, problem.Span));
    }

    /// <summary>A life whose price cannot be read is still a life: its tokens must not cost what those of another do.</summary>
    [Fact]
    public void A_bad_item_leaves_the_others_in()
    {
        var model = Registries.Read(Registries.OneModel("""
            "pricing": { "input": 1, "cacheWrite": [ 7, { "lifeSeconds": 60 }, { "lifeSeconds": 300, "price": 5 }, { "multiplier": 2 } ] }
            """)).Content.Models[0].Model;

        Assert.Equal(
            new ResolvedRates(1m, null, null, null) { CacheWrites = Prices((60, null), (300, 5m)) },
            PriceResolver.Standard(model.Pricing!).Rates);
    }

    [Fact]
    public void The_price_of_a_life_is_worked_out_beside_the_input_price()
        => Assert.Equal(
            new ResolvedRates(3m, null, null, null) { CacheWrites = Prices((300, 3.75m), (3600, 6m)) },
            PriceResolver.Standard(Read("\"input\": 3, " + Lives)).Rates);

    [Fact]
    public void A_relation_to_an_unknown_price_is_unknown()
        => Assert.Equal(
            new ResolvedRates(null, null, null, null) { CacheWrites = Prices((300, null), (3600, null)) },
            PriceResolver.Standard(Read(Lives)).Rates);

    [Fact]
    public void A_price_that_every_life_has_is_the_price_of_any()
        => Assert.Equal(
            new ResolvedRates(3m, null, null, 3.75m) { CacheWrites = Prices((300, 3.75m), (3600, 3.75m)) },
            PriceResolver.Standard(Read($$"""
                "input": 3, "cacheWrite": [ {{Short}}, { "lifeSeconds": 3600, "price": 3.750 } ]
                """)).Rates);

    [Fact]
    public void In_a_cliff_without_a_price_for_writing_a_relation_holds_and_a_price_does_not()
        => Assert.Equal(
            new ResolvedRates(6m, null, null, null) { CacheWrites = Prices((300, 7.5m), (3600, null)) },
            Assert.Single(PriceResolver.Standard(Read(
                $"\"input\": 3, \"cacheWrite\": [ {Short}, {{ \"lifeSeconds\": 3600, \"price\": 6 }} ], "
                + "\"above\": [ { \"inputTokens\": 200000, \"input\": 6 } ]")).Above).Rates);

    [Theory]
    [InlineData("\"cacheWrite\": 1", "\"cacheWrite\": [ { \"lifeSeconds\": 300, \"multiplier\": 2 } ]", "12 for 300 s; any 12")]
    [InlineData(Lives, "\"cacheWrite\": 1", "any 1")]
    [InlineData(Lives, "\"cacheWrite\": [ { \"lifeSeconds\": 300, \"multiplier\": 2 } ]", "12 for 300 s; any 12")]
    public void A_cliff_with_a_price_for_writing_takes_none_from_the_standard_prices(string standard, string cliff, string expected)
    {
        var price = PriceResolver.Standard(Read($$"""
            "input": 3, {{standard}}, "above": [ { "inputTokens": 9, "input": 6, {{cliff}} } ]
            """));

        var rates = Assert.Single(price.Above).Rates;
        var lives = string.Concat(rates.CacheWrites.Select(life => $"{life.Price} for {life.LifeSeconds} s; "));
        Assert.Equal(expected, lives + $"any {rates.CacheWrite}");
    }

    [Fact]
    public void A_discount_of_a_mode_is_taken_off_every_life_and_in_every_cliff()
    {
        var pricing = Read($$"""
            "input": 3, {{Lives}}, "above": [ { "inputTokens": 9, "input": 6 } ], "modes": { "batch": { "discount": 0.5 } }
            """);

        var batch = PriceResolver.Mode(pricing, pricing.Modes[0]);

        Assert.Equal(Prices((300, 1.875m), (3600, 3m)), batch.Rates.CacheWrites);
        Assert.Equal(Prices((300, 3.75m), (3600, 6m)), Assert.Single(batch.Above).Rates.CacheWrites);
    }

    private static EquatableArray<LifePrice> Prices(params (long Life, decimal? Price)[] lives)
        => lives.Select(life => new LifePrice(life.Life, life.Price)).ToEquatableArray();

    private static Pricing Read(string pricing) => Registries.Model($"\"pricing\": {{ {pricing} }}").Pricing!;

    private static (RegistryProblem Problem, TextRange Span) OnlyProblem(string pricing)
    {
        var markup = Markup.Parse(Registries.OneModel($"\"pricing\": {{ {pricing} }}"));
        var mark = Assert.Single(markup.Spans);

        return (Assert.Single(Registries.Read(markup.Text).Problems), new TextRange(mark.Span.Start, mark.Span.Length));
    }
}
